/// Why a request was not carried out to the end; `Failure` gives each its code and exit status.
package enum ExecutionError: Error, Equatable {
  // Before acceptance, and looks at a job.

  /// The input does not match the model's schema (422xxx).
  case inputRejected(APIProblem)
  /// No such model or request id, or one that is malformed (400001, 404001).
  case unknownResource(APIProblem)
  case balanceSpent(APIProblem)
  case accountInvalid(APIProblem)
  case tokenRejected(APIProblem)
  /// `retryAfter` in seconds, where the server says it.
  case rateLimited(APIProblem, retryAfter: Double?)
  /// The server gave up waiting (408).
  case upstreamTimedOut(APIProblem)
  case upstreamFailed(APIProblem)
  /// No JSON; `isCutOff` where it looks like the beginning of it, or is nothing at all.
  case garbled(status: Int, isCutOff: Bool)
  /// The API answered with a redirect, which a token must not follow.
  case redirected(status: Int)
  case unreachable(reason: String)
  /// A look at a job was sent and its answer did not arrive; looking again is harmless.
  case connectionLost(reason: String)
  case answerTooSlow(seconds: Double)

  // After sending.

  /// The submit may have been accepted, and billed.
  case submitUncertain(reason: String)
  case resultNotReady(JobState?)
  /// The user's `--timeout` has passed; `trouble` is what kept the last look from an answer.
  case timedOut(seconds: Double, trouble: String? = nil)
  case unknownState(String)
  case jobFailed(reason: String)
  /// Cancelled by the other side.
  case jobCancelled
  case notCancellable

  // Outputs.

  case outputMissing
  /// An address that nothing is downloaded from, or a file that is too large.
  case outputRefused(reason: String)
  case outputBroken(reason: String)
  /// No whole answer came from where an output stands.
  case downloadFailed(reason: String)
  /// A whole picture, which is kept, and not the one that was asked for.
  case outputUnlike(asked: MediaType, found: MediaType, path: String)
  case storage(StorageError)

  /// A signal; what became of the job stands in the execution.
  case interrupted
}

extension ExecutionError {
  /// Whether a look at a job that ended so says nothing about the job: it is looked at again.
  var isPassing: Bool {
    switch self {
    case .rateLimited, .upstreamTimedOut, .upstreamFailed, .garbled, .redirected, .unreachable,
      .connectionLost, .answerTooSlow:
      true
    default: false
    }
  }

  /// Whether a submit that ended so was certainly not accepted; after any other end it may be
  /// under way, and billed.
  ///
  /// Proof is a request that did not leave, a refusal (HTTP 4xx but 408, which comes from whoever
  /// lost patience), 429, 503, and a redirect that asks for the same request elsewhere. Any other
  /// server error may come from a gateway that does not know what the server behind it has done.
  var provesNonAcceptance: Bool {
    switch self {
    case .inputRejected, .unknownResource, .balanceSpent, .accountInvalid, .tokenRejected,
      .rateLimited, .unreachable, .interrupted:
      true
    case .upstreamFailed(let problem): problem.meaning == 503
    case .redirected(let status): [301, 307, 308].contains(status)
    default: false
    }
  }

  /// Whether the API has no such request: right after the submit it may not know it yet.
  var isOfUnknownRequest: Bool {
    if case .unknownResource(let problem) = self { return problem.meaning == 404 }
    return false
  }

  /// Whether the API says in so many words that it has forgotten a request (404001): an HTTP 404
  /// alone may come from a gateway, or from a base address that is wrong.
  package var isOfForgottenRequest: Bool {
    if case .unknownResource(let problem) = self { return problem.code == 404_001 }
    return false
  }
}
