/// A record's outcome with what is printed of it.
struct FinishedRecord: Sendable {
  /// From 1, in the order of the input.
  let number: Int
  let outcome: Reviewer.Outcome
  let result: Renderer.Rendered
}
