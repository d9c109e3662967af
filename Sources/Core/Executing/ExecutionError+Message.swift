extension ExecutionError {
  /// What went wrong, in lower case.
  package var message: String {
    switch self {
    case .inputRejected(let problem), .unknownResource(let problem), .balanceSpent(let problem),
      .accountInvalid(let problem), .tokenRejected(let problem), .rateLimited(let problem, _),
      .upstreamTimedOut(let problem), .upstreamFailed(let problem):
      "the API answered: \(problem)"
    case .garbled(let status, _): "the API's answer (HTTP \(status)) is no JSON"
    case .redirected(let status): "the API answered with a redirect (HTTP \(status))"
    case .unreachable(let reason): "the API cannot be reached: \(reason)"
    case .connectionLost(let reason): "the connection to the API was lost: \(reason)"
    case .answerTooSlow(let seconds): "the API did not answer within \(Self.text(seconds))"
    case .submitUncertain(let reason): "\(reason); the request was not sent again"
    case .resultNotReady(let state):
      "the result is not ready" + (state.map { ": the job is \($0.rawValue)" } ?? "")
    case .timedOut(let seconds, let trouble):
      "the result did not come within \(Self.text(seconds))" + (trouble.map { "; \($0)" } ?? "")
    case .unknownState(""): "the API names no state"
    case .unknownState(let word): "the API names a state that is not known: “\(word)”"
    case .jobFailed(let reason): "the job failed: \(reason)"
    case .jobCancelled: "the job was cancelled, and not by this command"
    case .notCancellable: "the job can no longer be cancelled: it is running or done"
    case .outputMissing: "the result names no picture and no video"
    case .outputRefused(let reason): "an output is not downloaded: \(reason)"
    case .outputBroken(let reason): "an output is not usable: \(reason)"
    case .downloadFailed(let reason): "an output could not be downloaded: \(reason)"
    case .outputUnlike(let asked, let found, let path):
      "an output is \(found.rawValue) where \(asked.rawValue) was asked for; it is kept as \(path)"
    case .storage(let error): error.description
    case .interrupted: "interrupted"
    }
  }

  /// `1 second`, `0.5 seconds`, `60 seconds`.
  private static func text(_ seconds: Double) -> String {
    let number = Int(exactly: seconds).map(String.init) ?? "\(seconds)"
    return number == "1" ? "1 second" : "\(number) seconds"
  }
}
