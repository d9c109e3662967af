import EmbeddedRules
import JSONValues
import LocalServing
import PeelNetKit
import Reporting
import RequestBuilding
import Sandbox
import SystemCalls

/// What `peel-net` does between its first and its last line.
package struct NetworkCommand {
  private let handover: Handover
  private let plans: PlanLines
  private let totals: PlanTotals
  private let display: ProgressDisplay
  private let sink: AnswerSink

  /// Reads the handover, carries it out and gives the exit status.
  package static func status() -> Int32 {
    if CommandLine.arguments.dropFirst() == ["--version"] {
      try? StandardStreams.writeOutput(Array("peel-net \(Version.current)\n".utf8))
      return ExitCode.success.rawValue
    }
    guard !Terminal.isTerminal(.standardInput), let reader = HandoverReader(.standardInput) else {
      StandardStreams.writeError(
        """
        peel-net is the part of Peel that uses the network; peel starts it and hands it the work.
          hint: type peel run, peel status, peel result, peel cancel or peel sandbox

        """)
      return ExitCode.commandLine.rawValue
    }
    Interruption.ignoreBrokenPipes()
    Interruption.ignoreFileSizeLimit()
    Interruption.install()
    do throws(Failure) {
      return try NetworkCommand(reader).carriedOut().rawValue
    } catch {
      let display = ProgressDisplay(total: 0, isQuiet: true)
      return AnswerSink(reader.handover, records: 0, display).finished(after: error).rawValue
    }
  }

  private init(_ reader: HandoverReader) throws(Failure) {
    handover = reader.handover
    plans = reader.plans
    totals = try PlanTotals(of: plans)
    display = ProgressDisplay(total: totals.records, isQuiet: handover.isQuiet)
    sink = AnswerSink(handover, records: totals.records, display)
  }

  private func carriedOut() -> ExitCode {
    if let failure = sink.trouble {
      let page = Page(palette: Palette(isColored: handover.isColored))
      StandardStreams.writeError(PrettyFailure(failure, on: page).text)
      return failure.code.exitCode
    }
    if handover.command == .sandbox { return serve() }
    if handover.command == .models { return lookUpModels() }
    if handover.command == .jobs { return listJobs() }
    if handover.command == .auth { return seeToToken() }
    if handover.command == .probe { return readSizes() }
    if handover.command == .resume { return resume() }
    leaveOnSecondInterruption(display)
    var standIn: SandboxServer?
    defer { standIn?.stop() }
    do throws(Failure) {
      let options = try RunOptions(handover.options)
      if options.isSandboxed { standIn = try Self.server(SandboxOptions()) }
      try ask(session(options, standIn), isOrdered: options.isOrdered)
      display.finish()
      return sink.finished()
    } catch {
      display.leave()
      return sink.finished(after: error)
    }
  }

  private func leaveOnSecondInterruption(_ display: ProgressDisplay) {
    Interruption.leaveOnSecond(
      status: ExitCode.interrupted.rawValue,
      first: {
        display.aside {
          StandardStreams.writeError("peel: interrupted; once more to leave at once\n")
        }
      },
      second: {
        display.leave()
        StandardStreams.writeError("peel: left at once; requests that were accepted may go on\n")
      })
  }

  private func ask(_ session: NetworkSession, isOrdered: Bool) throws(Failure) {
    switch handover.command {
    case .run:
      let take = sink.records(isOrdered: isOrdered)
      try session.run(plans, totals, begin: { [display] in display.begin($0) }) {
        [display] result in
        display.end(result.number, isFine: result.answer.exitCode == .success)
        return take(result)
      }
    case .status: sink.take(session.status(of: handover.id))
    case .result: sink.take(session.result(of: handover.id))
    case .cancel: sink.take(session.cancel(handover.id))
    case .jobs, .resume, .models, .auth, .sandbox, .probe: break
    }
  }

  private func session(_ options: RunOptions, _ standIn: SandboxServer?) throws(Failure)
    -> NetworkSession
  {
    let sandbox = standIn.map { ($0.base, $0.token) } ?? handover.standIn
    let access = try sandbox.map { sandbox throws(Failure) in
      try Access(sandbox: sandbox.0, token: sandbox.1)
    }
    return NetworkSession(options: options, effects: .live, sandbox: access) { [display] in
      display.tell($0, $1)
    }
  }

  // MARK: The journal

  private func journal(_ display: ProgressDisplay) throws(Failure) -> JournalSession {
    JournalSession(options: try RunOptions(handover.options), effects: .live) {
      display.tell($0, $1)
    }
  }

  private func listJobs() -> ExitCode {
    do throws(Failure) {
      let journal = try journal(display)
      if let name = handover.options["forget"]?.string {
        sink.take(try journal.forget(name))
      } else if handover.options["prune"]?.bool == true {
        sink.take(try journal.prune(olderThan: handover.number("older_than") ?? 30))
      } else {
        sink.take(try journal.listing(handover.jobQuery(from: journal)))
      }
      return sink.finished()
    } catch {
      return sink.finished(after: error)
    }
  }

  private func resume() -> ExitCode {
    var (sink, display) = (sink, display)
    do throws(Failure) {
      let isAll = handover.options["all"]?.bool == true
      let jobs = try self.jobs(all: isAll)
      guard !jobs.isEmpty else {
        notify("there is nothing to carry on with; peel jobs lists all that was sent")
        return sink.finished()
      }
      // Only now is known how many there are, and so whether lines have to say which is meant.
      display = ProgressDisplay(total: jobs.count, isQuiet: handover.isQuiet)
      leaveOnSecondInterruption(display)
      sink = AnswerSink(handover, records: jobs.count, display)
      let take = sink.records(isOrdered: true)
      try self.journal(display).resume(jobs, begin: { [display] in display.begin($0) }) {
        [display] result in
        display.end(result.number, isFine: result.answer.exitCode == .success)
        return take(result)
      }
      display.finish()
      return sink.finished()
    } catch {
      display.leave()
      return sink.finished(after: error)
    }
  }

  private func jobs(all isAll: Bool) throws(Failure) -> [Int] {
    let journal = try journal(display)
    guard isAll else { return [try journal.job(named: handover.id)] }
    if let uncertain = try journal.uncertainJobs() { notify(uncertain) }
    return try journal.resumable()
  }

  // MARK: Input images

  private func readSizes() -> ExitCode {
    do throws(Failure) {
      let allowsPrivate = handover.options["allow_private"]?.bool == true
      try ProbeSession.live(allowsPrivate: allowsPrivate).run(
        plans, emit: sink.records(isOrdered: true))
      return sink.finished()
    } catch {
      return sink.finished(after: error)
    }
  }

  // MARK: Questions about models and tokens

  private var tokenFile: String? { handover.options["token_file"]?.string }

  /// Says what delays an answer.
  private var notify: @Sendable (String) -> Void {
    let isQuiet = handover.isQuiet
    return { line in
      guard !isQuiet else { return }
      StandardStreams.writeError("peel: \(VisibleText.of(line))\n")
    }
  }

  private func seeToToken() -> ExitCode {
    let session = AuthSession(effects: .live, notify: notify) {
      StandardStreams.writeError("peel: \(VisibleText.of($0))\n")
    }
    switch handover.id {
    case "login":
      sink.take(handover.token.map { session.login(token: $0) } ?? session.login())
    case "logout": sink.take(session.logout())
    default: sink.take(session.status(tokenFile: tokenFile))
    }
    return sink.finished()
  }

  private func lookUpModels() -> ExitCode {
    let session = ModelSession(tokenFile: tokenFile, effects: .live, notify: notify)
    let models = EmbeddedRules.catalogue.models
    if let word = handover.options["search"]?.string {
      sink.take(session.search(word, known: models))
    } else {
      let isWanted = handover.id.isEmpty ? { _ in true } : { $0 == handover.id }
      sink.take(session.refresh(models.filter { isWanted($0.id) }))
    }
    return sink.finished()
  }

  // MARK: The sandbox

  private func serve() -> ExitCode {
    do throws(Failure) {
      let server = try Self.server(Self.sandboxOptions(handover.options))
      sink.announce(server)
      if handover.endsUnread {
        Parallel.inBackground {
          FileDescriptor.standardOutput.waitUntilUnread()
          Interruption.request()
        }
      }
      server.waitForInterruption()
      return .success
    } catch {
      return sink.finished(after: error)
    }
  }

  private static func sandboxOptions(_ options: JSONObject) throws(Failure) -> SandboxOptions {
    do throws(SandboxOptionError) {
      return try SandboxOptions(handover: options)
    } catch {
      if case .unreadableFaultFile = error { throw Failure(.unreadableFile, error.description) }
      throw Failure(.invalidValue, error.description)
    }
  }

  private static func server(_ options: SandboxOptions) throws(Failure) -> SandboxServer {
    do throws(LocalServingError) {
      return try SandboxServer(options, models: EmbeddedRules.models)
    } catch {
      throw Failure(.invalidValue, error.description, hint: "choose another --port")
    }
  }
}
