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
  private let sink: AnswerSink

  private init(_ handover: Handover) {
    self.handover = handover
    sink = AnswerSink(handover)
  }

  /// Reads the handover, carries it out and gives the exit status.
  package static func status() -> Int32 {
    guard !Terminal.isTerminal(.standardInput),
      let bytes = try? StandardStreams.readAllInput(), let handover = Handover(parsing: bytes)
    else {
      StandardStreams.writeError(
        """
        peel-net is the part of Peel that uses the network; peel starts it and hands it the work.
          hint: type peel run, peel status, peel result, peel cancel or peel sandbox

        """)
      return ExitCode.commandLine.rawValue
    }
    Interruption.ignoreBrokenPipes()
    Interruption.install()
    return NetworkCommand(handover).carriedOut().rawValue
  }

  private func carriedOut() -> ExitCode {
    if let failure = sink.unusable { return sink.finished(after: failure) }
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
      try ask(session(options, standIn))
      return sink.finished()
    } catch {
      return sink.finished(after: error)
    }
  }

  private func ask(_ session: NetworkSession) {
    switch handover.command {
    case .run: session.run(handover.plans) { sink.take($0) }
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
    let labels = handover.plans.count > 1 ? handover.plans.enumerated().map(Self.label) : []
    let isQuiet = handover.isQuiet
    return NetworkSession(options: options, effects: .live, sandbox: access) { record, line in
      guard !isQuiet else { return }
      let label = labels.indices.contains(record) ? "\(labels[record]): " : ""
      StandardStreams.writeError("peel: \(VisibleText.of(label + line))\n")
    }
  }

  /// What a record is called beside its progress.
  private static func label(number: Int, plan: JSONObject) -> String {
    plan["id"]?.string ?? plan["id"]?.integer.map(String.init) ?? "record \(number + 1)"
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
