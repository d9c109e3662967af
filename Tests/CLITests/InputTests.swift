import JSONValues
import Reporting
import Testing

@Suite("Input")
struct InputTests {
  /// Inputs and how many records the guess makes of them; 0 is one that is refused.
  static let guesses: [(text: String, records: Int)] = [
    ("Make the car red.", 1), ("Two lines\nof one prompt\n", 1),
    ("{\"prompt\":\"a car\"}", 1), ("  {\n  \"prompt\": \"a car\"\n}\n", 1),
    ("{\"prompt\":\"a car\"}\n{\"prompt\":\"a cat\"}\n", 2),
    ("[{\"prompt\":\"a car\"},\n{\"prompt\":\"a cat\"}]", 2), ("[{\"prompt\":\"a car\"}]", 1),
    ("{product} on a white table", 1), ("[logo] stays where it is", 1),
    ("\u{FEFF}{\"prompt\":\"a car\"}", 1), ("\u{FEFF}A red car", 1),
    ("{bad json", 0), ("{prompt: 'a car'}", 0), ("{\"prompt\":\"a car\"", 0),
  ]

  @Test("is recognised by how it begins", arguments: guesses)
  func guess(text: String, records: Int) throws {
    let result = TestWorld.run("route", "--format", "jsonl", chunks: [text])
    let answers = try result.lines()
    #expect(answers.count == max(records, 1))
    #expect(answers.allSatisfy { $0["ok"]?.bool == (records > 0) })
  }

  @Test("that starts with a bad line is JSON Lines all the same")
  func badFirstLine() throws {
    let good = "{\"prompt\":\"a car\"}"
    for bad in ["nonsense", "{\"prompt\":\"a", "{broken}"] {
      let answers = try TestWorld.run("route", chunks: ["\(bad)\n\(good)\n"]).lines()
      #expect(answers.map { $0["ok"]?.bool } == [false, true], "\(bad)")
    }
  }

  @Test("can be told what it is")
  func formats() throws {
    let text = "{\"scene\":\"a car\"}\nA cat"
    let one = TestWorld.run("route", "--input-format", "text", chunks: [text])
    #expect(try one.json()["ok"]?.bool == true)
    let two = TestWorld.run("route", "--input-format", "lines", chunks: [text])
    #expect(try two.lines().map { $0["ok"]?.bool } == [true, true])
    let lines = TestWorld.run("route", "--input-format", "jsonl", chunks: [text])
    #expect(try lines.lines().map { $0["ok"]?.bool } == [false, false])
  }

  @Test("comes from what is named before stdin")
  func precedence() throws {
    let result = TestWorld.run("plan", "from the argument", chunks: ["d"])
    #expect(try result.json()["rewrite"]?["prompt"]?.string == "from the argument")
    let file = TestWorld.run("plan", "--input-file", "c", chunks: ["d"], files: ["c": "A cat"])
    #expect(try file.json()["rewrite"]?["prompt"]?.string == "A cat")
  }

  @Test(
    "is the first that is named where nothing is paid for",
    arguments: [
      (["lint", "A dog", "--input", "{\"prompt\":\"A cow\"}", "--input-file", "c"], "A dog"),
      (["route", "--input-file", "c", "A dog"], "A dog"),
      (["plan", "--input-file", "c", "--input", "{\"prompt\":\"A cow\"}"], "A cow"),
      (["run", "--dry-run", "A dog", "--input-file", "c"], "A dog"),
    ])
  func first(arguments: [String], prompt: String) {
    let several = TestWorld.run(arguments + ["--format", "json"], files: ["c": "A cat"])
    let command = arguments[0] == "run" ? "plan" : arguments[0]
    #expect(several.output == TestWorld.run(command, prompt, "--format", "json").output)
    #expect(several.status == .success)
  }

  @Test(
    "is not guessed where it is named twice and paid for",
    arguments: [
      (["a", "--input", "{}"], "PROMPT cannot go with --input"),
      (["--input-file", "c", "a"], "PROMPT cannot go with --input-file"),
      (
        ["--input", "{\"prompt\":\"b\"}", "--input-file", "c"],
        "--input cannot go with --input-file"
      ),
      (["-", "--input-file", "-"], "PROMPT cannot go with --input-file"),
    ])
  func twoSources(arguments: [String], message: String) throws {
    let result = TestWorld.run(
      ["run", "--yes"] + arguments, chunks: ["A cat"], files: ["c": "A cat"])
    #expect(result.status == .commandLine)
    #expect(result.trace.handover == nil)
    #expect(try result.json()["error"]?["message"]?.string == message)
  }

  @Test("has to be there where it is named, even beside a prompt that goes before it")
  func lostFile() throws {
    let lost = TestWorld.run("lint", "A dog", "--input-file", "gone.jpg")
    #expect(lost.status == .localFile)
    #expect(try lost.json()["error"]?["code"]?.string == "unreadable-file")
  }

