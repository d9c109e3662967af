import Matching
import PromptParsing

/// Finds the signals of a record's texts.
struct SignalReader {
  private let signals: [Signal]
  private let imageCount: Int
  private let texts: [RoutingText]
  private let gates: [TextGate]
  private var found: [Found] = []

  private struct Found {
    let text: Int
    let signal: Int
    let observation: Observation
  }

  init(
    _ texts: [RoutingText], signals: [Signal], imageCount: Int,
    literals: LiteralIndex? = LiteralIndex.empty
  ) {
    self.signals = signals
    self.imageCount = imageCount
    self.texts = texts
    gates = texts.map { $0.gate(literals) }
  }

  /// Looks for the signals at those places of the list, each once a text.
  mutating func read(where isMeant: (Int) -> Bool) {
    for text in texts.indices {
      // Those that need another beside them come last, and are looked for only where it is found.
      let meant = signals.indices.filter(isMeant)
      let alone = meant.filter { signals[$0].beside.isEmpty }
      for signal in alone + meant.filter({ !signals[$0].beside.isEmpty }) {
        guard isAccompanied(signal, in: text),
          signals[signal].images?.holds(for: imageCount) ?? true,
          let range = place(of: signals[signal], in: texts[text], gate: gates[text])
        else { continue }
        let weight = signals[signal].weight * texts[text].factor
        let reason = texts[text].reason(signals[signal].id, at: range, weight: weight)
        found.append(
          Found(
            text: text, signal: signal,
            observation: Observation(claim: signals[signal].claim, reason: reason)))
      }
    }
  }

  /// What was found and is not overruled; in the order of the texts, then of the signals. What is
  /// overruled itself overrules nothing.
  var observations: [Observation] {
    let overruling = found.filter { !signals[$0.signal].overrules.isEmpty }
    let valid = overruling.filter { !isOverruled($0, by: overruling) }
    let standing = found.filter { !isOverruled($0, by: valid) }
    return standing.sorted { ($0.text, $0.signal) < ($1.text, $1.signal) }.map(\.observation)
  }

  private func isAccompanied(_ signal: Int, in text: Int) -> Bool {
    let needed = signals[signal].beside
    return needed.isEmpty
      || found.contains { $0.text == text && needed.contains(signals[$0.signal].id) }
  }

  private func isOverruled(_ one: Found, by others: [Found]) -> Bool {
    others.contains { other in
      other.text == one.text && signals[other.signal].overrules.contains(signals[one.signal].id)
    }
  }

  /// Where the signal's pattern stands in what its facts allow, or its facts alone.
  private func place(of signal: Signal, in text: RoutingText, gate: TextGate) -> Range<Int>? {
    guard
      signal.patterns.isEmpty
        || signal.patterns.contains(where: { gate.opens(for: $0.pattern.gates) })
    else { return nil }
    guard let facts = signal.facts else {
      return firstMatch(of: signal, in: text, within: text.masked.indices, gate: gate)
    }
    let places = facts.places(in: text.prompt, images: text.numberedImages)
    if signal.patterns.isEmpty {
      guard !places.isEmpty else { return nil }
      return facts.evidence(in: text.prompt, images: text.numberedImages)
    }
    for place in places {
      if let range = firstMatch(of: signal, in: text, within: place, gate: gate) { return range }
    }
    return nil
  }

  /// By the first pattern that matches. A pattern that reaches its match limit on a text says
  /// nothing of it.
  private func firstMatch(
    of signal: Signal, in text: RoutingText, within bounds: Range<Int>, gate: TextGate
  ) -> Range<Int>? {
    let language = signal.language(for: text.prompt.language)
    for form in signal.patterns
    where gate.opens(for: form.pattern.gates, within: bounds) && form.language == language {
      guard let pattern = try? form.pattern.pattern(),
        let match = try? pattern.firstMatch(in: text.masked, within: bounds)
      else { continue }
      return Self.trimmed(match.range, in: text.masked)
    }
    return nil
  }

  /// Evidence begins and ends with a word, not with the white space that led to it.
  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

extension Signal {
  /// The language whose patterns are tried. English stands in for one that the signal has none for:
  /// few words are easily taken for another language, and users mix.
  fileprivate func language(for language: Language) -> String {
    patterns.contains { $0.language == language.code } ? language.code : Language.english.code
  }
}
