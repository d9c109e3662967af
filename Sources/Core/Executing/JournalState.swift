/// How far a request of the journal is; raw values are those of `peel jobs`.
package enum JournalState: String, Sendable, CaseIterable {
  /// Written down; its process is about to send it.
  case intended
  /// Accepted: it can be waited for and fetched, whoever sent it.
  case submitted
  /// Done, and paid for.
  case completed
  /// Not accepted, or ended without a result.
  case failed
  case cancelled
  /// It may have been accepted, and billed, and nobody knows.
  case unknown

  /// What the end of a process's work leaves to be remembered.
  package init(after outcome: ExecutionOutcome) {
    guard let execution = outcome.execution, execution.requestID != nil else {
      // The executor alone decides what proves that nothing was accepted.
      let isUncertain = outcome.execution != nil
      self = isUncertain ? .unknown : outcome.error == .interrupted ? .cancelled : .failed
      return
    }
    self.init(of: execution, after: outcome.error)
  }

  /// What is known of a request that was accepted.
  package init(of execution: Execution, after error: ExecutionError? = nil) {
    switch (execution.state, error) {
    case (.failed, _), (_, .jobFailed): self = .failed
    case (.cancelled, _), (_, .jobCancelled): self = .cancelled
    case (.completed, _): self = .completed
    case (.inQueue, _), (.inProgress, _), (.unknown, _): self = .submitted
    }
  }
}
