import Executing
import JSONValues
import Reporting
import SystemCalls

/// The network side's façade: carries plans out, and asks about requests.
package struct NetworkSession: Sendable {
  /// Which record a line of progress belongs to, counted from 0, and the line.
  package typealias Notify = @Sendable (_ record: Int, _ line: String) -> Void

  private let options: RunOptions
  private let effects: NetworkEffects
  /// Seconds between two looks: a sandbox moves on with each, so a demonstration takes one second.
  private static let sandboxPollInterval = 0.25

  /// A sandbox: it costs nothing, and is never given the user's own token.
  private let sandbox: Access?
  private let notify: Notify

  /// `sandbox` stands in for the API where it is given.
  package init(
    options: RunOptions, effects: NetworkEffects, sandbox: Access? = nil,
    notify: @escaping Notify = { _, _ in }
  ) {
    self.options = options
    self.effects = effects
    self.sandbox = sandbox
    self.notify = notify
  }

  /// Carries out plan answers and hands each on, in order, as soon as those before it are done.
  ///
  /// An answer that plans no request, or failed already, is handed on as it is.
  package func run(_ plans: [JSONObject], emit: @escaping @Sendable (JSONObject) -> Void) {
    let calls = plans.map(Self.calls)
    let access = self.access(for: calls.flatMap { (try? $0.get()) ?? [] })
    let ordered = InOrder(emit)
    let threads = options.jobs ?? Parallel.processorCount
    Parallel.forEach(count: plans.count, threads: threads) { index in
      var plan = plans[index]
      plan["command"] = .string("run")
      ordered.put(answer(to: plan, calls: calls[index], access: access, record: index), at: index)
    }
  }

  /// Says how far a request is.
  package func status(of id: String) -> JSONObject {
    ask("status", saves: false) { $0.status(of: id) }
  }

  /// Fetches a finished request's outputs.
  package func result(of id: String) -> JSONObject {
    ask("result", saves: options.downloads) { $0.result(of: id) }
  }

  /// Asks for a request to be cancelled.
  package func cancel(_ id: String) -> JSONObject {
    ask("cancel", saves: false) { $0.cancel(id) }
  }

  // MARK: Before anything is sent

  /// What a plan wants to be sent; nothing where it failed already.
  private static func calls(of plan: JSONObject) -> Result<[PlannedCall], Failure> {
    guard plan["error"] == nil else { return .success([]) }
    do throws(Failure) {
      return .success(try PlannedCall.list(in: plan))
    } catch {
      return .failure(error)
    }
  }

  /// Consent comes before the token: without it nobody needs to know whether there is one.
  private func access(for calls: [PlannedCall]) -> Result<Access, Refusal> {
    let estimate = SpendConsent.Estimate(of: calls)
    let consent = SpendConsent(
      isAgreed: options.isAgreed, maxCost: options.maxCost,
      environment: effects.variable("PEEL_SPEND"))
    if sandbox == nil, let refusal = consent.refusal(of: estimate) {
      return .failure(Refusal(failure: refusal, estimate: estimate))
    }
    do throws(Failure) {
      return .success(try openAccess(saves: options.downloads && options.waits))
    } catch {
      return .failure(Refusal(failure: error, estimate: nil))
    }
  }

  private func openAccess(saves: Bool) throws(Failure) -> Access {
    let access: Access
    if let sandbox {
      access = sandbox
    } else {
      access = try Access(tokenFile: options.tokenFile, effects: effects)
    }
    guard saves else { return access }
    do throws(StorageError) {
      try folder.prepare()
    } catch {
      throw Failure(.unwritableFile, error.description)
    }
    return access
  }

  // MARK: Answers

  private func answer(
    to plan: JSONObject, calls: Result<[PlannedCall], Failure>,
    access: Result<Access, Refusal>, record: Int
  ) -> JSONObject {
    var answer = plan
    switch (calls, access) {
    case (.success([]), _): break
    case (.failure(let failure), _): answer.conclude(failure)
    case (_, .failure(let refusal)): answer.conclude(refusal.failure, estimate: refusal.estimate)
    case (.success(let calls), .success(let access)):
      let executor = executor(access, record: record)
      return RecordRun(executor: executor, access: access, options: options)
        .answer(to: plan, calls: calls)
    }
    return answer
  }

  private func ask(
    _ command: String, saves: Bool, _ question: (Executor) -> ExecutionOutcome
  ) -> JSONObject {
    var answer = JSONObject.answer(to: command)
    do throws(Failure) {
      let access = try openAccess(saves: saves)
      let outcome = question(executor(access, record: 0, isQuestion: true))
      answer["execution"] = outcome.execution.map { .object($0.section) }
      let trouble = Sidecar.trouble(writing: outcome.execution, token: access.token)
      answer.conclude(
        (outcome.error ?? trouble).map { Failure($0, outcome.execution, isQuestion: true) })
      return access.token.redacted(answer)
    } catch {
      answer.conclude(error)
      return answer
    }
  }

  private var folder: OutputFolder { OutputFolder(path: options.outputFolder) }

  /// A question tells its answer once, at the end; only what delays it is progress.
  private func executor(_ access: Access, record: Int, isQuestion: Bool = false) -> Executor {
    let client = APIClient(
      base: access.base, token: access.token, transport: effects.transport,
      clock: effects.clock, random: effects.random)
    let downloader = Downloader(
      rule: DownloadRule(base: access.base), transport: effects.transport, store: folder.store,
      clock: effects.clock, random: effects.random)
    return Executor(
      api: client, downloader: options.downloads ? downloader : nil,
      pollInterval: options.pollInterval ?? sandbox.map { _ in Self.sandboxPollInterval },
      timeout: options.timeout,
      notify: { event in
        if case .state = event, isQuestion { return }
        notify(record, access.token.redacted(event.text))
      })
  }
}
