import CurlTransport
import Executing
import JSONValues
import Synchronization

@testable import Sandbox

/// An executor and a sandbox that talk over real HTTP; files stay in memory, waiting takes no time.
final class EndToEnd: Sendable {
  private let server: SandboxServer
  private let token: String
  private let waited = Mutex(0.0)
  private let isInterrupted = Mutex(false)
  private let seen = Mutex<[ExecutionEvent]>([])
  private let saved = Mutex<[String: [UInt8]]>([:])
  /// Makes the signal come at the first event that it says yes to.
  private let interrupts: @Sendable (ExecutionEvent) -> Bool

  init(
    token: String = "sandbox-token", _ change: (inout SandboxOptions) throws -> Void = { _ in },
    interrupts: @escaping @Sendable (ExecutionEvent) -> Bool = { _ in false }
  ) throws {
    var options = SandboxOptions()
    try change(&options)
    server = try SandboxServer(
      options, models: [SampleModels.edit, SampleModels.draw], now: { SandboxCaller.noon })
    self.token = token
    self.interrupts = interrupts
  }

  deinit { server.stop() }

  /// By name.
  var files: [String: [UInt8]] { saved.withLock { $0 } }
  var events: [ExecutionEvent] { seen.withLock { $0 } }
  /// Seconds that the executor thinks have passed.
  var secondsWaited: Double { waited.withLock { $0 } }

  func run(
    _ input: JSONObject = SampleModels.input, model: String = "maker/sample/edit",
    timeout: Double? = 60, waits: Bool = true
  ) throws -> ExecutionOutcome {
    try executor(timeout: timeout).run(model: model, input: input, waits: waits)
  }

  func executor(timeout: Double? = nil) throws -> Executor {
    guard let secret = Secret(token) else { throw TransportError.notSent(reason: "bad token") }
    let base = try WebAddress(parsing: server.base)
    let clock = Clock(
      wallTime: { SandboxCaller.noon }, uptime: { self.secondsWaited },
      wait: { seconds in self.waited.withLock { $0 += seconds } },
      isInterrupted: { self.isInterrupted.withLock { $0 } })
    let transport = CurlTransport(isInterrupted: clock.isInterrupted).transport
    return Executor(
      api: APIClient(
        base: base, token: secret, transport: transport, clock: clock, random: { 0.5 }),
      downloader: Downloader(
        rule: DownloadRule(base: base), transport: transport, store: store, clock: clock,
        sizeLimit: 1 << 20, random: { 0.5 }),
      timeout: timeout, notify: { self.take($0) })
  }

  /// How many submits the sandbox accepted, as it says itself.
  func submits() throws -> Int {
    let list = try CurlTransport(isInterrupted: { false }).transport.send(
      HTTPRequest(
        .get, try WebAddress(parsing: server.origin + "/sandbox/requests"),
        patience: HTTPRequest.Patience(total: 10), bodyLimit: 1 << 20))
    return try JSONValue(parsing: list.body)["total"]?.integer ?? -1
  }

  private func take(_ event: ExecutionEvent) {
    seen.withLock { $0.append(event) }
    if interrupts(event) { isInterrupted.withLock { $0 = true } }
  }

  private var store: FileStore {
    FileStore { () throws(StorageError) in
      let bytes = Bytes()
      return FileStore.PartialFile(
        append: { (piece) throws(StorageError) in bytes.value.withLock { $0 += piece } },
        finish: { (name, _) throws(StorageError) in
          self.saved.withLock { $0[name.candidate(1)] = bytes.value.withLock { $0 } }
          return (name.candidate(1), "")
        }, discard: {})
    }
  }

  private final class Bytes: Sendable {
    let value = Mutex<[UInt8]>([])
  }
}
