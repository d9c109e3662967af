import CurlTransport
import EmbeddedRules
import Executing
import JSONValues
import PeelNetKit
import Synchronization
import SystemCalls
import Testing

@testable import Sandbox

@Suite("A run against an API that fails")
struct FaultTableTests {
  /// What is left of one run.
  private struct End {
    let answer: JSONObject
    let accepted: Int
    let files: [String]
  }

  /// Real HTTP with waits that take no time, and with little patience for silence.
  private func effects(_ server: SandboxServer, folder: String) -> NetworkEffects {
    let waited = Mutex(0.0)
    let real = CurlTransport(isInterrupted: { false }).transport
    @Sendable func hurried(_ request: HTTPRequest) -> HTTPRequest {
      var hurried = request
      hurried.patience = HTTPRequest.Patience(total: 0.25)
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
      readFile: { path throws(SystemError) in try FileAccess.read(path) })
  }

  private func end(of fault: String) throws -> End {
    let folder = try FolderAccess.makeTemporary(named: "peel-tests")
    defer { try? FolderAccess.remove(folder) }
    var sandbox = SandboxOptions()
    sandbox.faults = try Fault.list(parsing: fault)
    let server = try SandboxServer(sandbox, models: [SampleModels.edit])
    defer { server.stop() }
    var options = RunOptions()
    options.outputFolder = folder + "/out"
    options.isAgreed = true
    options.timeout = 20
    let effects = effects(server, folder: folder)
    let answers = Mutex<[JSONObject]>([])
    let lines = PlanLines([plan])
    try NetworkSession(options: options, effects: effects)
      .run(lines, try PlanTotals(of: lines)) { result in
        answers.withLock { $0.append(result.answer) }
        return true
      }
    let list = try effects.transport.send(
      HTTPRequest(
        .get, try WebAddress(parsing: server.origin + "/sandbox/requests"),
        patience: HTTPRequest.Patience(total: 10), bodyLimit: 1 << 20))
    return End(
      answer: try #require(answers.withLock { $0.first }),
      accepted: try #require(try JSONValue(parsing: list.body)["total"]?.integer),
      files: try FolderAccess.files(under: folder + "/out"))
  }

  private var plan: JSONObject {
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

  @Test(
    "ends with the status, the code and the hint that help, and submits once",
    arguments: FaultCase.all)
  func table(row: FaultCase) throws {
    let end = try end(of: row.fault)
    let error = try #require(end.answer["error"])
    #expect(end.answer["ok"]?.bool == false)
    #expect(error["exit_code"]?.integer == row.exit)
    #expect(error["code"]?.string == row.code)
    let id = end.answer["execution"]?["request_id"]?.string ?? "none"
    let hint = row.hint.split(separator: "ID", omittingEmptySubsequences: false).joined(
      separator: id)
    #expect(error["hint"]?.string?.contains(hint) == true, "\(error["hint"]?.string ?? "")")
    #expect(end.accepted == row.accepted)
    let kept =
      row.code == "unexpected-format" ? ["sandbox-1-1.jpg", "sandbox-1-1.jpg.peel.json"] : []
    #expect(end.files == kept)
  }
}
