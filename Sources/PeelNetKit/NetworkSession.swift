import Executing
import JSONValues
import Reporting
import RequestBuilding
import RunJournal
import Synchronization
import SystemCalls

/// The network side's façade: carries plans out, and asks about requests.
package struct NetworkSession: Sendable {
  /// Which record a line of progress belongs to, and the line.
  package typealias Notify = @Sendable (RecordName, _ line: String) -> Void

  /// What every request of a run is sent with.
  private struct Desk {
    let access: Access
    let journal: RequestJournal?
  }

  private let options: RunOptions
  private let effects: NetworkEffects
  /// Seconds between two looks: a sandbox in this process moves on with each, so waiting is idle.
  private static let sandboxPollInterval = 0.001

  /// A sandbox: it costs nothing, and is never given the user's own token.
  private let sandbox: Access?
  private let notify: Notify
  /// Shared by all records; `nil` for no limit.
  private let pace: SubmitPace?

  /// `sandbox` stands in for the API where it is given.
  package init(
    options: RunOptions, effects: NetworkEffects, sandbox: Access? = nil,
    notify: @escaping Notify = { _, _ in }
  ) {
    self.options = options
    self.effects = effects
    self.sandbox = sandbox
    self.notify = notify
    pace = options.rate.map { SubmitPace(rate: $0, clock: effects.clock) }
  }

  /// Carries out plans, so many at a time, and hands each answer on as soon as it is there.
  ///
  /// An answer that plans no request, or failed already, is handed on as it is. `totals` are those
  /// of the plans. `begin` is told of each record that is sent. `emit` is called on the thread that
  /// ran the record, which goes on with another when it returns; once it returns `false`, nothing
  /// more is begun.
  package func run(
    _ plans: PlanLines, _ totals: PlanTotals,
    begin: @escaping @Sendable (RecordName) -> Void = { _ in },
    emit: @escaping @Sendable (RecordResult) -> Bool
  ) throws(Failure) {
    let desk = try self.desk(for: totals.estimate, of: plans)
    let end = Mutex((isWanted: true, failure: Failure?.none))
    let threads = min(options.jobs, totals.records)
    Parallel.forEach(count: threads, threads: threads) { _ in
      do throws(Failure) {
        while end.withLock({ $0.isWanted }), let line = try plans.next() {
          if !emit(result(of: line, desk, begin)) { end.withLock { $0.isWanted = false } }
        }
      } catch {
        end.withLock { $0 = (false, error) }
      }
    }
    if let failure = end.withLock({ $0.failure }) { throw failure }
  }

  /// Says how far a request is.
  package func status(of id: String) -> JSONObject {
    ask("status", id, saves: false) { $0.status(of: $1) }
  }

  /// Fetches a finished request's outputs.
  package func result(of id: String) -> JSONObject {
    ask("result", id, saves: options.downloads) { $0.result(of: $1) }
  }

  /// Asks for a request to be cancelled.
  package func cancel(_ id: String) -> JSONObject {
    ask("cancel", id, saves: false) { $0.cancel($1) }
  }

  // MARK: Before anything is sent

  /// Consent comes before the token: without it nobody needs to know whether there is one.
  private func desk(
    for estimate: CostEstimate, of plans: PlanLines
  ) throws(Failure) -> Result<Desk, Failure>? {
    guard estimate.requests > 0 else { return nil }
    let objection = sandbox == nil ? consent.refusal(of: estimate) : nil
    // What was paid for before costs nothing; whatever else there is will be refused by itself.
    if let objection, options.repetition != .reuse { return .failure(objection) }
    let access: Access
    var journal: RequestJournal?
    do throws(Failure) {
      access = try openAccess(saves: options.downloads && options.waits)
      journal = try self.journal(access)
    } catch {
      return .failure(Self.namingSandbox(error))
    }
    if objection != nil, let left = try journal?.unsent(in: plans) {
      journal?.objection = consent.objections(to: left)
    }
    return .success(Desk(access: access, journal: journal))
  }

  private var consent: SpendConsent {
    SpendConsent(
      isAgreed: options.isAgreed, maxCost: options.maxCost,
      environment: effects.variable("PEEL_SPEND"))
  }

  /// Of all commands only a run can be rehearsed.
  private static func namingSandbox(_ failure: Failure) -> Failure {
    guard failure.code == .missingToken else { return failure }
    return Failure(failure.code, failure.message, hint: "\(failure.hint); --sandbox needs none")
  }

  private func openAccess(saves: Bool) throws(Failure) -> Access {
    let access: Access
    if let sandbox {
      access = sandbox
    } else {
      access = try Access(tokenFile: options.tokenFile, effects: effects)
    }
    if saves { try prepareFolder() }
    return access
  }

  private func prepareFolder() throws(Failure) {
    do throws(StorageError) {
      try folder.prepare()
    } catch {
      throw Failure(.unwritableFile, error.description)
    }
  }

  /// A sandbox of this process leaves nothing that could be lost.
  private func journal(_ access: Access) throws(Failure) -> RequestJournal? {
    guard sandbox == nil else { return nil }
    return RequestJournal(
      journal: try .opened(effects), access: access, options: options, clock: effects.clock)
  }

  // MARK: Answers

  private func result(
    of line: PlanLines.Line, _ desk: Result<Desk, Failure>?, _ begin: (RecordName) -> Void
  ) -> RecordResult {
    var answer = JSONObject.answer(to: "run")
    var failedBefore = false
    do throws(Failure) {
      answer = try PlanLines.plan(in: line)
      answer["command"] = .string("run")
      failedBefore = answer["error"] != nil
      // Planned with an address that is none, a request names no model either.
      if sandbox == nil, !failedBefore { _ = try Access.base(in: effects) }
      let calls = try PlannedCall.list(sendableIn: answer)
      if let desk, !calls.isEmpty {
        let name = RecordName(of: answer, number: line.number)
        begin(name)
        answer = self.answer(to: answer, calls: calls, desk, name)
      }
    } catch {
      answer.conclude(error)
    }
    return RecordResult(number: line.number, answer: answer, failedBefore: failedBefore)
  }

  private func answer(
    to plan: JSONObject, calls: [PlannedCall], _ desk: Result<Desk, Failure>,
    _ name: RecordName
  ) -> JSONObject {
    var answer = plan
    switch desk {
    case .success where effects.clock.isInterrupted():
      answer.conclude(Failure(.interrupted, nil))
    case .success(let desk):
      return RecordRun(
        executor: executor(desk.access, name), access: desk.access, options: options,
        journal: desk.journal, notify: { [notify] in notify(name, $0) }
      ).answer(to: plan, calls: calls)
    case .failure(let failure):
      answer.conclude(failure)
    }
    return answer
  }

  private func ask(
    _ command: String, _ name: String, saves: Bool,
    _ question: (Executor, _ id: String) -> ExecutionOutcome
  ) -> JSONObject {
    var answer = JSONObject.answer(to: command)
    do throws(Failure) {
      let access = try openAccess(saves: saves)
      // A sandbox of this process is not what the journal tells of.
      let id =
        sandbox == nil
        ? try JournalSession.requestID(named: name, base: access.base.text, effects: effects)
        : name
      let outcome = question(executor(access, isQuestion: true), id)
      let known = known(id, access)
      let place = known.flatMap { PassPlace(kept: $0.row.request.content) }
      answer["execution"] = outcome.execution.map { .object($0.section(of: place)) }
      let trouble = Sidecar.trouble(writing: outcome.execution, token: access.token)
      let failure = (outcome.error ?? trouble).map {
        Failure($0, outcome.execution, isQuestion: true)
      }
      if let known { remember(outcome, failure, known, access, savesAll: saves) }
      answer.conclude(failure)
      if command == "result", failure == nil, let known,
        let left = try LeftPasses.failure(behind: known.row, in: known.journal)
      {
        notify(RecordName(), "\(left.message); \(left.hint)")
      }
      return access.token.redacted(answer)
    } catch {
      answer.conclude(error)
      return answer
    }
  }

  /// The journal's row of a request; a question does not depend on there being one, and a sandbox
  /// of this process is not what the journal tells of.
  private func known(_ id: String, _ access: Access) -> (row: JournalRow, journal: RunJournal)? {
    guard sandbox == nil, let folder = try? StateFolder.path(effects.variable),
      RunJournal.exists(in: folder), let journal = try? RunJournal.opened(effects),
      let row = try? journal.row(requestID: id), row.request.base == access.base.text
    else { return nil }
    return (row, journal)
  }

  /// Brings the journal's row up to what was learnt by asking.
  private func remember(
    _ outcome: ExecutionOutcome, _ failure: Failure?,
    _ known: (row: JournalRow, journal: RunJournal), _ access: Access, savesAll: Bool
  ) {
    let (row, journal) = known
    let state = JournalState(after: outcome)
    let isGone = outcome.error?.isOfForgottenRequest == true
    let isNews = [.failed, .cancelled].contains(state) || (savesAll && failure == nil)
    guard isGone || (isNews && outcome.execution?.state != .unknown), !row.isDone,
      let id = row.requestID, !isGone || RequestJournal.isOld(row, effects.clock),
      (try? journal.claim(row.number)) == true
    else { return }
    let entry = JournalEntry(row, in: journal, hiding: access.token, isOld: isGone)
    var execution = Execution(remembered: row, requestID: id)
    if let news = outcome.execution { execution.learn(from: news) }
    _ = entry.conclude(ExecutionOutcome(execution: execution, error: outcome.error), failure)
  }

  private var folder: OutputFolder { OutputFolder(path: options.outputFolder ?? ".") }

  /// Carries on with what was submitted before.
  func executor(saving access: Access) throws(Failure) -> Executor {
    if options.downloads { try prepareFolder() }
    return executor(access)
  }

  /// A question tells its answer once, at the end; only what delays it is progress.
  private func executor(
    _ access: Access, _ name: RecordName = RecordName(), isQuestion: Bool = false
  ) -> Executor {
    let client = APIClient(
      base: access.base, token: access.token, transport: effects.transport,
      clock: effects.clock, random: effects.random,
      awaitTurn: { [pace, notify] in
        pace?.take { notify(name, "waiting \(Int($0.rounded(.up))) s for its turn by --rate") }
      })
    let downloader = Downloader(
      rule: DownloadRule(base: access.base), transport: effects.transport,
      store: folder.store.hiding(access.token),
      clock: effects.clock, random: effects.random)
    return Executor(
      api: client, downloader: options.downloads ? downloader : nil,
      pollInterval: options.pollInterval ?? sandbox.map { _ in Self.sandboxPollInterval },
      timeout: options.timeout,
      notify: { event in
        if case .state = event, isQuestion { return }
        notify(name, access.token.redacted(event.text))
      })
  }
}
