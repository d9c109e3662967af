import Executing
import Testing

@Suite("A token")
struct SecretTests {
  private let text = "secret-token-1234"

  @Test("shows itself to nobody who prints it")
  func hidden() throws {
    let secret = try #require(Secret(text))
    var dumped = ""
    dump(secret, to: &dumped)
    let request = HTTPRequest(
      .get, try WebAddress(parsing: "https://a.example/"), token: secret,
      patience: HTTPRequest.Patience(total: 1), bodyLimit: 1)
    dump(request, to: &dumped)
    for shown in [
      "\(secret)", String(describing: secret), String(reflecting: secret), dumped, "\(request)",
      "\(Optional(secret) as Any)",
    ] {
      #expect(!shown.contains(text))
      #expect(shown.contains("[token]"))
    }
  }

  @Test("goes into one header")
  func authorization() throws {
    #expect(try #require(Secret(text)).authorization == "Bearer secret-token-1234")
  }

  @Test(
    "is none where it could break out of a header",
    arguments: ["", "a b", "a\r\nX: y", "a\n", "a\u{0}", "é", "a\u{7F}"])
  func refused(text: String) {
    #expect(Secret(text) == nil)
  }

  @Test("is taken out of a server's words wherever it stands")
  func redacted() throws {
    let secret = try #require(Secret(text))
    #expect(secret.redacted("bad \(text)\(text)!") == "bad [token][token]!")
    #expect(secret.redacted("secret-token-123") == "secret-token-123")
    #expect(try #require(Secret("cat")).redacted("a cat") == "a cat")
  }
}
