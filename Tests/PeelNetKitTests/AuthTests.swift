import Executing
import JSONValues
import PeelNetKit
import Reporting
import Synchronization
import SystemCalls
import Testing

@Suite("peel auth")
struct AuthTests {
  private let folder: TemporaryFolder
  /// Where a token is kept.
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder("config/token.json")
  }

  private func network(
    _ variables: [String: String] = [:], files: [String: String] = [:],
    permissions: UInt16? = 0o600,
    override: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil }
  ) -> FakeNetwork {
    let kept = ["RUNCOMFY_CONFIG_DIR": folder("config")]
    return FakeNetwork(
      variables: kept.merging(variables) { $1 }, files: files, permissions: permissions
    ) { request in
      if let response = override(request) { return response }
      guard request.address.path.hasSuffix("/balance") else { return nil }
      return Self.json(#"{"balance_usd": 25, "currency": "USD"}"#)
    }
  }

  private static func json(_ text: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, body: Array(text.utf8))
  }

  private func session(_ network: FakeNetwork) -> AuthSession {
    AuthSession(effects: network.effects, notify: { _ in }, announce: { _ in })
  }

  /// All that is printed of an answer, as JSON and for people.
  private func printed(_ answer: CatalogueAnswer) -> String {
    var bytes: [UInt8] = []
    answer.json.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
      + answer.text(on: Page(palette: Palette(isColored: false)))
  }

  // MARK: status

  @Test(
    "asks the vendor's host for the balance, and any other base itself",
    arguments: [
      (nil, "https://api.runcomfy.net/prod/v2/balance"),
      (
        "https://model-api.runcomfy.net/v1/", "https://api.runcomfy.net/prod/v2/balance"
      ),
      ("http://127.0.0.1:4711/v1", "http://127.0.0.1:4711/prod/v2/balance"),
      ("https://proxy.example/api/v1", "https://proxy.example/prod/v2/balance"),
      (
        "https://model-api.runcomfy.net:8443/v1",
        "https://model-api.runcomfy.net:8443/prod/v2/balance"
      ),
    ])
  func hosts(base: String?, address: String) throws {
    var variables = ["RUNCOMFY_TOKEN": FakeNetwork.token]
    variables["RUNCOMFY_MODEL_API_BASE"] = base
    let network = network(variables)
    let answer = session(network).status(tokenFile: nil)
    #expect(network.requests.map(\.address.text) == [address])
    #expect(network.requests.first?.token?.authorization == "Bearer \(FakeNetwork.token)")
    #expect(answer.json["accepted"] == .bool(true))
    #expect(
      answer.json["balance"] == .object(["usd": .number(25), "currency": .string("USD")]))
    #expect(answer.text(on: Page(palette: Palette(isColored: false))).contains("balance 25 USD\n"))
  }

  @Test("says where the token is from, and never what it is")
  func origins() throws {
    let json = #"{"access_token": "\#(FakeNetwork.token)"}"#
    let cases: [(FakeNetwork, String?, String, String)] = [
      (network(["RUNCOMFY_TOKEN": FakeNetwork.token]), nil, "variable", "RUNCOMFY_TOKEN"),
      (network(files: [path: json]), nil, "file", path),
      (network(files: ["/t": FakeNetwork.token]), "/t", "option", "/t"),
    ]
    for (network, file, origin, place) in cases {
      let answer = session(network).status(tokenFile: file)
      #expect(
        answer.json["token"] == .object(["from": .string(origin), "place": .string(place)]))
      #expect(!printed(answer).contains(FakeNetwork.token))
      #expect(printed(answer).contains("token from \(place)\n"))
    }
  }

  @Test("tells a token that is not taken from an API that does not answer")
  func rejected() throws {
    let variables = ["RUNCOMFY_TOKEN": FakeNetwork.token]
    let no = network(variables) { _ in
      Self.json(#"{"error_code": 401001, "message": "no \#(FakeNetwork.token)"}"#, status: 401)
    }
    let rejected = session(no).status(tokenFile: nil)
    #expect(rejected.json["accepted"] == .bool(false))
    #expect(rejected.failure?.code == .rejectedToken)
    #expect(rejected.json["token"]?["from"] == .string("variable"))
    #expect(!printed(rejected).contains(FakeNetwork.token))
    let down = network(variables) { _ in Self.json("{}", status: 500) }
    let failed = session(down).status(tokenFile: nil)
    #expect(failed.json["accepted"] == nil)
    #expect(failed.failure?.code == .upstreamFailed)
    #expect(session(network()).status(tokenFile: nil).failure?.code == .missingToken)
  }

  @Test("asks a base without a balance for its models")
  func noBalance() {
    let network = network([
      "RUNCOMFY_TOKEN": FakeNetwork.token, "RUNCOMFY_MODEL_API_BASE": "https://p.example/v1",
    ]) { request in
      request.address.path.hasSuffix("/balance") ? Self.json("{}", status: 404) : Self.json("{}")
    }
    let answer = session(network).status(tokenFile: nil)
    #expect(answer.json["accepted"] == .bool(true))
    #expect(answer.json["balance"] == nil)
    #expect(network.requests.last?.address.text == "https://p.example/v1/models?search=&limit=1")
  }

  @Test("refuses a file that others can read or change", arguments: [0o644, 0o640, 0o602, 0o777])
  func exposed(mode: UInt16) {
    let files = ["/a b/t": FakeNetwork.token, path: #"{"access_token": "x"}"#]
    let network = network(files: files, permissions: mode)
    let named = session(network).status(tokenFile: "/a b/t").failure
    #expect(named?.code == .exposedToken)
    #expect(named?.hint == "chmod 600 '/a b/t'")
    #expect(named?.code.exitCode == .access)
    let kept = session(network).status(tokenFile: nil).failure
    #expect(kept?.code == .exposedToken)
    #expect(kept?.hint == "chmod 600 \(path)")
    #expect(network.requests.isEmpty)
  }

  @Test("takes a file of the user alone, and a pipe", arguments: [0o600, 0o400, 0o700, nil])
  func guarded(mode: UInt16?) {
    let network = network(files: ["/t": FakeNetwork.token], permissions: mode)
    #expect(session(network).status(tokenFile: "/t").failure == nil)
  }

  // MARK: login and logout

  @Test(
    "keeps a token for the user alone, alone or in a token.json",
    arguments: ["\(FakeNetwork.token)\n", #" {"access_token": "\#(FakeNetwork.token)", "x": 1}"#])
  func login(text: String) throws {
    let network = network()
    let answer = session(network).login(token: text)
    #expect(answer.failure == nil)
    #expect(answer.json["token"] == .object(["from": .string("file"), "place": .string(path)]))
    #expect(answer.json["others"] == .array([]))
    let file = try FileAccess.readGuarded(path)
    #expect(file.permissions == 0o600)
    #expect(try JSONValue(parsing: file.bytes)["access_token"] == .string(FakeNetwork.token))
    #expect(!printed(answer).contains(FakeNetwork.token))
    #expect(answer.json["accepted"] == .bool(true))
    #expect(answer.json["balance"]?["usd"] == .number(25))
    #expect(network.requests.map(\.token?.authorization) == ["Bearer \(FakeNetwork.token)"])
  }

  @Test("does not keep a token that the API refuses, and leaves the one that was there")
  func refused() throws {
    let network = network { _ in Self.json(#"{"error_code": 401001}"#, status: 401) }
    let answer = session(network).login(token: FakeNetwork.token)
    #expect(answer.failure?.code == .rejectedToken)
    #expect(answer.json["accepted"] == .bool(false))
    #expect(!FileAccess.exists(path))
    _ = session(self.network()).login(token: "an-older-token")
    _ = session(network).login(token: FakeNetwork.token)
    #expect(
      try JSONValue(parsing: FileAccess.read(path))["access_token"] == .string("an-older-token"))
  }

  @Test("keeps a token that the API cannot be asked about, and says so")
  func untried() throws {
    let network = network { _ in Self.json("{}", status: 500) }
    let answer = session(network).login(token: FakeNetwork.token)
    #expect(answer.failure == nil)
    #expect(answer.json["accepted"] == nil)
    #expect(answer.json["doubt"]?.string?.contains("500") == true)
    #expect(printed(answer).contains("whether the API takes it is not known: "))
    #expect(FileAccess.exists(path))
  }

  @Test("narrows a file that was there, and leaves none where the token is none")
  func replaced() throws {
    try FolderAccess.make(folder("config"))
    try FileAccess.writeAtomically(Array("old".utf8), to: path, mode: 0o644)
    let bad = session(network()).login(token: "two words")
    #expect(bad.failure?.code == .missingToken)
    #expect(try FileAccess.read(path) == Array("old".utf8))
    _ = session(network()).login(token: FakeNetwork.token)
    #expect(try FileAccess.readGuarded(path).permissions == 0o600)
    #expect(try folder.names() == ["config/token.json"])
  }

  @Test("says that the variable goes before the file, and what a logout leaves")
  func others() throws {
    let network = network(["RUNCOMFY_TOKEN": "from-the-variable"])
    let login = session(network).login(token: FakeNetwork.token)
    #expect(login.json["others"] == .array([.string("RUNCOMFY_TOKEN")]))
    #expect(printed(login).contains("goes before the file"))
    let logout = session(network).logout()
    #expect(logout.json["removed"] == .string(path))
    #expect(logout.json["others"] == .array([.string("RUNCOMFY_TOKEN")]))
    #expect(printed(logout).contains("RUNCOMFY_TOKEN still holds a token"))
    #expect(!FileAccess.exists(path))
    let again = session(self.network()).logout()
    #expect(again.failure == nil)
    #expect(again.json["removed"] == .null)
  }

  @Test("says that there is no folder to keep a token in")
  func noFolder() {
    let answer = session(FakeNetwork(variables: [:])).login(token: FakeNetwork.token)
    #expect(answer.failure?.code == .unwritableFile)
  }
}
