import PromptParsing
import RequestBuilding

/// What the words of a text say all together, which stands among the signals as one.
extension RouteRules {
  /// The signal's id.
  static let wordChoice = "word-choice"

  /// The words of a text by the weights of its language; `nil` where they say nothing, or the
  /// language has none: its "a" may be another word than English has.
  func wordChoice(of text: RoutingText) -> Observation? {
    guard let choice = weights(for: text)?.choice(in: text.masked) else { return nil }
    let weight = choice.weight.magnitude * text.factor
    return Observation(
      claim: .task(choice.weight > 0 ? .edit : .textToImage),
      reason: text.reason(Self.wordChoice, at: choice.evidence, weight: weight))
  }

  /// The words of a text that are weighed, by the language and as they stand in its file.
  func weighedWords(in text: RoutingText) -> (language: String, words: [String])? {
    guard let weights = weights(for: text) else { return nil }
    return (weights.language, weights.found(in: text.masked).map { weights.texts[$0.index] })
  }

  private func weights(for text: RoutingText) -> WordWeights? {
    words.first { $0.language == text.prompt.language.code }
  }
}

extension Router {
  /// The same for all texts of a record, beside the signals that were found in it.
  func wordStands(in texts: [RoutingText]) -> [SignalStand] {
    let choices = texts.compactMap(rules.wordChoice)
    guard let most = choices.max(by: { $0.reason.weight < $1.reason.weight }) else { return [] }
    let signal = Signal(
      id: RouteRules.wordChoice, summary: "", why: "", source: "", claim: most.claim,
      weight: most.reason.weight, patterns: [])
    return [SignalStand(signal: signal, found: most.reason)]
  }

  /// The words of a record that are weighed, as `LANGUAGE:WORD`, each once: what a fit learns by.
  package func weighedWords(in record: Record, prompt: Prompt) -> [String] {
    let words = texts(of: record, prompt: prompt).compactMap(rules.weighedWords).flatMap { found in
      found.words.map { "\(found.language):\($0)" }
    }
    return Set(words).sorted()
  }
}
