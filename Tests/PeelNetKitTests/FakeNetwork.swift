import Executing
import JSONValues
import PeelNetKit
import Synchronization
import SystemCalls

/// An API in memory: it accepts every submit, is done at the first look and hands out a picture.
final class FakeNetwork: Sendable {
  static let token = "secret-token-1234"
  static let picture: [UInt8] =
    [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A] + Array(repeating: 1, count: 20)
    + [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

  private struct State {
    var requests: [HTTPRequest] = []
    var submits = 0
    var waits = 0
  }

  private let state = Mutex(State())
  /// Where the journal is; removed with this object.
  let stateFolder: TemporaryFolder?
  private let variables: [String: String]
  private let files: [String: String]
  /// Those of every file.
  private let permissions: UInt16?
  /// Answers in place of the API where it gives something; by the path's last component.
  private let override: @Sendable (HTTPRequest) -> HTTPResponse?

  init(
    variables: [String: String] = ["RUNCOMFY_TOKEN": FakeNetwork.token],
    files: [String: String] = [:], permissions: UInt16? = 0o600,
    override: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil }
  ) {
    stateFolder = try? TemporaryFolder()
    let state = stateFolder.map { ["XDG_STATE_HOME": $0.path] } ?? [:]
    self.variables = state.merging(variables) { $1 }
    self.files = files
    self.permissions = permissions
    self.override = override
  }

  var requests: [HTTPRequest] { state.withLock { $0.requests } }
  /// Bodies of submits, in the order in which they came.
  var submits: [JSONValue] {
    requests.filter { $0.address.path.contains("/models/") }
      .compactMap { try? JSONValue(parsing: $0.body) }
  }

  /// The same with other variables on top.
  func with(variables more: [String: String]) -> NetworkEffects {
    var effects = effects
    let own = variables.merging(more) { $1 }
    effects.variable = { own[$0] }
    return effects
  }

  var effects: NetworkEffects {
    NetworkEffects(
      transport: Transport(
        send: { request throws(TransportError) in self.answer(request) },
        fetch: { request, receive throws(TransportError) in
          let response = self.answer(request)
          guard !response.isSuccess || receive(response.body) else { throw .stopped }
          return HTTPResponse(status: response.status, headers: response.headers)
        }),
      clock: Clock(
        wallTime: { 1_795_239_120 }, uptime: { Double(self.state.withLock { $0.waits }) },
        wait: { _ in self.state.withLock { $0.waits += 1 } }, isInterrupted: { false }),
      random: { 0.5 }, variable: { self.variables[$0] },
      readFile: { path throws(SystemError) in
        guard let text = self.files[path] else {
          throw SystemError(action: "read \(path)", code: 2)
        }
        return GuardedFile(bytes: Array(text.utf8), permissions: self.permissions)
      })
  }

  private func answer(_ request: HTTPRequest) -> HTTPResponse {
    let number = state.withLock { state in
      state.requests.append(request)
      if request.address.path.contains("/models/") { state.submits += 1 }
      return state.submits
    }
    if let response = override(request) { return response }
    let path = request.address.path
    if path.contains("/models/") { return json(#"{"request_id": "r-\#(number)"}"#) }
    if path.hasSuffix("/status") { return json(#"{"status": "completed"}"#) }
    if path.hasSuffix("/cancel") { return json(#"{"outcome": "cancelled"}"#) }
    guard path.hasSuffix("/result") else { return HTTPResponse(status: 200, body: Self.picture) }
    let id = path.split(separator: "/").dropLast().last ?? ""
    let image = "https://cdn.runcomfy.net/\(id).png"
    return json(#"{"status": "completed", "output": {"image": "\#(image)"}}"#)
  }

  private func json(_ text: String) -> HTTPResponse {
    HTTPResponse(status: 200, body: Array(text.utf8))
  }
}
