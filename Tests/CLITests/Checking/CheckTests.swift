import JSONValues
import Reporting
import SchemaChecking
import Testing

@Suite("peel check")
struct CheckTests {
  @Test(
    "writes nothing over a file that it is to check",
    arguments: [
      ["--format", "json=a.txt"], ["--write-baseline", "a.txt"], ["--output", "a.txt"],
    ])
  func overwriting(options: [String]) throws {
    let result = TestWorld.run(["check", "a.txt"] + options, files: ["a.txt": "Make it pop."])
    #expect(result.status == .commandLine)
    #expect(result.trace.files["a.txt"] == nil)
  }

  /// The line, column and text of each passive instruction, from the file's own lines.
  @Test("gives the place of a finding in the file, through escapes and indentation")
  func places() throws {
    let answers = try #require(
      try TestWorld.run("check", ".", "--rule", "passive-instruction", files: Sample.files).json()
        .array)
    let findings = answers.flatMap { answer in
      (answer["lint"]?["findings"]?.array ?? []).map { (answer["path"]?.string ?? "", $0) }
    }
    #expect(findings.count == 4)
    for (path, finding) in findings {
      let bytes = Array((Sample.files[path] ?? "").utf8)
      let start = try #require(finding["range"]?["start"]?.integer)
      let end = try #require(finding["range"]?["end"]?.integer)
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      #expect(text == "The background should be changed to a beach", "\(path)")
    }
    let places = findings.map { path, finding in
      let numbers = ["line", "column"].map { finding["range"]?[$0]?.integer ?? 0 }
      return "\(path):\(numbers[0]):\(numbers[1])"
    }
    #expect(
      places == [
        "a.prompt:1:27", "docs/guide.md:7:4", "records/one.json:4:82", "records/two.jsonl:2:48",
      ])
    let lines = answers.map { $0["line"]?.integer }
    #expect(lines == [1, 6, 4, 1, 2])
  }

  @Test("gives a fix as edits of the file")
  func edits() throws {
    let answers = try #require(
      try TestWorld.run("check", ".", "--rule", "passive-instruction", files: Sample.files).json()
        .array)
    for answer in answers {
      guard let finding = answer["lint"]?["findings"]?.array?.first else { continue }
      let path = try #require(answer["path"]?.string)
      var bytes = Array((Sample.files[path] ?? "").utf8)
      for edit in (finding["fix"]?["edits"]?.array ?? []).reversed() {
        let range = (edit["start"]?.integer ?? 0)..<(edit["end"]?.integer ?? 0)
        bytes.replaceSubrange(range, with: Array((edit["text"]?.string ?? "").utf8))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("Change the background to a beach."), "\(path)")
      #expect(!text.contains("should"), "\(path)")
    }
  }

  @Test(
    "ends as the findings and the files ask",
    arguments: [
      ([], ExitCode.success), (["--fail-on", "warning"], .findings),
      (["--fail-on", "never", "--min-score", "100"], .findings), (["gone"], .localFile),
      (["broken.json"], .input), (["broken.json", "gone"], .localFile),
      (["--rule", "no-such-rule"], .commandLine),
    ])
  func statuses(arguments: [String], status: ExitCode) {
    var files = Sample.files
    if arguments.contains("broken.json") { files["broken.json"] = "{\"prompt\":\n 1x}" }
    let all = ["check", "a.prompt", "docs", "records"] + arguments
    #expect(TestWorld.run(all, files: files).status == status)
  }

  @Test("goes on after files and records that cannot be read, and says where they are")
  func failures() throws {
    let files = [
      "a.json": "[\"prompt\",\n1x]", "b.json": "{\"prompt\": \"A car\",\n \"sed\": 1}",
      "c.jsonl": "{\"prompt\": \" \"}\nx\n{\"prompt\": \"A car\"}", "d.txt": "a\0b",
      "e.txt": "A red car at dusk on an empty road by the sea, seen from above",
    ]
    let result = TestWorld.run("check", ".", "--format", "github", files: files)
    #expect(result.status == .input)
    let lines = result.output.split(separator: "\n").filter { $0.hasPrefix("::error") }
    let places = lines.map { $0.split(separator: " ")[1].split(separator: "=") }
    #expect(places.count == 5)
    let expected = [
      "::error file=a.json,line=2,endLine=2,col=2,endColumn=3,title=peel%3A invalid-json::",
      "::error file=b.json,line=2,endLine=2,col=2,endColumn=7,title=peel%3A unknown-field::",
      "::error file=c.jsonl,line=1,endLine=1,col=13,endColumn=14,title=peel%3A blank-prompt::",
      "::error file=c.jsonl,line=2,endLine=2,col=1,endColumn=2,title=peel%3A invalid-json::",
      "::error file=d.txt,line=1,endLine=1,col=2,endColumn=3,title=peel%3A invalid-utf8::",
    ]
    for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
    let answers = try #require(try TestWorld.run("check", ".", files: files).json().array)
    #expect(answers.map { $0["ok"]?.bool } == [false, false, false, false, true, false, true])
  }

  @Test("prints an object for one prompt, an array otherwise, and lines on request")
  func shapes() throws {
    let one = ["a.txt": "A red car"]
    #expect(try TestWorld.run("check", ".", files: one).json()["path"] == .string("a.txt"))
    #expect(TestWorld.run("check", ".", files: ["a.md": "no prompts"]).output == "[]\n")
    let two = TestWorld.run("check", ".", files: ["a.txt": "A red car", "b.txt": "A blue car"])
    #expect(try two.json().array?.count == 2)
    let lines = TestWorld.run("check", ".", "--format", "jsonl", files: Sample.files)
    #expect(try lines.lines().map { $0["command"] } == Array(repeating: .string("check"), count: 5))
  }

  @Test("fits the schema that peel schema prints, whatever came out")
  func schema() throws {
    let check = SchemaCheck(root: try TestWorld.run("schema", "check").json())
    var files = Sample.files
    files["x.json"] = "{"
    files["y.txt"] = "A car --ar 16:9"
    #expect(check.problems(try TestWorld.run("check", ".", files: files).json()) == [])
    #expect(check.problems(try TestWorld.run("check", "y.txt", files: files).json()) == [])
    #expect(check.problems(try TestWorld.run("check", "x.json", files: files).json()) == [])
    let fixed = TestWorld.run("check", "a.prompt", "--fix", "--format", "json", files: files)
    #expect(check.problems(try fixed.json()) == [])
    #expect(check.problems(.object(["peel": .integer(1)])) != [])
  }

  @Test("writes several formats at once, one to stdout and others to files")
  func severalFormats() throws {
    let result = TestWorld.run(
      "check", ".", "--format", "pretty", "--format", "sarif=out/s.sarif", "--format=junit=j.xml",
      files: Sample.files)
    #expect(result.output.contains("--> docs/guide.md:7:4"))
    #expect(result.output.hasSuffix("can be fixed: 4 with --fix\n"))
    #expect(result.trace.files.keys.sorted() == ["j.xml", "out/s.sarif"])
    let refused = [
      ["--format", "pretty", "--format", "json"], ["--format", "sarif=a", "--format", "json=a"],
      ["--format", "sarif=a", "--output", "b"], ["--format", "sarif="], ["--format", "serif"],
      ["--watch", "--write-baseline", "b"],
    ]
    for options in refused {
      let result = TestWorld.run(["check", "."] + options, files: Sample.files)
      #expect(result.status == .commandLine, "\(options)")
      #expect(result.trace.files.isEmpty)
    }
  }

  @Test("leaves out what a baseline knows, wherever it has moved")
  func baseline() throws {
    let written = TestWorld.run("check", ".", "--write-baseline", "known", files: Sample.files)
    #expect(written.status == .success)
    let known = String(decoding: try #require(written.trace.files["known"]), as: UTF8.self)
    var files = ["moved.txt": "\(Sample.flawed)\n", "known": known]
    let same = TestWorld.run(
      "check", "moved.txt", "--baseline", "known", "--fail-on", "advice", files: files)
    #expect(same.status == .success)
    files["moved.txt"] = "\(Sample.flawed) The sky should be changed to dusk."
    let edited = TestWorld.run(
      "check", "moved.txt", "--baseline", "known", "--fail-on", "advice", files: files)
    #expect(edited.status == .findings)
  }

  @Test("goes by suppressions that name a file")
  func suppressions() throws {
    var files = Sample.files
    files[".peel.yaml"] = """
      suppress:
        - rule: passive-instruction
          path: records/*.jsonl
          reason: quoted from a customer

      """
    let answers = try #require(
      try TestWorld.run("check", ".", "--rule", "passive-instruction", files: files).json().array)
    let counts = answers.map { $0["lint"]?["findings"]?.array?.count }
    #expect(counts == [1, 1, 1, 0, 0])
    #expect(answers[4]["lint"]?["suppressed"] == .integer(1))
  }
}
