/// How far a request came, and why no further.
package struct ExecutionOutcome: Sendable, Equatable {
  /// `nil` where nothing was accepted.
  package var execution: Execution?
  /// `nil` where everything asked for was done.
  package var error: ExecutionError?

  /// Both are there where a job exists and something went wrong.
  package init(execution: Execution?, error: ExecutionError?) {
    self.execution = execution
    self.error = error
  }
}
