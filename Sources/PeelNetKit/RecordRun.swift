import Executing
import JSONValues
import Reporting
import RunJournal

/// Sends the requests of one record and writes down what came of them.
struct RecordRun {
  let executor: Executor
  let access: Access
  let options: RunOptions
  /// `nil` for a sandbox of this process, which nothing outlives.
  let journal: RequestJournal?
  /// Tells a line of progress.
  let notify: (String) -> Void

  /// The plan's answer with `execution`, and `error` where something went wrong.
  func answer(to plan: JSONObject, calls: [PlannedCall]) -> JSONObject {
    var requests = plan["requests"]?.array ?? []
    var sent: [Execution] = []
    var failure: Failure?
    do throws(Failure) {
      try PassChain.check(calls, waits: options.waits)
      for (index, planned) in calls.enumerated() {
        var call = planned
        if let last = sent.last {
          call.input = try PassChain.input(call.input, after: last.output)
          call.follows = last.requestID
        }
        requests[index] = updated(requests[index], by: call)
        try send(call, of: plan, into: &sent)
      }
    } catch {
      failure = error
    }
    var answer = plan
    answer["requests"] = .array(requests)
    answer["execution"] = Self.section(of: sent, passes: calls.count).map { .object($0) }
    answer.conclude(failure)
    return access.token.redacted(answer)
  }

  /// Sees one request through; what is known of it stays in `sent` whatever happens.
  private func send(
    _ call: PlannedCall, of plan: JSONObject, into sent: inout [Execution]
  ) throws(Failure) {
    let (outcome, entry) = try outcome(of: call, in: plan)
    if let execution = outcome.execution { sent.append(execution) }
    let trouble = Sidecar.trouble(writing: outcome.execution, of: call, token: access.token)
    let left = journal.flatMap { LeftPasses(of: $0.content(call, of: plan)) }
    let failed = (outcome.error ?? trouble).map {
      let failure = Failure($0, outcome.execution, isRehearsed: options.isSandboxed)
      return left?.extended(failure, outcome.execution) ?? failure
    }
    guard let failure = entry.map({ $0.conclude(outcome, failed) }) ?? failed else { return }
    let place = call.place.count == 1 ? "" : "pass \(call.place.number): "
    throw Failure(
      failure.code, place + failure.message, hint: failure.hint, isRetryable: failure.isRetryable)
  }

  /// Sends the request, or carries on with one that was sent before, as the journal has it.
  private func outcome(of call: PlannedCall, in plan: JSONObject) throws(Failure) -> (
    ExecutionOutcome, JournalEntry?
  ) {
    guard let journal else {
      executor.awaitTurn()
      return (executor.run(model: call.model, input: call.input, waits: options.waits), nil)
    }
    switch try journal.begin(call, of: plan, awaitTurn: executor.awaitTurn) {
    case .send(let entry, let vain):
      if let vain {
        notify("job \(vain.number), the same request, ended as \(vain.state.rawValue); sent again")
      }
      let outcome = executor.run(
        model: call.model, input: call.input, waits: options.waits, keep: entry.keep)
      return (outcome, entry)
    case .carryOn(let entry, let known):
      guard options.waits else { return (ExecutionOutcome(execution: known, error: nil), entry) }
      return (executor.resume(known, keep: entry.keep), entry)
    }
  }

  /// The request as it is really sent: to this base, with the previous pass's picture.
  private func updated(_ request: JSONValue, by call: PlannedCall) -> JSONValue {
    guard var object = request.object else { return request }
    object["url"] = .string(executor.address(ofModel: call.model).text)
    object["input"] = .object(call.input)
    return .object(object)
  }

  /// The last pass, with the files and the timeline of all of them; several are also listed.
  private static func section(of sent: [Execution], passes count: Int) -> JSONObject? {
    guard var whole = sent.last?.section else { return nil }
    let passes = sent.enumerated().map { index, execution in
      execution.section(of: PassPlace(number: index + 1, count: count))
    }
    whole["files"] = .array(passes.flatMap { $0["files"]?.array ?? [] })
    guard passes.count > 1 else { return whole }
    whole["timeline"] = .array(
      passes.enumerated().flatMap { index, pass in
        (pass["timeline"]?.array ?? []).compactMap(\.object).map { step in
          var step = step
          step["pass"] = .integer(index + 1)
          return .object(step)
        }
      })
    whole["passes"] = .array(
      passes.map { pass in
        var pass = pass
        pass["timeline"] = nil
        return .object(pass)
      })
    return whole
  }
}
