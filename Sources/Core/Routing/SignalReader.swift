import Matching
import PromptParsing

/// Finds the signals of a record's texts.
struct SignalReader {
  private let signals: [Signal]
  /// The places of the list in the order in which they are looked for.
  private let order: [Int]
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
    _ texts: [RoutingText], signals: [Signal], order: [Int], imageCount: Int,
    literals: LiteralIndex? = LiteralIndex.empty
  ) {
    self.signals = signals
    self.order = order
    self.imageCount = imageCount
    self.texts = texts
    gates = texts.map { $0.gate(literals) }
  }

  /// Looks for the signals at those places of the list, each once a text.
  mutating func read(where isMeant: (Int) -> Bool) {
    for text in texts.indices {
      for signal in order where isMeant(signal) {
        guard isAccompanied(signal, in: text),
          signals[signal].images?.holds(for: imageCount) ?? true,
          let range = place(of: signal, in: texts[text], gate: gates[text])
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
    guard !found.isEmpty else { return [] }
    let overruling = found.indices.filter { !signals[found[$0].signal].overrules.isEmpty }
    let valid = overruling.filter { !isOverruled($0, by: overruling) }
    let ordered = found.indices.sorted {
      (found[$0].text, found[$0].signal) < (found[$1].text, found[$1].signal)
    }
    return ordered.filter { !isOverruled($0, by: valid) }.map { found[$0].observation }
  }

  private func isAccompanied(_ signal: Int, in text: Int) -> Bool {
    signals[signal].beside.isEmpty
      || found.contains {
        $0.text == text && signals[signal].beside.contains(signals[$0.signal].id)
      }
  }

  private func isOverruled(_ one: Int, by others: [Int]) -> Bool {
    others.contains { other in
      found[other].text == found[one].text
        && signals[found[other].signal].overrules.contains(signals[found[one].signal].id)
    }
  }

  /// Where the signal's pattern stands in what its facts allow, or its facts alone.
  private func place(of index: Int, in text: RoutingText, gate: TextGate) -> Range<Int>? {
    let patterns = signals[index].patterns
    let language = Self.language(of: patterns, for: text.prompt.language)
    let mayMatch = patterns.contains {
      $0.language == language && gate.opens(for: $0.pattern.gates)
    }
    guard mayMatch || patterns.isEmpty else { return nil }
    guard let facts = signals[index].facts else {
      return firstMatch(of: index, in: text, within: text.masked.indices, gate: gate)
    }
    let places = facts.places(in: text.prompt, images: text.numberedImages)
    if patterns.isEmpty {
      guard !places.isEmpty else { return nil }
      return facts.evidence(in: text.prompt, images: text.numberedImages)
    }
    for place in places {
      if let range = firstMatch(of: index, in: text, within: place, gate: gate) { return range }
    }
    return nil
  }

  /// By the first pattern that matches. A pattern that reaches its match limit on a text says
  /// nothing of it.
  private func firstMatch(
    of index: Int, in text: RoutingText, within bounds: Range<Int>, gate: TextGate
  ) -> Range<Int>? {
    let patterns = signals[index].patterns
    let language = Self.language(of: patterns, for: text.prompt.language)
    for form in patterns where form.language == language {
      guard let starts = gate.starts(for: form.pattern.gates, within: bounds),
        let pattern = try? form.pattern.pattern(),
        let match = try? pattern.firstMatch(in: text.masked, within: bounds, startingIn: starts)
      else { continue }
      return Self.trimmed(match.range, in: text.masked)
    }
    return nil
  }

  /// The language whose patterns are tried. English stands in for one that the signal has none for:
  /// few words are easily taken for another language, and users mix.
  private static func language(of patterns: [SignalPattern], for language: Language) -> String {
    patterns.contains { $0.language == language.code } ? language.code : Language.english.code
  }

  /// Evidence begins and ends with a word, not with the white space that led to it.
  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
