import JSONValues
import Reporting
import Testing

@Suite("peel check of records that are none")
struct CheckRecordTests {
  private func github(_ files: [String: String], _ paths: String...) -> [String] {
    let result = TestWorld.run(["check"] + paths + ["--format", "github"], files: files)
    return result.output.split(separator: "\n").filter { $0.hasPrefix("::error") }.map(String.init)
  }

  @Test("tells a prompt that is missing, at its line and with the name that was meant")
  func missing() throws {
    let files = ["r.jsonl": "{\"prompt\":\"A red car\"}\n{\"promt\":\"B\",\"id\":7}\n{\"id\":8}\n"]
    let errors = github(files, "r.jsonl")
    #expect(errors.count == 2)
    #expect(errors[0].hasPrefix("::error file=r.jsonl,line=2,endLine=2,col=2,endColumn=9,"))
    #expect(errors[0].contains("did you mean `prompt`?"))
    #expect(errors[1].hasPrefix("::error file=r.jsonl,line=3,endLine=3,col=1,endColumn=2,"))
    #expect(errors[1].contains("missing-prompt"))
    let answers = try #require(try TestWorld.run("check", "r.jsonl", files: files).json().array)
    #expect(
      answers.map { $0["error"]?["code"]?.string } == [nil, "unknown-field", "missing-prompt"])
    #expect(answers.map { $0["id"]?.integer } == [nil, 7, 8])
    #expect(TestWorld.run("check", "r.jsonl", files: files).status == .input)
  }

  @Test(
    "passes over JSON for others in a folder, says so where that was all, and checks it by name")
  func foreign() {
    let files = ["package.json": "{\"name\": \"x\"}", "log.jsonl": "{\"text\": \"x\"}\n"]
    let folder = TestWorld.run("check", ".", files: files)
    #expect(folder.status == .success && folder.output == "[]\n")
    #expect(folder.errors == "peel: no prompt was found in 2 files\n")
    for path in files.keys {
      #expect(TestWorld.run("check", path, files: files).status == .input, "\(path)")
    }
  }

  @Test(
    "tells bad lines and prompts in the order of the file",
    arguments: [("pretty", "a.jsonl:"), ("github", "line="), ("rdjsonl", "\"line\":")])
  func order(format: String, mark: String) {
    let flawed = "{\"prompt\":\"Make the sky red.\",\"image_urls\":[\"https://a.io/a.png\"]}"
    let files = ["a.jsonl": "x\n\(flawed)\ny\n\(flawed)\n"]
    let result = TestWorld.run("check", ".", "--format", format, files: files)
    let lines = result.output.split(separator: mark).dropFirst().compactMap { Int($0.prefix(1)) }
    #expect(lines == lines.sorted() && Set(lines) == [1, 2, 3, 4], "\(lines)")
  }

  @Test("tells all fields that there are not, each at its place")
  func unknownFields() throws {
    let files = ["a.json": "{\"prompt\": \"A red car\",\n \"foo\": 1, \"sed\": 2}"]
    let errors = github(files, "a.json")
    #expect(errors.count == 2)
    #expect(errors[0].contains("line=2,endLine=2,col=2") && errors[0].hasSuffix("of a record"))
    #expect(errors[1].contains("line=2,endLine=2,col=12") && errors[1].contains("`seed`"))
    let answer = try TestWorld.run("check", "a.json", files: files).json()
    let message = try #require(answer["error"]?["message"]?.string)
    #expect(message.hasPrefix("`foo` and `sed` (did you mean `seed`?) are no fields of a record"))
  }

  @Test("counts what is wrong by its code, and what the baseline knows")
  func summary() {
    let flawed = "Keep the cup unchanged. The background should be changed to a beach"
    let files = [
      "a.json": "{\"prompt\": \"A red car\", \"sed\": 2}", "b.jsonl": "{\"prompt\": 1x}\n",
      "c.txt": "Keep the cup unchanged. Make it pop.", "d.txt": flawed,
    ]
    let rules = ["--rule", "vague-change", "--rule", "passive-instruction"]
    let written = TestWorld.run(
      ["check", "c.txt", "--write-baseline", "base.json"] + rules, files: files)
    let baseline = String(decoding: written.trace.files["base.json"] ?? [], as: UTF8.self)
    let result = TestWorld.run(
      ["check", ".", "gone", "--baseline", "base.json", "--format", "pretty"] + rules,
      files: files.merging(["base.json": baseline]) { $1 })
    let last = result.output.split(separator: "\n").suffix(2)
    #expect(
      last == [
        "3 prompts in 6 files: 1 warning, 1 invalid-json, 1 unknown-field, 1 unreadable-file; "
          + "1 in the baseline",
        "can be fixed: 1 with --fix",
      ])
  }

  @Test("counts among what --fix=all repairs what --fix does")
  func ways() {
    let files = ["a.txt": "The background should be changed to a beach."]
    let result = TestWorld.run(
      "check", ".", "--format", "pretty", "--rule", "passive-instruction", "--rule",
      "missing-preservation", files: files)
    #expect(result.output.hasSuffix("can be fixed: 1 with --fix, 2 with --fix=all\n"))
  }
}
