import JSONValues
import Reporting
import Testing

@Suite("peel check and where things lie")
struct CheckPlaceTests {
  private static let vague = "Keep the cup unchanged. Make it pop."

  @Test("goes by the settings of each file's own folder or the nearest above")
  func settings() throws {
    let files = [
      ".peel.yaml": "rules: {vague-change: error}", "a.txt": Self.vague, "x/b.txt": Self.vague,
      "x/y/c.txt": Self.vague, "x/.peel.yaml": "rules: {vague-change: advice}\nfail-on: advice",
      "z/.peel.yaml": "rules: {vague-change: off}", "z/d.txt": Self.vague,
      "../.peel.yaml": "rules: {vague-change: off}", "../e.txt": Self.vague,
    ]
    let all = ["check", ".", "../e.txt"]
    let result = TestWorld.run(all, files: files)
    let answers = try #require(try result.json().array)
    let severities = answers.reduce(into: [String: String]()) { severities, answer in
      let finding = answer["lint"]?["findings"]?.array?.first {
        $0["rule"]?.string == "vague-change"
      }
      severities[answer["path"]?.string ?? ""] = finding?["severity"]?.string ?? "none"
    }
    #expect(
      severities == [
        "a.txt": "error", "x/b.txt": "advice", "x/y/c.txt": "advice", "z/d.txt": "none",
        "../e.txt": "none",
      ])
    #expect(TestWorld.run("check", "z", files: files).status == .success)
    #expect(TestWorld.run("check", "x", files: files).status == .findings)
    #expect(TestWorld.run("check", "x", "--isolated", files: files).status == .success)
  }

  @Test("takes and leaves the files that the settings of their folders say, from there on")
  func patterns() throws {
    let settings = "include: [\"*.txt\"]\nexclude: [drafts/, /a.*]"
    let files = [
      "x/.peel.yaml": settings, "x/a.txt": Self.vague, "x/y/a.txt": Self.vague,
      "x/b.md": "```prompt\n\(Self.vague)\n```\n", "x/drafts/c.txt": Self.vague,
      "b.md": "```prompt\n\(Self.vague)\n```\n",
    ]
    func paths(_ arguments: String...) throws -> [String?] {
      try TestWorld.run(["check", "--format", "jsonl"] + arguments, files: files).lines()
        .map { $0["path"]?.string }
    }
    #expect(try paths(".") == ["b.md", "x/y/a.txt"])
    #expect(try paths("x/b.md", "x/a.txt", "x/drafts/c.txt") == ["x/b.md"])
    #expect(try paths("x", "--isolated").count == 4)
    let none = TestWorld.run("check", "x/drafts", files: files)
    #expect(none.errors.contains("no files to check in x/drafts but 1 that settings leave out"))
    let shown = TestWorld.run(
      "lint", "--print-config", "--format", "pretty", files: [".peel.yaml": settings])
    #expect(shown.output.contains("exclude: [\"drafts/\",\"/a.*\"]  # .peel.yaml:2:"))
  }

  @Test(
    "takes a folder's own path for all that is in it, in settings as among options",
    arguments: ["./", ".", "/", "./p/", "p", "#", ""], [true, false])
  func ownFolder(pattern: String, isIncluded: Bool) throws {
    let key = isIncluded ? "include" : "exclude"
    let files = ["p/a.txt": Self.vague, ".peel.yaml": "\(key): [\"\(pattern)\"]"]
    let found = try TestWorld.run("check", ".", "--format", "jsonl", files: files).lines()
    // A pattern that says nothing leaves nothing out.
    #expect(found.isEmpty == (!isIncluded && !["#", ""].contains(pattern)))
  }

  @Test("tells settings of a folder that are broken, by their path, before anything is done")
  func brokenSettings() throws {
    let files = ["x/.peel.yaml": "rulez: 3", "x/b.txt": Self.vague, "a.txt": Self.vague]
    let result = TestWorld.run("check", ".", "--fix", files: files)
    #expect(result.status == .input)
    #expect(try result.json()["error"]?["message"]?.string?.hasPrefix("x/.peel.yaml:1:1:") == true)
    #expect(TestWorld.run("check", "a.txt", files: files).status == .success)
  }

  @Test(
    "writes no report, and no failure, over a prompt that a folder brings",
    arguments: [
      ["--output", "p/a.txt"], ["--format", "json=./p/../p/a.txt"],
      ["--write-baseline", "p/a.txt"],
    ])
  func reports(options: [String]) {
    let files = ["p/a.txt": Self.vague]
    for path in ["p", "p/a.txt", "./p/a.txt"] {
      let result = TestWorld.run(["check", path] + options, files: files)
      #expect(result.status == .commandLine)
      #expect(result.trace.files.isEmpty)
      #expect((result.output + result.errors).contains("p/a.txt is to be checked"))
    }
  }

  @Test("writes a failure of its own not to the report's file")
  func failure() {
    let files = ["a.txt": Self.vague, "base.json": "{}"]
    let result = TestWorld.run(
      "check", ".", "--baseline", "base.json", "--output", "out.json", files: files)
    #expect(result.status == .input && result.trace.files.isEmpty)
    #expect(result.output.contains("invalid-baseline"))
  }

  @Test("does not check the report of an earlier check")
  func earlierReport() throws {
    let files = ["p/a.txt": Self.vague]
    let options = ["check", "p", "--format", "json=p/report.json", "--write-baseline", "p/b.json"]
    let first = TestWorld.run(options, files: files)
    let report = String(decoding: first.trace.files["p/report.json"] ?? [], as: UTF8.self)
    let second = TestWorld.run(
      options + ["--format", "pretty"],
      files: files.merging(["p/report.json": report, "p/b.json": "{}"]) { $1 })
    #expect(second.output.hasPrefix("warning[vague-change]"))
    #expect(second.output.contains("1 prompt in 1 file"))
  }

  @Test("takes - for stdout as an output, and not for stdin")
  func dash() throws {
    let files = ["a.txt": Self.vague]
    for options in [
      ["--output", "-"], ["--format", "json=-"], ["--format", "json", "--output=-"],
    ] {
      let result = TestWorld.run(["check", "a.txt"] + options, files: files)
      #expect(try result.json()["path"]?.string == "a.txt", "\(options)")
      #expect(result.trace.files.isEmpty)
    }
    #expect(TestWorld.run("lint", "--output", "-", "A red car").output.hasPrefix("{\"peel\":1"))
    let refused = TestWorld.run("check", "-", chunks: ["A red car"])
    #expect(refused.status == .commandLine)
    #expect(refused.output.contains("peel lint reads stdin"))
  }
}
