import Executing
import JSONValues
import PeelNetKit
import Reporting
import Testing

@Suite("The API's address")
struct BaseTests {
  @Test(
    "is https, or http on this machine",
    arguments: [
      "https://model-api.runcomfy.net/v1", "https://proxy.example:8443/api/v1",
      "http://127.0.0.1:4711/v1", "http://localhost/v1", "http://[::1]:1/v1",
      "https://127.0.0.1/v1",
    ])
  func taken(text: String) throws {
    #expect(try Access.base(named: text).text == text)
  }

  @Test(
    "is nothing else, and a refusal does not repeat what could be a secret",
    arguments: [
      "http://model-api.runcomfy.net/v1", "http://192.168.0.1/v1", "http://127.1/v1",
      "http://127.0.0.1.evil.example/v1", "http://0.0.0.0/v1", "https://user:pass@host.example/v1",
      "https://host.example/v1?key=hush", "ftp://host.example/", "host.example/v1", "",
    ])
  func refused(text: String) throws {
    let failure = #expect(throws: Failure.self) { try Access.base(named: text) }
    #expect(failure?.code == .invalidValue)
    #expect(failure?.message.contains("hush") == false)
    #expect(failure?.message.contains("pass@") == false)
  }

  @Test("is told as it stands, and how to write it, where it is none")
  func shown() throws {
    let failure = #expect(throws: Failure.self) { try Access.base(named: "foo") }
    #expect(failure?.message.contains("RUNCOMFY_MODEL_API_BASE is not usable") == true)
    #expect(failure?.message.contains("(it is “foo”)") == true)
    #expect(failure?.hint.contains("https://") == true)
  }

  @Test("is taken from the environment, else the vendor's")
  func environment() throws {
    for (base, host) in [(nil, "model-api.runcomfy.net"), ("https://a.example/v1", "a.example")] {
      var variables = ["RUNCOMFY_TOKEN": FakeNetwork.token]
      variables["RUNCOMFY_MODEL_API_BASE"] = base
      let network = FakeNetwork(variables: variables)
      _ = NetworkSession(options: RunOptions(), effects: network.effects).status(of: "r-1")
      #expect(network.requests.map(\.address.text) == ["https://\(host)/v1/requests/r-1/status"])
    }
  }
}

@Suite("The token")
struct TokenTests {
  /// The token that a call carries, or the code of the failure.
  private func used(_ variables: [String: String], _ files: [String: String], file: String? = nil)
    -> String
  {
    let network = FakeNetwork(variables: variables, files: files)
    var options = RunOptions()
    options.tokenFile = file
    let answer = NetworkSession(options: options, effects: network.effects).status(of: "r-1")
    let sent = network.requests.first?.token?.authorization
    return sent ?? answer["error"]?["code"]?.string ?? "nothing"
  }

  private let json = #"{"access_token": "from-json", "other": 1}"#

  @Test("comes from the file named, then the variable, then the vendor's own files in order")
  func order() {
    let variables = [
      "RUNCOMFY_TOKEN": "from-variable", "RUNCOMFY_CONFIG_DIR": "/r", "XDG_CONFIG_HOME": "/x",
      "HOME": "/h",
    ]
    let files = [
      "/t": " from-file\n", "/r/token.json": json,
      "/x/runcomfy/token.json": #"{"access_token": "from-xdg"}"#,
      "/h/.config/runcomfy/token.json": #"{"access_token": "from-home"}"#,
    ]
    #expect(used(variables, files, file: "/t") == "Bearer from-file")
    #expect(used(variables, files) == "Bearer from-variable")
    var rest = variables
    rest["RUNCOMFY_TOKEN"] = nil
    #expect(used(rest, files) == "Bearer from-json")
    rest["RUNCOMFY_CONFIG_DIR"] = "/nowhere"
    #expect(used(rest, files) == "Bearer from-xdg")
    rest["XDG_CONFIG_HOME"] = nil
    #expect(used(rest, files) == "Bearer from-home")
    rest["HOME"] = nil
    #expect(used(rest, files) == "missing-token")
  }

  @Test("may be a token.json where a file is named")
  func namedJSON() {
    #expect(used([:], ["/t": json], file: "/t") == "Bearer from-json")
  }

  @Test("is not looked for elsewhere where the file named is of no use")
  func noFallback() {
    let variables = ["RUNCOMFY_TOKEN": "from-variable"]
    for text in [nil, "", "a b", #"{"access_token": 7}"#, #"{"access_token": "#, "a\u{1B}b"] {
      var files: [String: String] = [:]
      files["/t"] = text
      #expect(used(variables, files, file: "/t") == "missing-token")
    }
  }

  @Test("appears in no answer, whatever the server repeats")
  func redacted() throws {
    let echo = HTTPResponse(
      status: 403, body: Array(#"{"message": "no: \#(FakeNetwork.token)"}"#.utf8))
    let network = FakeNetwork(override: { _ in echo })
    let answer = NetworkSession(options: RunOptions(), effects: network.effects).status(of: "r-1")
    var bytes: [UInt8] = []
    answer.write(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("no: [token]"))
    #expect(!text.contains(FakeNetwork.token))
  }
}
