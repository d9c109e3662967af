/// A record's outcome with what is printed of it.
struct FinishedRecord: Sendable {
  /// From 1, in the order of the input.
  let number: Int
  var outcome: Reviewer.Outcome
  let result: Renderer.Rendered
  /// The answer as `peel-net` is handed it, on one line; empty where it is not.
  var line: [UInt8] = []
}
