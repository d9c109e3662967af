import Matching
import PromptParsing

/// Finds the signals of a record's texts.
struct SignalReader {
  let signals: [Signal]
  let imageCount: Int

  /// In the order of the texts, then of the signals; each signal once a text.
  func observations(in texts: [RoutingText]) -> [Observation] {
    texts.flatMap { text in
      let gate = TextGate(text.prompt.masked)
      return signals.compactMap { observation(of: $0, in: text, gate: gate) }
    }
  }

  private func observation(
    of signal: Signal, in text: RoutingText, gate: TextGate
  ) -> Observation? {
    guard signal.images?.holds(for: imageCount) ?? true else { return nil }
    for form in Self.forms(of: signal, for: text.prompt.language) {
      guard gate.opens(for: form.pattern.gates), let range = firstMatch(of: form, in: text.prompt)
      else {
        continue
      }
      let weight = signal.weight * text.factor
      return Observation(
        claim: signal.claim, reason: text.reason(signal.id, at: range, weight: weight))
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
  private func firstMatch(of form: SignalPattern, in prompt: Prompt) -> Range<Int>? {
    guard let pattern = try? form.pattern.pattern(),
      let match = try? pattern.firstMatch(in: prompt.masked)
    else { return nil }
    return Self.trimmed(match.range, in: prompt.masked)
  }

  /// Evidence begins and ends with a word, not with the white space that led to it.
  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
