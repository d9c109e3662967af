import JSONValues
import Reporting
import Testing

@Suite("A suppression")
struct SuppressionTests {
  static let prompt = "Keep the cup unchanged. Make the table look better. Make it pop."

  private func lint(
    _ suppression: String, _ arguments: [String] = [prompt], chunks: [String] = [],
    files: [String: String] = [:]
  ) -> TestWorld.Result {
    let settings = "suppress: [{rule: vague-change, reason: so, \(suppression)}]"
    return TestWorld.run(
      ["lint", "--rule", "vague-change"] + arguments, chunks: chunks,
      files: files.merging([".peel.yaml": settings]) { given, _ in given })
  }

  /// How many findings are left, and how many were left out.
  private func counts(_ result: TestWorld.Result) throws -> [Int?] {
    let lint = try result.json()["lint"]
    return [lint?["findings"]?.array?.count, lint?["suppressed"]?.integer]
  }

  @Test("leaves out what stands at its text, from report and score")
  func text() throws {
    let all = TestWorld.run("lint", "--rule", "vague-change", Self.prompt)
    #expect(try counts(all) == [2, nil])
    let result = lint("text: pop")
    #expect(try counts(result) == [1, 1])
    #expect(try result.json()["lint"]?["score"]?.integer == 90)
    #expect(result.errors.isEmpty)
    #expect(try counts(lint("text: Make it pop. And")) == [2, nil], "it stands nowhere")
    #expect(try counts(lint("text: better. Make it")) == [0, 2], "it reaches into both")
    #expect(try counts(lint("text: cup")) == [2, nil])
  }

  @Test("holds for records of its id")
  func id() throws {
    let record = { (id: String) in "{\"id\":\(id),\"prompt\":\"\(Self.prompt)\"}" }
    #expect(try counts(lint("id: 'sku-*'", ["--input", record("\"sku-7\"")])) == [0, 2])
    #expect(try counts(lint("id: 'sku-*'", ["--input", record("\"7\"")])) == [2, nil])
    #expect(try counts(lint("id: 7", ["--input", record("7")])) == [0, 2])
    #expect(try counts(lint("id: '*'")) == [2, nil])
  }

  @Test(
    "holds for files of its name, or below the settings file",
    arguments: [
      ("old.txt", "sub/old.txt", true), ("sub/*.txt", "sub/old.txt", true),
      ("sub/*.txt", "./sub/x/../old.txt", true), ("*/old.txt", "sub/old.txt", true),
      ("**/old.txt", "a/b/old.txt", true), ("/work/shop/old.txt", "old.txt", true),
      ("./old.txt", "old.txt", true), ("o?d.txt", "old.txt", true),
      ("sub/*.txt", "sub/x/old.txt", false), ("old.txt", "old.txt.bak", false),
      ("sub/old.txt", "../sub/old.txt", false), ("shop/old.txt", "old.txt", false),
    ])
  func path(pattern: String, input: String, isCovered: Bool) throws {
    let result = lint("path: '\(pattern)'", ["--input-file", input], files: [input: Self.prompt])
    #expect(try counts(result) == (isCovered ? [0, 2] : [2, nil]))
    #expect(try counts(lint("path: '\(pattern)'")) == [2, nil])
  }

  @Test("of a file above counts paths from there")
  func pathAbove() throws {
    let settings = "suppress: [{rule: vague-change, reason: so, path: shop/old.txt}]"
    let result = TestWorld.run(
      "lint", "--rule", "vague-change", "--input-file", "old.txt",
      files: ["../.peel.yaml": settings, "old.txt": Self.prompt])
    #expect(try counts(result) == [0, 2])
  }

  @Test("is named when it left nothing out of what it speaks of")
  func unused() {
    let note =
      "peel: .peel.yaml:1:12: the suppression of vague-change left nothing out; remove it\n"
    #expect(lint("text: cup").errors == note)
    #expect(lint("text: saucer").errors.isEmpty, "its text was not there")
    #expect(lint("text: pop").errors.isEmpty, "it is used")
    #expect(lint("text: cup", ["--quiet", Self.prompt]).errors.isEmpty)
    let lines = ["{\"id\":1,\"prompt\":\"A car\"}\n", "{\"id\":2,\"prompt\":\"A cat\"}\n"]
    #expect(lint("id: 2", [], chunks: lines).errors == note)
    #expect(lint("id: 3", [], chunks: lines).errors.isEmpty)
    #expect(lint("", [], chunks: lines).errors == note)
    #expect(lint("text: cup", ["--ignore", "vague-change", Self.prompt]).errors.isEmpty)
    #expect(lint("", [], chunks: [lines[0]]).errors.isEmpty, "one record shows little")
  }

  @Test("keeps the rewriter off as well")
  func rewriting() throws {
    let prompt = "The sky should be changed to dusk."
    let settings = "suppress: [{rule: passive-instruction, reason: our voice}]"
    let fixed = { (files: [String: String]) in
      TestWorld.run("lint", "--fix", prompt, files: files).output
    }
    #expect(fixed([:]) == "Change the sky to dusk.\n")
    #expect(fixed([".peel.yaml": settings]) == prompt + "\n")
  }

  @Test(
    "needs a reason and a rule that there is",
    arguments: [
      ("{rule: vague-change}", "1:12: a suppression needs a `reason`"),
      ("{rule: vague-change, reason: ' '}", "1:41: the reason is blank"),
      ("{rule: vague, reason: so}", "1:19: unknown rule “vague”; peel rules lists the rules"),
      ("{rule: vague-change, reason: so, line: 3}", "1:45: unknown key “line”"),
      ("{reason: so}", "1:12: the key “rule” is missing"),
    ])
  func refused(text: String, problem: String) throws {
    let result = TestWorld.run("lint", "A car", files: [".peel.yaml": "suppress: [\(text)]"])
    let message = try #require(try result.json()["error"]?["message"]?.string)
    #expect(message.hasPrefix(".peel.yaml:" + problem), "\(message)")
  }
}
