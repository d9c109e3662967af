import Executing
import Testing

@Suite("A web address")
struct WebAddressTests {
  @Test(
    "is written anew from its parts",
    arguments: [
      ("https://cdn.runcomfy.net/a.png?x=1#frag", "https://cdn.runcomfy.net/a.png?x=1"),
      ("HTTPS://CDN.RunComfy.NET:443/A.png", "https://cdn.runcomfy.net/A.png"),
      ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
      ("https://cdn.runcomfy.net?x", "https://cdn.runcomfy.net/?x"),
      ("https://cdn.runcomfy.net#@evil.example/", "https://cdn.runcomfy.net/"),
      ("https://cdn.runcomfy.net/图.png", "https://cdn.runcomfy.net/%E5%9B%BE.png"),
      ("http://[::1]:80/a", "http://[::1]/a"),
    ])
  func canonical(text: String, written: String) throws {
    #expect(try WebAddress(parsing: text).text == written)
  }

  @Test(
    "is refused where readers could disagree about its host",
    arguments: [
      ("https://127.0.0.1\\@cdn.runcomfy.net/x", WebAddressError.forbiddenCharacter),
      ("https://cdn.runcomfy.net\\.evil.example/", .forbiddenCharacter),
      ("https://cdn.runcomfy.net/a b", .forbiddenCharacter),
      ("https://cdn.runcomfy.net/\r\nHost: x", .forbiddenCharacter),
      (" https://cdn.runcomfy.net/", .forbiddenCharacter),
      ("https://cdn.runcomfy.net\t/", .forbiddenCharacter),
      ("https://cdn.runcomfy.net\0/", .forbiddenCharacter),
      ("https://cdn.run\ncomfy.net/", .forbiddenCharacter),
      ("https://cdn.runcomfy.net/\u{7F}", .forbiddenCharacter),
      ("https:\\\\cdn.runcomfy.net/", .forbiddenCharacter),
      ("https://user@cdn.runcomfy.net/", .credentials),
      ("https://user:word@cdn.runcomfy.net/", .credentials),
      ("https://@cdn.runcomfy.net/", .credentials),
      ("https://cdn.runcomfy.net@evil.example/", .credentials),
      ("https://cdn.runcomfy.net:443@evil.example/", .credentials),
      ("https://cdn.runcomfy.net./", .badHost),
      ("https://cdn..runcomfy.net/", .badHost),
      ("https://.runcomfy.net/", .badHost),
      ("https://cdn%2eruncomfy.net/", .badHost),
      ("https://cdn.runcomfy.net%00.evil.example/", .badHost),
      ("https://cdn.runcomfy.net%2f.evil.example/", .badHost),
      ("https://[fe80::1%25eth0]/", .badHost),
      ("https://cdn_a.runcomfy.net/", .badHost),
      ("https://*.runcomfy.net/", .badHost),
      ("https://evil.example%23.runcomfy.net/", .badHost),
      ("https://cdn.runcömfy.net/", .badHost),
      ("https://cdn。runcomfy.net/", .badHost),
      ("https:///cdn.runcomfy.net/", .badHost),
      ("https://", .badHost),
      ("https://[::1/", .badHost),
      ("https://[::1]x/", .badHost),
      ("https://a]b/", .badHost),
      ("https://cdn.runcomfy.net:/", .badPort),
      ("https://cdn.runcomfy.net:0/", .badPort),
      ("https://cdn.runcomfy.net:65536/", .badPort),
      ("https://cdn.runcomfy.net:+443/", .badPort),
      ("https://cdn.runcomfy.net:443:443/", .badPort),
      ("ftp://cdn.runcomfy.net/", .notWeb),
      ("file:///etc/passwd", .notWeb),
      ("javascript://cdn.runcomfy.net/", .notWeb),
      ("https:cdn.runcomfy.net", .notWeb),
      ("//cdn.runcomfy.net/", .notWeb),
      ("cdn.runcomfy.net", .notWeb),
      ("", .notWeb),
    ])
  func refused(text: String, error: WebAddressError) {
    #expect(throws: error) { try WebAddress(parsing: text) }
  }

  @Test(
    "is this machine only in a plain spelling",
    arguments: [
      ("http://127.0.0.1/", true), ("http://127.9.9.9:1/", true), ("http://localhost/", true),
      ("http://[::1]/", true), ("http://127.1/", false), ("http://0.0.0.0/", false),
      ("http://2130706433/", false), ("http://0x7f.0.0.1/", false), ("http://127.0.0.01/", false),
      ("http://127.0.0.256/", false), ("http://localhost.evil.example/", false),
      ("http://127.0.0.1.nip.io/", false), ("http://[::ffff:127.0.0.1]/", false),
      ("http://192.168.0.1/", false), ("http://169.254.169.254/", false),
    ])
  func loopback(text: String, isLoopback: Bool) throws {
    #expect(try WebAddress(parsing: text).isLoopback == isLoopback)
  }

  @Test(
    "leads on to where a redirect says",
    arguments: [
      ("/b.png", "https://cdn.runcomfy.net/b.png"),
      ("b.png", "https://cdn.runcomfy.net/x/b.png"),
      ("//other.runcomfy.com/b", "https://other.runcomfy.com/b"),
      ("https://evil.example/b", "https://evil.example/b"),
      ("?y=2", "https://cdn.runcomfy.net/x/?y=2"),
    ])
  func resolving(location: String, target: String) throws {
    let here = try WebAddress(parsing: "https://cdn.runcomfy.net/x/a.png?q=/z")
    #expect(try here.resolving(location).text == target)
  }

  @Test(
    "leads nowhere by a redirect that no address comes of",
    arguments: [
      "ftp://cdn.runcomfy.net/", "javascript:alert(1)", "data:text/html,x", "/a\\b", "/a b",
    ])
  func badRedirect(location: String) throws {
    let here = try WebAddress(parsing: "https://cdn.runcomfy.net/x/a.png")
    #expect(throws: WebAddressError.self) { try here.resolving(location) }
  }
}
