import Executing
import JSONValues
import Reporting
import RunJournal

/// Carries on with one request that an earlier process submitted.
struct Resumption {
  let row: JournalRow
  let journal: RunJournal
  let access: Access
  let options: RunOptions
  let effects: NetworkEffects

  /// What came of it.
  func answer(_ notify: @escaping @Sendable (String) -> Void) -> JSONObject {
    var answer = JSONObject.answer(to: "resume")
    answer["id"] = row.request.content["id"]
    answer["job"] = .integer(row.number)
    answer["model"] = .string(row.request.model)
    let place = PassPlace(kept: row.request.content)
    for member in place?.section.members ?? [] { answer[member.name] = member.value }
    do throws(Failure) {
      let (execution, failure) = try outcome(notify)
      answer["execution"] = .object(execution.section(of: place))
      let unfinished = try failure == nil ? LeftPasses.failure(behind: row, in: journal) : nil
      if let unfinished { notify("\(unfinished.message); \(unfinished.hint)") }
      answer.conclude(failure ?? unfinished)
    } catch {
      answer.conclude(error)
    }
    return access.token.redacted(answer)
  }

  private func outcome(_ notify: @escaping @Sendable (String) -> Void) throws(Failure) -> (
    Execution, Failure?
  ) {
    guard row.request.base == access.base.text else {
      throw JournalSession.elsewhere(row)
    }
    let isOurs = try RequestJournal.reported { () throws(StorageError) in
      try journal.claim(row.number)
    }
    guard isOurs, let id = row.requestID else {
      throw Failure(
        .duplicateRequest, "another process is at work on job \(row.number)",
        hint: "peel jobs tells how far it is")
    }
    let entry = JournalEntry(
      row, in: journal, hiding: access.token,
      isOld: RequestJournal.isOld(row, effects.clock))
    let own = ownOptions
    var known = Execution(remembered: row, requestID: id)
    known.files = known.files.map { $0.called(bySavingInto: own.outputFolder ?? ".") }
    let session = NetworkSession(options: own, effects: effects) { _, line in notify(line) }
    let failed: Failure?
    let outcome: ExecutionOutcome
    do throws(Failure) {
      outcome = try session.executor(saving: access).resume(known, keep: entry.keep)
      let trouble = Sidecar.trouble(writing: outcome.execution, of: call, token: access.token)
      failed = (outcome.error ?? trouble).map {
        let failure = Failure($0, outcome.execution)
        let left = LeftPasses(of: row.request.content)
        return left?.extended(failure, outcome.execution) ?? failure
      }
    } catch {
      // The folder of the outputs is gone: what is known stays as it was.
      _ = entry.conclude(ExecutionOutcome(execution: known, error: nil), error)
      throw error
    }
    return (outcome.execution ?? known, entry.conclude(outcome, failed))
  }

  /// Outputs go where the run that was cut short would have put them, unless another place is
  /// named; it is called as that run called it, where that was below this working folder.
  private var ownOptions: RunOptions {
    var own = options
    let folder = row.request.content["output_dir"]?.string
    own.outputFolder = options.outputFolder ?? folder.map(WorkingFolder.shown)
    own.downloads = options.downloads && row.request.content["download"]?.bool != false
    return own
  }

  /// As it was sent, with what its plan tells a sidecar.
  private var call: PlannedCall? {
    guard let input = row.request.content["input"]?.object else { return nil }
    var call = planned ?? PlannedCall(model: row.request.model, input: input)
    call.input = input
    return call
  }

  private var planned: PlannedCall? {
    guard let plan = row.request.content["plan"]?.object,
      let pass = row.request.content["pass"]?.integer,
      let calls = try? PlannedCall.list(sendableIn: plan), calls.indices.contains(pass - 1),
      calls[pass - 1].model == row.request.model
    else { return nil }
    return calls[pass - 1]
  }
}
