import Matching
import PromptParsing

/// Finds the signals of a record's texts. An object, because a copy of a value with so many parts
/// would count each of them up, once a signal.
final class SignalReader {
  private let signals: [Signal]
  /// The places of the list in the order in which they are looked for.
  private let order: [Int]
  private let imageCount: Int
  private let texts: [RoutingText]
  private let gates: [TextGate]
  /// For each text those of its language.
  private let forms: [SignalForms]
  private var found: [Found] = []

  private struct Found {
    let text: Int
    let signal: Int
    let observation: Observation
  }

  /// Looks by the forms of each text's language, those of English where it has none.
  init(
    _ texts: [RoutingText], signals: [Signal], forms: [SignalForms], order: [Int], imageCount: Int,
    literals: LiteralIndex? = LiteralIndex.empty
  ) {
    self.signals = signals
    self.order = order
    self.imageCount = imageCount
    self.texts = texts
    self.forms = texts.map { text in
      let code = text.prompt.language.code
      return forms.first { $0.language == code } ?? forms[0]
    }
    gates = texts.map { $0.gate(literals) }
  }

  /// Looks for the signals at those places of the list, each once a text.
  func read(where isMeant: (Int) -> Bool) {
    for text in texts.indices {
      for signal in order where isMeant(signal) {
        guard isAccompanied(signal, in: text),
          signals[signal].images?.holds(for: imageCount) ?? true,
          let range = place(of: signal, in: text)
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
  private func place(of index: Int, in text: Int) -> Range<Int>? {
    let isFact = signals[index].patterns.isEmpty
    guard isFact || forms[text].mayMatch(index, in: gates[text]) else { return nil }
    let read = texts[text]
    guard let facts = signals[index].facts else {
      return firstMatch(of: index, in: text, within: read.masked.indices)
    }
    let places = facts.places(in: read.prompt, images: read.numberedImages)
    if isFact {
      return places.isEmpty ? nil : facts.evidence(in: read.prompt, images: read.numberedImages)
    }
    for place in places {
      if let range = firstMatch(of: index, in: text, within: place) { return range }
    }
    return nil
  }

  /// By the first pattern that matches. A pattern that reaches its match limit on a text says
  /// nothing of it.
  private func firstMatch(of index: Int, in text: Int, within bounds: Range<Int>) -> Range<Int>? {
    let masked = texts[text].masked
    for form in signals[index].patterns[forms[text].patterns(of: index)] {
      guard let starts = gates[text].starts(for: form.pattern.gates, within: bounds),
        let pattern = try? form.pattern.pattern(),
        let match = try? pattern.firstMatch(in: masked, within: bounds, startingIn: starts)
      else { continue }
      return Self.trimmed(match.range, in: masked)
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
