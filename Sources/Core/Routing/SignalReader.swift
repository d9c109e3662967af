import Matching
import PromptParsing

/// Finds the signals of a record's texts.
struct SignalReader {
  let signals: [Signal]
  let imageCount: Int

  /// In the order of the texts, then of the signals; each signal once a text.
  func observations(in texts: [RoutingText]) -> [Observation] {
    texts.flatMap { text in
      let gate = TextGate(text.masked)
      let found = signals.compactMap { signal in
        observation(of: signal, in: text, gate: gate).map { (signal: signal, observation: $0) }
      }
      let overruled = found.flatMap(\.signal.overrules)
      return found.filter { !overruled.contains($0.signal.id) }.map(\.observation)
    }
  }

  private func observation(
    of signal: Signal, in text: RoutingText, gate: TextGate
  ) -> Observation? {
    guard signal.images?.holds(for: imageCount) ?? true else { return nil }
    guard let range = place(of: signal, in: text, gate: gate) else { return nil }
    let weight = signal.weight * text.factor
    return Observation(
      claim: signal.claim, reason: text.reason(signal.id, at: range, weight: weight))
  }

  /// Where the signal's pattern stands in what its facts allow, or its facts alone.
  private func place(of signal: Signal, in text: RoutingText, gate: TextGate) -> Range<Int>? {
    let (prompt, masked) = (text.prompt, text.masked)
    let forms = Self.forms(of: signal, for: prompt.language)
    guard let facts = signal.facts else {
      return firstMatch(of: forms, in: masked, within: masked.indices, gate: gate)
    }
    let places = facts.places(in: prompt)
    if signal.patterns.isEmpty { return places.isEmpty ? nil : facts.evidence(in: prompt) }
    for place in places {
      if let range = firstMatch(of: forms, in: masked, within: place, gate: gate) { return range }
    }
    return nil
  }

  /// English stands in for a language that the signal has no pattern for: few words are easily
  /// taken for another language, and users mix.
  private static func forms(of signal: Signal, for language: Language) -> [SignalPattern] {
    let own = signal.patterns.filter { $0.language == language.code }
    return own.isEmpty ? signal.patterns.filter { $0.language == Language.english.code } : own
  }

  /// A pattern that reaches its match limit on a text says nothing of it.
  private func firstMatch(
    of forms: [SignalPattern], in masked: [UInt8], within bounds: Range<Int>, gate: TextGate
  ) -> Range<Int>? {
    for form in forms where gate.opens(for: form.pattern.gates, within: bounds) {
      guard let pattern = try? form.pattern.pattern(),
        let match = try? pattern.firstMatch(in: masked, within: bounds)
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
