import CurlTransport
import EmbeddedRules
import Executing
import JSONValues
import Sandbox
import SystemCalls

/// A sandbox in this process, and `peel-net` in its own, with a folder for what they leave.
final class NetworkPart: Sendable {
  /// What a process left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// Every answer that was printed, one a line.
    var answers: [JSONValue] {
      output.split(separator: "\n").compactMap { try? JSONValue(parsing: Array($0.utf8)) }
    }
  }

  static let token = "secret-token-1234"

  let folder: String
  private let server: SandboxServer

  init(_ change: (inout SandboxOptions) throws -> Void = { _ in }) throws {
    folder = try FolderAccess.makeTemporary(named: "peel-tests")
    var options = SandboxOptions()
    options.schedule = JobSchedule(queuedPolls: 1, runningPolls: 1)
    try change(&options)
    server = try SandboxServer(options, models: EmbeddedRules.models)
  }

  deinit {
    server.stop()
    try? FolderAccess.remove(folder)
  }

  /// Where the sandbox is, without a path.
  var origin: String { server.origin }

  /// Files that were left, sorted.
  var files: [String] { (try? FolderAccess.files(under: folder)) ?? [] }

  /// Nothing but what a run needs; no HOME and no PATH.
  var environment: [String: String] {
    [
      "RUNCOMFY_MODEL_API_BASE": server.base, "RUNCOMFY_TOKEN": Self.token,
      "XDG_STATE_HOME": "\(folder)/.state",
    ]
  }

  func run(_ handover: JSONObject, environment: [String: String]? = nil) throws -> Outcome {
    try run(input: Self.lines(of: handover), environment: environment)
  }

  /// The handover as `peel` writes it: the plans, here under `answers`, on lines of their own.
  static func lines(of handover: JSONObject) -> [UInt8] {
    var header = handover
    header["answers"] = nil
    let lines = [.object(header)] + (handover["answers"]?.array ?? [])
    return lines.reduce(into: []) { bytes, line in
      line.write(into: &bytes)
      bytes.append(0x0A)
    }
  }

  func run(input: [UInt8], environment: [String: String]? = nil) throws -> Outcome {
    let outcome = try ChildProcess.run(
      try Self.executable(), [], input: input, environment: environment ?? self.environment)
    return Outcome(
      status: outcome.status, output: String(decoding: outcome.output, as: UTF8.self),
      errors: String(decoding: outcome.errors, as: UTF8.self))
  }

  /// Runs `peel`, which becomes `peel-net` itself.
  func peel(
    _ arguments: [String], input: String, environment: [String: String]? = nil
  ) throws -> Outcome {
    let outcome = try ChildProcess.run(
      try Self.executable("peel"), arguments, input: Array(input.utf8),
      environment: environment ?? self.environment)
    return Outcome(
      status: outcome.status, output: String(decoding: outcome.output, as: UTF8.self),
      errors: String(decoding: outcome.errors, as: UTF8.self))
  }

  /// Both executables lie beside the test runner, where the build leaves them.
  static func executable(_ name: String = "peel-net") throws -> String {
    let runner = try ProcessImage.executablePath()
    let folder = runner.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return "\(folder)/\(name)"
  }

  /// A handover for `run`, with looks that follow one another at once.
  func handover(
    records: Int = 1, format: String = "jsonl", model: String = "google/nano-banana-2/edit",
    images: Int = 1, options: JSONObject = [:]
  ) -> JSONObject {
    let plans = (0..<records).map { number in
      JSONValue.object(Self.plan("record-\(number + 1)", model: model, images: images))
    }
    var all: JSONObject = [
      "output_dir": .string(folder), "yes": .bool(true), "poll_interval": .number(0.01),
    ]
    for member in options.members { all[member.name] = member.value }
    return [
      "command": .string("run"), "format": .string(format), "quiet": .bool(false),
      "color": .bool(false), "options": .object(all), "answers": .array(plans),
    ]
  }

  /// How often the sandbox accepted a prompt.
  func submits(of prompt: String) throws -> Int {
    let address = try WebAddress(parsing: server.origin + "/sandbox/requests")
    let call = HTTPRequest(
      .get, address, patience: HTTPRequest.Patience(total: 30), bodyLimit: 1 << 26)
    let response = try CurlTransport(isInterrupted: { false }).transport.send(call)
    let requests = try JSONValue(parsing: response.body)["requests"]?.array ?? []
    return requests.filter { $0["prompt"]?.string == prompt }.count
  }

  /// The plan of one record; records with different ids are different requests.
  static func plan(
    _ id: String, model: String = "google/nano-banana-2/edit", images: Int = 1,
    prompt: String? = nil
  ) -> JSONObject {
    let addresses = (0..<images).map { JSONValue.string("https://example.com/\($0).png") }
    let request: JSONObject = [
      "pass": .integer(1), "method": .string("POST"),
      "url": .string("https://model-api.runcomfy.net/v1/models/\(model)"),
      "input": .object([
        "prompt": .string(prompt ?? "Make \(id) red."), "image_urls": .array(addresses),
      ]),
      "cost": .object(["usd": .null, "basis": .string("unknown")]),
    ]
    return [
      "peel": .integer(1), "command": .string("run"), "id": .string(id), "ok": .bool(true),
      "requests": .array([.object(request)]),
    ]
  }
}
