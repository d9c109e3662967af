import Executing

/// One error of each kind.
enum ExecutionErrorSamples {
  private static let problem = APIProblem(status: 418, message: "teapot")

  static let all: [ExecutionError] = [
    .inputRejected(problem), .unknownResource(problem), .balanceSpent(problem),
    .accountInvalid(problem), .tokenRejected(problem), .rateLimited(problem, retryAfter: 3),
    .upstreamTimedOut(problem), .upstreamFailed(problem), .garbled(status: 200, isCutOff: false),
    .redirected(status: 302), .unreachable(reason: "refused"), .connectionLost(reason: "reset"),
    .answerTooSlow(seconds: 30), .submitUncertain(reason: "no answer came"),
    .resultNotReady(nil), .resultNotReady(.inQueue), .timedOut(seconds: 60), .unknownState(""),
    .unknownState("paused"), .jobFailed(reason: "no face"), .jobCancelled, .notCancellable,
    .outputMissing, .outputRefused(reason: "evil.example"), .outputBroken(reason: "empty"),
    .storage(StorageError("cannot write a: disk full")), .interrupted,
  ]
}
