/// What became of the wish to cancel a job; raw values are those of the API.
package enum Cancellation: String, Sendable, Equatable {
  case cancelled
  /// It is running or done: it runs to completion and its result can be fetched.
  case notCancellable = "not_cancellable"
  /// The API did not answer the wish.
  case unknown
}
