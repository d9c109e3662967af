import JSONValues
import Reporting
import Testing

@Suite("A new rule")
struct RuleDraftTests {
  @Test("is written below the folder that is named, or ./rules")
  func written() throws {
    let named = TestWorld.run("rules", "new", "house/loud-word", "--rules", "mine")
    #expect(named.status == .success)
    let path = "mine/house/loud-word.yaml"
    #expect(try named.json()["written"]?["path"]?.string == path)
    let file = try #require(named.trace.files[path])
    #expect(String(decoding: file, as: UTF8.self).contains("\nid: loud-word\n"))
    let usual = TestWorld.run("rules", "new", "house/tone/loud-word")
    #expect(usual.trace.files.keys.sorted() == ["rules/house/tone/loud-word.yaml"])
    #expect(usual.errors.contains("--rules rules, or always where rule-folders in .peel.yaml"))
    #expect(named.errors.contains("--rules mine, or"))
  }

  @Test(
    "is refused where the name is none, or taken",
    arguments: [
      ["new"], ["new", "loud-word"], ["new", "House/loud"], ["new", "house/"],
      ["new", "../x/loud"],
      ["new", "house/-loud"], ["new", "house/vague-change"], ["old", "house/loud-word"],
    ])
  func refused(words: [String]) {
    let result = TestWorld.run(["rules"] + words)
    #expect(result.status == .commandLine)
    #expect(result.trace.files.isEmpty)
  }

  @Test("has an id that no other topic of the folder has")
  func twin() throws {
    let files = ["rules/other/loud-word.yaml": "mine", "rules/other/very-loud-word.yaml": "mine"]
    let result = TestWorld.run("rules", "new", "house/loud-word", files: files)
    #expect(result.status == .commandLine)
    #expect(
      try result.json()["error"]?["message"]?.string?.contains("rules/other/loud-word") == true)
    #expect(TestWorld.run("rules", "new", "house/word", files: files).status == .success)
  }

  @Test("never overwrites a file")
  func taken() {
    let path = "rules/house/loud-word.yaml"
    let result = TestWorld.run("rules", "new", "house/loud-word", files: [path: "mine"])
    #expect(result.status == .localFile)
    #expect(result.trace.files.isEmpty)
  }
}
