import CurlTransport
import Executing
import JSONValues
import PeelNetKit
import RunJournal
import Synchronization
import SystemCalls

@testable import Sandbox

/// A network session and a sandbox that fails, over real HTTP: waits take no time, and calls that
/// the sandbox was told to leave without an answer are given up soon.
final class FaultBench {
  /// Holds `out` for the outputs and `state` for what outlives the process.
  let folder: String
  let effects: NetworkEffects
  private let server: SandboxServer

  init(_ faults: String) throws {
    folder = try FolderAccess.makeTemporary(named: "peel-tests")
    var options = SandboxOptions()
    options.faults = try Fault.list(parsing: faults)
    options.schedule = JobSchedule(queuedPolls: 1, runningPolls: 0)
    server = try SandboxServer(options, models: [SampleModels.edit])
    effects = Self.effects(
      server, folder: folder, silent: options.faults.filter(\.isSilent).map(\.stage.pathPart))
  }

  deinit {
    server.stop()
    try? FolderAccess.remove(folder)
  }

  /// Names of the outputs, sorted.
  var files: [String] { (try? FolderAccess.files(under: folder + "/out")) ?? [] }

  /// How many submits the sandbox accepted, as it says itself.
  func accepted() throws -> Int? {
    let list = try effects.transport.send(
      HTTPRequest(
        .get, try WebAddress(parsing: server.origin + "/sandbox/requests"),
        patience: HTTPRequest.Patience(total: 10), bodyLimit: 1 << 20))
    return try JSONValue(parsing: list.body)["total"]?.integer
  }

  /// What the journal says of the run.
  func job() throws -> JournalRow? {
    try JournalSession(options: RunOptions(), effects: effects).listing(JournalQuery()).rows.last
  }

  func session(waits: Bool = true) -> NetworkSession {
    var options = RunOptions()
    options.outputFolder = folder + "/out"
    options.isAgreed = true
    options.timeout = 40
    options.waits = waits
    return NetworkSession(options: options, effects: effects)
  }

  /// The answer to a run of one record.
  func run(waits: Bool = true) throws -> JSONObject? {
    let answers = Mutex<[JSONObject]>([])
    let lines = PlanLines([Self.plan])
    try session(waits: waits).run(lines, try PlanTotals(of: lines)) { result in
      answers.withLock { $0.append(result.answer) }
      return true
    }
    return answers.withLock { $0.first }
  }

  private static func effects(
    _ server: SandboxServer, folder: String, silent: [String]
  ) -> NetworkEffects {
    let waited = Mutex(0.0)
    let real = CurlTransport(isInterrupted: { false }).transport
    @Sendable func hurried(_ request: HTTPRequest) -> HTTPRequest {
      var hurried = request
      let isFutile = silent.contains { request.address.path.contains($0) }
      hurried.patience = HTTPRequest.Patience(total: isFutile ? 0.1 : 60)
      return hurried
    }
    let variables = [
      "RUNCOMFY_MODEL_API_BASE": server.base, "RUNCOMFY_TOKEN": "secret-token-1234",
      "XDG_STATE_HOME": folder + "/state",
    ]
    return NetworkEffects(
      transport: Transport(
        send: { request throws(TransportError) in try real.send(hurried(request)) },
        fetch: { request, receive throws(TransportError) in
          try real.fetch(hurried(request), receive)
        }),
      clock: Clock(
        wallTime: { SandboxCaller.noon }, uptime: { waited.withLock { $0 } },
        wait: { seconds in waited.withLock { $0 += seconds } }, isInterrupted: { false }),
      random: { 0.5 }, variable: { variables[$0] },
      readFile: { path throws(SystemError) in try FileAccess.readGuarded(path) })
  }

  private static var plan: JSONObject {
    var input = SampleModels.input
    input["output_format"] = .string("png")
    let request: JSONObject = [
      "pass": .integer(1), "method": .string("POST"),
      "url": .string("https://model-api.runcomfy.net/v1/models/maker/sample/edit"),
      "input": .object(input), "cost": .object(["usd": .null, "basis": .string("unknown")]),
    ]
    return [
      "peel": .integer(1), "command": .string("run"), "id": .string("sku-7"), "ok": .bool(true),
      "requests": .array([.object(request)]),
    ]
  }
}

extension Fault {
  fileprivate var isSilent: Bool {
    switch effect {
    case .silence, .stalls, .slow: true
    default: false
    }
  }
}

extension SandboxStage {
  /// What the paths of its calls have in common.
  fileprivate var pathPart: String {
    switch self {
    case .submit, .models: "/models"
    case .download: "/files/"
    case .status, .result, .cancel: "/\(rawValue)"
    }
  }
}
