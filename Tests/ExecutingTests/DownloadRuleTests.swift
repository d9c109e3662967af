import Executing
import Testing

@Suite("The download rule")
struct DownloadRuleTests {
  private func refusal(_ text: String, base: String = "https://model-api.runcomfy.net/v1") throws
    -> String?
  {
    let rule = DownloadRule(base: try WebAddress(parsing: base))
    return rule.refusal(of: try WebAddress(parsing: text))
  }

  @Test(
    "takes the vendor's hosts",
    arguments: [
      "https://runcomfy.net/a", "https://cdn.runcomfy.net/a", "https://a.b.runcomfy.com/a",
      "https://RUNCOMFY.COM/a", "https://cdn.runcomfy.net:443/a",
      "https://xn--80ak6aa92e.runcomfy.net/a",
    ])
  func vendor(text: String) throws {
    #expect(try refusal(text) == nil)
  }

  @Test(
    "takes nothing else, however close it looks",
    arguments: [
      "http://cdn.runcomfy.net/a", "https://cdn.runcomfy.net:8443/a", "https://evilruncomfy.net/a",
      "https://runcomfy.net.evil.example/a", "https://runcomfy.org/a", "https://run-comfy.net/a",
      "https://xn--runcmfy-r4a.net/a", "https://evil.example/?cdn.runcomfy.net",
      "https://evil.example/cdn.runcomfy.net/a.png", "https://evil.example#.runcomfy.net",
      "https://127.0.0.1/a", "https://127.1/a", "https://2130706433/a", "https://0x7f000001/a",
      "https://[::1]/a", "https://169.254.169.254/latest/meta-data", "https://localhost/a",
      "https://10.0.0.1/a", "https://0177.0.0.1/a", "https://0x7f.1/a", "https://127.0.0.01/a",
      "https://[::ffff:127.0.0.1]/a", "https://[::ffff:7f00:1]/a", "https://[fd00::1]/a",
      "https://0.0.0.0/a", "https://runcomfy.net.evil.com/a", "https://RUNCOMFY.NET.EVIL.COM/a",
      "https://xn--cdn-runcomfy-net.example/a", "https://runcomfynet/a", "https://net/a",
    ])
  func others(text: String) throws {
    #expect(try refusal(text) != nil)
  }

  @Test("takes the very host and port of an API on this machine, beside the vendor's")
  func local() throws {
    let base = "http://127.0.0.1:4711/v1"
    #expect(try refusal("http://127.0.0.1:4711/files/a.png", base: base) == nil)
    #expect(try refusal("https://cdn.runcomfy.net/a.png", base: base) == nil)
  }

  @Test(
    "takes no other place on this machine",
    arguments: [
      "http://127.0.0.1:4712/a", "http://127.0.0.1/a", "http://localhost:4711/a",
      "http://127.0.0.2:4711/a", "https://127.0.0.1:4711/a", "http://[::1]:4711/a",
    ])
  func elsewhere(text: String) throws {
    #expect(try refusal(text, base: "http://127.0.0.1:4711/v1") != nil)
  }

  @Test("does not take an API's host where that is not this machine")
  func otherBase() throws {
    let base = "https://api.example/v1"
    #expect(try refusal("https://api.example/a.png", base: base) != nil)
  }
}
