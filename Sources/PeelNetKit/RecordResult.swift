import JSONValues

/// What came of one record of a run.
package struct RecordResult: Sendable {
  /// From 0, in the order of the input.
  package let number: Int
  package let answer: JSONObject
  /// Whether the plan failed, so that nothing was tried; `peel` may have told that already.
  package let failedBefore: Bool
}
