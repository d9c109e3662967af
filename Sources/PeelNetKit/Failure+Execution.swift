import Executing
import Reporting

extension Failure {
  /// What a failed execution means to the user; the execution holds the request id where a job
  /// exists. A question is about a job that it did not submit and never cancels; what was rehearsed
  /// nobody knows of once the command has ended.
  init(
    _ error: ExecutionError, _ execution: Execution?, isQuestion: Bool = false,
    isRehearsed: Bool = false
  ) {
    if error == .interrupted, isQuestion {
      self.init(.interrupted, "interrupted", hint: "run the same command again")
    } else if error == .interrupted {
      self = Self.interrupted(execution)
    } else {
      let id = execution?.requestID
      let code = Self.code(of: error, isAboutJob: isQuestion || id != nil)
      if !isQuestion, execution != nil, id == nil {
        self = Self.uncertain(code, error)
      } else {
        self.init(
          code, Self.message(of: error, execution),
          hint: Self.hint(for: error, id, isQuestion: isQuestion))
      }
    }
    guard isRehearsed, execution?.requestID != nil else { return }
    self.init(code, message, hint: Self.rehearsed(error))
  }

  /// `nil` where the code's own hint says it best.
  private static func rehearsed(_ error: ExecutionError) -> String? {
    if case .storage = error { return nil }
    return "the sandbox forgets its requests when the command ends; run the command again"
  }

  /// A submit that nobody knows to have been accepted or not; the journal refuses to send it again.
  private static func uncertain(_ code: ErrorCode, _ error: ExecutionError) -> Failure {
    guard code != .submitUncertain else { return Failure(code, error.message) }
    return Failure(
      code, "\(error.message); whether the request was accepted is unknown",
      hint: "look at the account's request history; --retry-uncertain sends it again",
      isRetryable: false)
  }

  /// What a question about models that got no answer means; the API's own words are in it, which
  /// may hold the token.
  init(lookingUp error: ExecutionError, hiding token: Secret) {
    let hint: String? =
      switch error {
      case .rateLimited(_, let retryAfter): Self.waiting(retryAfter)
      case .upstreamFailed, .upstreamTimedOut, .answerTooSlow: "run the same command later"
      case .unknownResource: "peel models --search WORD searches what the API has now"
      case .interrupted: "run the same command again"
      default: nil
      }
    let message = token.redacted(error.message)
    self.init(Self.code(of: error, isAboutJob: false), message, hint: hint)
  }

  private static func code(of error: ExecutionError, isAboutJob: Bool) -> ErrorCode {
    switch error {
    case .inputRejected: .rejectedInput
    case .unknownResource: isAboutJob ? .unknownRequest : .unknownModel
    case .balanceSpent: .noBalance
    case .accountInvalid: .invalidAccount
    case .tokenRejected: .rejectedToken
    case .rateLimited: .rateLimited
    case .upstreamTimedOut, .answerTooSlow, .timedOut: .timeout
    case .upstreamFailed: .upstreamFailed
    case .garbled: .upstreamGarbled
    case .redirected: .upstreamRedirected
    case .unreachable, .connectionLost: .upstreamUnreachable
    case .submitUncertain: .submitUncertain
    case .resultNotReady: .resultNotReady
    case .unknownState: .unknownState
    case .jobFailed: .jobFailed
    case .jobCancelled: .jobCancelled
    case .notCancellable: .notCancellable
    case .outputMissing, .outputBroken: .brokenOutput
    case .outputRefused: .refusedOutput
    case .downloadFailed: .downloadFailed
    case .outputUnlike: .unexpectedFormat
    case .storage: .unwritableFile
    case .interrupted: .interrupted
    }
  }

  /// What can no longer be cancelled is told by what it has become.
  private static func message(of error: ExecutionError, _ execution: Execution?) -> String {
    guard error == .notCancellable, let state = execution?.state, state != .unknown else {
      return error.message
    }
    return "the job can no longer be cancelled: it is \(state.rawValue)"
  }

  /// `nil` where the code's own hint says it best.
  private static func hint(for error: ExecutionError, _ id: String?, isQuestion: Bool) -> String? {
    switch error {
    case .rateLimited(_, let retryAfter):
      waiting(retryAfter) ?? (isQuestion ? nil : id.map(fetching))
    case .upstreamFailed: isQuestion ? "run the same command later" : id.map(fetching)
    case .upstreamTimedOut, .answerTooSlow, .timedOut:
      isQuestion ? "run the same command later" : id.map(fetching) ?? unaccepted
    case .unknownResource where !isQuestion:
      id.map {
        "the request was accepted, and may be paid for: peel status \(ShellWord.quoted($0)) asks "
          + "again; look at the account's request history"
      }
    case .garbled, .unreachable, .connectionLost: isQuestion ? nil : id.map(fetching)
    case .outputBroken, .outputMissing, .downloadFailed, .notCancellable: id.map(fetching)
    case .resultNotReady:
      id.map { "peel status \(ShellWord.quoted($0)) tells how far it is; ask again later" }
    case .unknownState: id.map { "peel status \(ShellWord.quoted($0)) asks again" }
    case .storage:
      id.map { "peel result --output-dir DIR \(ShellWord.quoted($0)) downloads it again, unpaid" }
    default: nil
    }
  }

  /// The API kept turning the submit away.
  private static let unaccepted = "nothing was accepted; run the same command later"

  private static func interrupted(_ execution: Execution?) -> Failure {
    guard let execution, let id = execution.requestID else {
      return Failure(
        .interrupted, "interrupted before anything was accepted",
        hint: "run the same command again")
    }
    switch execution.cancellation {
    case .cancelled:
      return Failure(
        .interrupted, "interrupted; the request \(id) was cancelled",
        hint: "run the command again for a new request")
    case .notCancellable:
      return Failure(
        .interrupted, "interrupted; the request \(id) is not_cancellable and runs to completion",
        hint: fetching(id))
    case nil:
      return Failure(
        .interrupted, "interrupted; the request \(id) was left as it was",
        hint: "peel resume \(ShellWord.quoted(id)) carries on with it without paying again")
    case .unknown:
      return Failure(
        .interrupted, "interrupted; whether the request \(id) was cancelled is unknown",
        hint: "peel status \(ShellWord.quoted(id)) tells what became of it")
    }
  }

  private static func fetching(_ id: String) -> String {
    "peel result \(ShellWord.quoted(id)) fetches it later without paying again"
  }

  private static func waiting(_ retryAfter: Double?) -> String? {
    retryAfter.map { "the API asks to wait \(Int($0.rounded(.up))) s; then run the command again" }
  }
}
