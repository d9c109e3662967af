import Executing
import JSONValues
import PeelNetKit
import Reporting
import Synchronization
import SystemCalls
import Testing

@Suite("A sign-in by the web site")
struct SignInTests {
  /// The vendor's site, which gives a code and then answers each question in turn.
  private final class Site: Sendable {
    private let answers: Mutex<[HTTPResponse]>
    let start: HTTPResponse

    init(start: String = Site.invitation(), _ answers: [HTTPResponse]) {
      self.start = HTTPResponse(status: 200, body: Array(start.utf8))
      self.answers = Mutex(answers)
    }

    /// What the site says last, it says for ever.
    func answer(_ request: HTTPRequest) -> HTTPResponse? {
      if request.address.path.hasSuffix("/start") { return start }
      return answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    }

    static func invitation(
      address: String = "https://www.runcomfy.com/cli", lifetime: Int = 600
    ) -> String {
      """
      {"device_code": "\(SignInTests.deviceCode)", "user_code": "ABCD-1234",
       "verify_url": "\(address)", "expires_in": \(lifetime), "poll_interval": 2}
      """
    }
  }

  private static let deviceCode = "device-code-5678"
  private static let pending = said("pending")

  private static func said(
    _ status: String, _ token: String? = nil, code: Int = 200
  ) -> HTTPResponse {
    let more = token.map { #", "access_token": "\#($0)""# } ?? ""
    return HTTPResponse(status: code, body: Array(#"{"status": "\#(status)"\#(more)}"#.utf8))
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func login(
    _ site: Site, _ variables: [String: String] = [:]
  ) -> (answer: CatalogueAnswer, network: FakeNetwork, said: String) {
    let kept = ["RUNCOMFY_CONFIG_DIR": folder.path]
    let network = FakeNetwork(variables: kept.merging(variables) { $1 }) { site.answer($0) }
    let said = Mutex("")
    let session = AuthSession(
      effects: network.effects, notify: { _ in },
      announce: { line in said.withLock { $0 += line } })
    return (session.login(), network, said.withLock { $0 })
  }

  @Test("keeps the token once the user has confirmed the code")
  func authorized() throws {
    let site = Site([Self.pending, Self.pending, Self.said("authorized", FakeNetwork.token)])
    let (answer, network, said) = login(site)
    #expect(answer.failure == nil)
    #expect(
      said == "open https://www.runcomfy.com/cli and confirm the code ABCD-1234, which is good "
        + "for 10 min")
    let file = try FileAccess.readGuarded(folder("token.json"))
    #expect(file.permissions == 0o600)
    #expect(try JSONValue(parsing: file.bytes)["access_token"] == .string(FakeNetwork.token))
    let web = "https://www.runcomfy.com/api/cli-auth/"
    let toSite = network.requests.filter { $0.address.text.hasPrefix(web) }
    #expect(
      toSite.map(\.address.text) == [web + "start"] + Array(repeating: web + "poll", count: 3))
    #expect(toSite.allSatisfy { $0.token == nil && $0.method == .post })
    // The token is tried, with the API alone.
    #expect(
      network.requests.filter { $0.token != nil }.map(\.address.text)
        == ["https://api.runcomfy.net/prod/v2/balance"])
    let asked = try JSONValue(parsing: try #require(toSite.last?.body))
    #expect(asked == .object(["device_code": .string(Self.deviceCode)]))
    var bytes: [UInt8] = []
    answer.json.write(into: &bytes)
    for text in [said, String(decoding: bytes, as: UTF8.self)] {
      #expect(!text.contains(FakeNetwork.token))
      #expect(!text.contains(Self.deviceCode))
    }
  }

  @Test(
    "keeps nothing where it does not end well",
    arguments: [
      ([said("denied", code: 410)], ErrorCode.signInDenied),
      ([pending, said("denied")], .signInDenied), ([said("expired", code: 410)], .signInExpired),
      ([said("authorized")], .upstreamGarbled),
      ([said("authorized", "two words")], .upstreamGarbled),
      ([said("maybe")], .upstreamGarbled), ([HTTPResponse(status: 404)], .upstreamFailed),
      ([HTTPResponse(status: 302)], .upstreamFailed),
      ([HTTPResponse(status: 410)], .upstreamGarbled),
    ])
  func failures(answers: [HTTPResponse], code: ErrorCode) throws {
    #expect(login(Site(answers)).answer.failure?.code == code)
    #expect(try folder.names().isEmpty)
  }

  @Test("goes on waiting over what may pass, as long as the code is good")
  func blips() throws {
    let blips = [500, 503, 429, 408].map { HTTPResponse(status: $0) }
    let good = Site(blips + [Self.pending, Self.said("authorized", FakeNetwork.token)])
    #expect(login(good).answer.failure == nil)
    let late = login(Site(start: Site.invitation(lifetime: 3), [Self.pending]))
    #expect(late.answer.failure?.code == .signInExpired)
    #expect(late.answer.failure?.code.exitCode == .tryAgain)
    // The fake's clock moves on by one with each wait, and the code is good up to the third.
    #expect(late.network.requests.count == 3)
  }

  @Test(
    "trusts no address but an https one",
    arguments: [
      "http://www.runcomfy.com/cli", "javascript:alert(1)", "", "http://127.0.0.1/cli",
      "https://user@host.example/",
    ])
  func addresses(address: String) {
    let (answer, network, said) = login(Site(start: Site.invitation(address: address), []))
    #expect(answer.failure?.code == .upstreamGarbled)
    #expect(said.isEmpty)
    #expect(network.requests.count == 1)
  }

  @Test("takes another site by the rules of the API's address")
  func site() {
    let here = "http://127.0.0.1:4711"
    let site = Site(
      start: Site.invitation(address: "\(here)/cli"), [Self.said("authorized", FakeNetwork.token)])
    let (answer, network, _) = login(site, ["RUNCOMFY_WEB_BASE": here])
    #expect(answer.failure == nil)
    #expect(network.requests.first?.address.text == "\(here)/api/cli-auth/start")
    let plain = login(site, ["RUNCOMFY_WEB_BASE": "http://site.example"])
    #expect(plain.answer.failure?.code == .invalidValue)
    #expect(plain.answer.failure?.message.hasPrefix("RUNCOMFY_WEB_BASE is not usable") == true)
    #expect(plain.network.requests.isEmpty)
  }
}
