import JSONValues
import Reporting
import Testing

@Suite("peel auth on the command line")
struct AuthCommandTests {
  private func told(_ result: TestWorld.Result) throws -> JSONValue {
    try JSONValue(parsing: try #require(result.trace.handover))
  }

  @Test("hands over what is to be done, and the token that stdin gives")
  func handover() throws {
    let status = try told(TestWorld.run("auth", "status", "--token-file", "t"))
    #expect(status["command"]?.string == "auth")
    #expect(status["id"]?.string == "status")
    #expect(status["options"] == .object(["token_file": .string("t")]))
    #expect(status["token"] == nil)
    let login = try told(
      TestWorld.run("auth", "login", "--with-token", chunks: ["canary-", "token\n"]))
    #expect(login["token"]?.string == "canary-token\n")
    #expect(login["options"] == .object([:]))
    #expect(try told(TestWorld.run("auth", "login", chunks: ["unread"]))["token"] == nil)
  }

  @Test(
    "refuses what makes no sense, and repeats no token",
    arguments: [
      (["auth"], "missing-argument"), (["auth", "logon"], "invalid-value"),
      (["auth", "status", "--with-token"], "conflicting-options"),
      (["auth", "logout", "--with-token"], "conflicting-options"),
      (["auth", "login", "--token-file", "t"], "conflicting-options"),
      (["auth", "login", "canary-token"], "unexpected-argument"),
    ])
  func refused(arguments: [String], code: String) throws {
    let result = TestWorld.run(arguments, chunks: ["canary-token"])
    #expect(result.trace.handover == nil)
    #expect(try result.json()["error"]?["code"]?.string == code)
    #expect(result.status == .commandLine)
    #expect(!(result.output + result.errors).contains("canary"))
  }

  @Test("does not wait for a token at a terminal, nor take what can be none")
  func unusable() throws {
    let typed = TestWorld.run(
      "auth", "login", "--with-token", "--format", "json", isTerminal: true)
    #expect(try typed.json()["error"]?["code"]?.string == "missing-argument")
    let long = TestWorld.run(
      "auth", "login", "--with-token", chunks: [String(repeating: "a", count: 70_000)])
    #expect(long.trace.handover == nil)
    #expect(try long.json()["error"]?["code"]?.string == "invalid-value")
  }
}
