import JSONValues

extension Executor {
  /// After a signal: cancels the job, once and without waiting long.
  ///
  /// A job that is completed already is not asked about: it was paid for and can be fetched.
  func withdraw(_ execution: inout Execution) {
    guard let id = execution.requestID else { return }
    guard execution.state != .completed else {
      execution.cancellation = .notCancellable
      return
    }
    notify(.cancelling(requestID: id))
    let call = APICall.cancel(id, isLastWord: true)
    let answer = try? api.answer(to: call, until: nil, notify: notify)
    execution.cancellation = answer.flatMap(Self.cancellation) ?? .unknown
    if execution.cancellation == .cancelled { execution.note(.cancelled, at: now) }
  }

  /// What the answer to a cancel says; `nil` where it says nothing that is known.
  static func cancellation(in answer: JSONObject) -> Cancellation? {
    if let outcome = answer["outcome"]?.string {
      return outcome == "canceled" ? .cancelled : Cancellation(rawValue: outcome)
    }
    switch answer["status"]?.string.flatMap(JobState.init(word:)) {
    case .cancelled: return .cancelled
    case .inProgress, .completed, .failed: return .notCancellable
    case .inQueue, .unknown, nil: return nil
    }
  }
}