  @Test(
    "is remarked on where it looks like the path of a file that is not there",
    arguments: [
      ("gone.txt", true), ("./gone", true), ("/tmp/prompt.md", true), ("v1.2", false),
      ("A car in gone.txt", false), ("car", false),
    ])
  func lostPath(text: String, isRemarked: Bool) {
    let result = TestWorld.run("lint", text)
    #expect(result.errors.contains("there is no file \(text)") == isRemarked)
    #expect(!result.output.isEmpty)
    #expect(TestWorld.run("lint", text, "--quiet").errors.isEmpty)
  }

  @Test(
    "is remarked on where each of its lines could be a prompt",
    arguments: [
      ("Make it red.\nMake it blue\nRemove the cat\n", true), ("把车变红\n把猫去掉\n加一只狗\n", true),
      ("A red car,\nwith wheels\n", false), ("A red car\non a road\nat dusk\n", false),
      ("Do this:\n- one\n- two\n", false),
      ("A car.\n\nA cat.\n", false), ("Keep the car.\nMake it red.\n", false),
    ])
  func joinedLines(text: String, isRemarked: Bool) {
    let remark = "lines are read as one prompt; --input-format lines"
    #expect(TestWorld.run("lint", chunks: [text]).errors.contains(remark) == isRemarked)
    let told = TestWorld.run("lint", "--input-format", "text", chunks: [text])
    #expect(!told.errors.contains(remark))
    let file = TestWorld.run("lint", "--input-file", "p.txt", files: ["p.txt": text])
    #expect(file.errors.contains(remark) == isRemarked)
  }

  @Test(
    "takes one value where there is room for one",
    arguments: [
      ["--output", "a", "--output", "b"], ["--format", "json", "--format=jsonl"],
      ["--fix", "--fix=all"], ["--aspect-ratio", "1:1", "--aspect-ratio", "16:9"],
      ["--rules", "a", "--rules", "b"],
    ])
  func twoValues(options: [String]) throws {
    let result = TestWorld.run(["lint", "A cat"] + options)
    #expect(result.status == .commandLine)
    #expect(result.output.contains("conflicting-options"))
    #expect(result.trace.files.isEmpty)
  }

  @Test(
    "may be told the same twice, and several where there is room for several",
    arguments: [
      ["--quiet", "--quiet"], ["--format", "json", "--format=json"],
      ["--rule", "passive-instruction", "--rule", "negated-object"],
      ["--image-url", "https://a.example/1.png", "--image-url", "https://a.example/2.png"],
    ])
  func repeated(options: [String]) {
    #expect(TestWorld.run(["lint", "A cat on a wall"] + options).status == .success)
  }

  @Test("is stdin only where no prompt is given", arguments: [["lint"], ["lint", "-"]])
  func standardInput(arguments: [String]) throws {
    let result = TestWorld.run(arguments, chunks: ["Make it ", "pop."])
    #expect(try result.json()["lint"]?["findings"]?.array?.isEmpty == false)
    let terminal = TestWorld.run("lint", isTerminal: true)
    #expect(terminal.status == .commandLine)
    #expect(terminal.errors.hasPrefix("\u{1B}[1;31merror[missing-argument]"))
  }

  @Test("begins with dashes behind two dashes")
  func dashes() throws {
    let result = TestWorld.run("plan", "--", "--ar 16:9 of a red car")
    #expect(try result.json()["rewrite"] != nil)
    #expect(TestWorld.run("plan", "--ar 16:9 of a red car").status == .commandLine)
  }

  @Test("takes fields from options, over those of the record")
  func fields() throws {
    let result = TestWorld.run(
      "plan", "--input", "{\"prompt\":\"Keep the cup. Make the sky red.\",\"seed\":1}",
      "--seed=9", "--image-url", "https://example.com/a.jpg",
      "--image-url", "https://example.com/b.jpg", "--limit-generations", "--enable-web-search",
      "false", "--id", "x", "--image-size", "30x40", "--image-size", "30x40")
    let answer = try result.json()
    let input = try #require(answer["requests"]?.array?.first?["input"])
    #expect(input["seed"]?.integer == 9)
    #expect(input["image_urls"]?.array?.count == 2)
    #expect(input["limit_generations"]?.bool == true)
    #expect(input["enable_web_search"]?.bool == false)
    #expect(answer["id"]?.string == "x")
  }

  @Test("of a megabyte is read, of more than four megabytes refused")
  func size() throws {
    let megabyte = String(repeating: "a red car ", count: 104_858)
    #expect(try TestWorld.run("route", chunks: [megabyte]).json()["ok"]?.bool == true)
    let huge = String(repeating: megabyte, count: 4) + "and one more"
    let refused = TestWorld.run("route", chunks: [huge])
    #expect(try refused.json()["error"]?["code"]?.string == "input-too-large")
    #expect(refused.status == .input)
  }

  @Test("that is not UTF-8 is refused at its byte, also behind other lines")
  func place() throws {
    let result = TestWorld.run(
      "lint", "--input", "{\"prompt\":\"a car\",\n \"seed\": }")
    #expect(try result.json()["error"]?["message"]?.string?.hasPrefix("line 2, column ") == true)
  }
}
