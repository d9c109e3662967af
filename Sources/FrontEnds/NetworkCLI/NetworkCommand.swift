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
  private let sink: AnswerSink

  /// Reads the handover, carries it out and gives the exit status.
  package static func status() -> Int32 {
    guard !Terminal.isTerminal(.standardInput), let reader = HandoverReader(.standardInput) else {
      StandardStreams.writeError(
        """
        peel-net is the part of Peel that uses the network; peel starts it and hands it the work.
          hint: type peel run, peel status, peel result, peel cancel or peel sandbox

        """)
      return ExitCode.commandLine.rawValue
    }
    Interruption.ignoreBrokenPipes()
    Interruption.install()
    do throws(Failure) {
      return try NetworkCommand(reader).carriedOut().rawValue
    } catch {
      return AnswerSink(reader.handover, records: 0).finished(after: error).rawValue
    }
  }

  private init(_ reader: HandoverReader) throws(Failure) {
    handover = reader.handover
    plans = reader.plans
    totals = try PlanTotals(of: plans)
    sink = AnswerSink(handover, records: totals.records)
  }

  private func carriedOut() -> ExitCode {
    if let failure = sink.trouble {
      let page = Page(palette: Palette(isColored: handover.isColored))
      StandardStreams.writeError(PrettyFailure(failure, on: page).text)
      return failure.code.exitCode
    }
    if handover.command == .sandbox { return serve() }
    if handover.command == .models { return lookUpModels() }
    Interruption.leaveOnSecond(
      status: ExitCode.interrupted.rawValue,
      first: { StandardStreams.writeError("peel: interrupted; once more to leave at once\n") },
      second: {
        StandardStreams.writeError("peel: left at once; requests that were accepted may go on\n")
      })
    let options = RunOptions(handover.options)
    var standIn: SandboxServer?
    defer { standIn?.stop() }
    do throws(Failure) {
      if options.isSandboxed { standIn = try Self.server(SandboxOptions()) }
      try ask(session(options, standIn), isOrdered: options.isOrdered)
      return sink.finished()
    } catch {
      return sink.finished(after: error)
    }
  }

  private func ask(_ session: NetworkSession, isOrdered: Bool) throws(Failure) {
    switch handover.command {
    case .run: try session.run(plans, totals, emit: sink.records(isOrdered: isOrdered))
    case .status: sink.take(session.status(of: handover.id))
    case .result: sink.take(session.result(of: handover.id))
    case .cancel: sink.take(session.cancel(handover.id))
    case .models, .sandbox: break
    }
  }

  private func session(_ options: RunOptions, _ standIn: SandboxServer?) throws(Failure)
    -> NetworkSession
  {
    let access = try standIn.map { server throws(Failure) in
      try Access(sandbox: server.base, token: server.token)
    }
    let isOne = totals.records <= 1
    let isQuiet = handover.isQuiet
    return NetworkSession(options: options, effects: .live, sandbox: access) { record, line in
      guard !isQuiet else { return }
      let label = isOne ? "" : "\(record.label): "
      StandardStreams.writeError("peel: \(VisibleText.of(label + line))\n")
    }
  }

  // MARK: Models

  private func lookUpModels() -> ExitCode {
    let isQuiet = handover.isQuiet
    let session = ModelSession(
      tokenFile: handover.options["token_file"]?.string, effects: .live
    ) { line in
      guard !isQuiet else { return }
      StandardStreams.writeError("peel: \(VisibleText.of(line))\n")
    }
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
