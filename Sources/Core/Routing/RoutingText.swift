import PromptParsing

/// A text of a record that routing reads.
struct RoutingText {
  /// The record's field, `intent` or `prompt`.
  let field: String
  let prompt: Prompt
  /// What the weight of a signal found in it is multiplied by.
  let factor: Double

  /// A reason that stands at that place of the text.
  func reason(_ signal: String, at range: Range<Int>, weight: Double) -> RouteReason {
    RouteReason(
      signal: signal, evidence: prompt.text(in: range), field: field, range: range, weight: weight)
  }
}
