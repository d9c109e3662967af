import Executing
import Reporting
import Testing

@testable import PeelNetKit

@Suite("A failed execution")
struct FailureTests {
  private static let problem = APIProblem(status: 418, message: "teapot")

  @Test(
    "ends with the status of the contract",
    arguments: [
      (ExecutionError.inputRejected(problem), ErrorCode.rejectedInput, 65),
      (.unknownResource(problem), .unknownModel, 65),
      (.balanceSpent(problem), .noBalance, 77), (.accountInvalid(problem), .invalidAccount, 77),
      (.tokenRejected(problem), .rejectedToken, 77),
      (.rateLimited(problem, retryAfter: nil), .rateLimited, 75),
      (.upstreamTimedOut(problem), .timeout, 75), (.upstreamFailed(problem), .upstreamFailed, 69),
      (.garbled(status: 200, isCutOff: false), .upstreamGarbled, 69),
      (.redirected(status: 302), .upstreamRedirected, 69),
      (.unreachable(reason: "refused"), .upstreamUnreachable, 69),
      (.connectionLost(reason: "reset"), .upstreamUnreachable, 69),
      (.answerTooSlow(seconds: 30), .timeout, 75),
      (.submitUncertain(reason: "no answer"), .submitUncertain, 76),
      (.resultNotReady(.inQueue), .resultNotReady, 75), (.timedOut(seconds: 9), .timeout, 75),
      (.unknownState("paused"), .unknownState, 76), (.jobFailed(reason: "x"), .jobFailed, 76),
      (.jobCancelled, .jobCancelled, 76), (.notCancellable, .notCancellable, 76),
      (.outputMissing, .brokenOutput, 76), (.outputRefused(reason: "x"), .refusedOutput, 76),
      (.outputBroken(reason: "x"), .brokenOutput, 76),
      (.storage(StorageError("cannot write")), .unwritableFile, 74),
      (.interrupted, .interrupted, 130),
    ])
  func codes(error: ExecutionError, code: ErrorCode, status: Int) {
    let failure = Failure(error, nil)
    #expect(failure.code == code)
    #expect(Int(failure.code.exitCode.rawValue) == status)
    #expect(!failure.hint.isEmpty)
  }

  @Test("speaks of the request where there is one, not of the model")
  func unknownRequest() {
    let execution = Execution(state: .inQueue, requestID: "r-1")
    let error = ExecutionError.unknownResource(Self.problem)
    #expect(Failure(error, execution).code == .unknownRequest)
    #expect(Failure(error, nil, isQuestion: true).code == .unknownRequest)
  }

  @Test(
    "names the command that fetches what was paid for",
    arguments: [
      ExecutionError.timedOut(seconds: 9), .upstreamFailed(problem), .connectionLost(reason: "x"),
      .unreachable(reason: "x"), .outputBroken(reason: "x"), .answerTooSlow(seconds: 3),
      .garbled(status: 200, isCutOff: false), .rateLimited(problem, retryAfter: nil),
    ])
  func fetching(error: ExecutionError) {
    let execution = Execution(state: .inProgress, requestID: "r-1")
    #expect(
      Failure(error, execution).hint == "peel result r-1 fetches it later without paying again")
  }

  @Test(
    "names no request of a rehearsal, which nobody can fetch once it has ended",
    arguments: [
      ExecutionError.timedOut(seconds: 9), .interrupted, .outputBroken(reason: "x"),
      .unknownState("paused"), .storage(StorageError("x")),
    ])
  func rehearsed(error: ExecutionError) {
    let execution = Execution(state: .inProgress, requestID: "r-1")
    let (real, rehearsed) = (
      Failure(error, execution), Failure(error, execution, isRehearsed: true)
    )
    #expect(real.hint.contains("r-1"))
    #expect(!rehearsed.hint.contains("r-1"))
    #expect((real.code, real.message) == (rehearsed.code, rehearsed.message))
  }

  @Test(
    "tells what became of an interrupted request",
    arguments: [
      (Cancellation.cancelled, "was cancelled", "run the command again"),
      (.notCancellable, "not_cancellable", "peel result r-1"),
      (.unknown, "unknown", "peel status r-1"),
    ])
  func interrupted(cancellation: Cancellation, message: String, hint: String) {
    var execution = Execution(state: .inQueue, requestID: "r-1")
    execution.cancellation = cancellation
    let failure = Failure(.interrupted, execution)
    #expect(failure.message.contains(message))
    #expect(failure.hint.contains(hint))
  }

  @Test("tells how to go on with a request that an interruption left alone")
  func leftAlone() {
    let failure = Failure(.interrupted, Execution(state: .inQueue, requestID: "r-1"))
    #expect(failure.message.contains("left as it was"))
    #expect(failure.hint.hasPrefix("peel resume r-1 "))
  }

  @Test(
    "quotes an id for the shell, since a server chose it",
    arguments: [
      ("a-1_b.c", "a-1_b.c"), ("x; rm -rf ~", "'x; rm -rf ~'"), ("it's", #"'it'\''s'"#),
      ("$(id)", "'$(id)'"), ("-x", "-- -x"), ("", ""),
    ])
  func quoted(id: String, word: String) {
    #expect(ShellWord.quoted(id) == word)
  }
}
