import JSONValues
import PeelKit
import Reporting
import Testing

@Suite("A command line that was nearly right")
struct WordingTests {
  @Test("gets the help that it asks for by name")
  func help() {
    #expect(TestWorld.run("help", "jobs").output == TestWorld.run("jobs", "--help").output)
    #expect(TestWorld.run("help").output == TestWorld.run("--help").output)
    let unknown = TestWorld.run("help", "lnt")
    #expect(unknown.status == .commandLine && unknown.output.contains("peel lint"))
  }

  @Test("that asks about a rule and an error code of one name is told of both")
  func twins() throws {
    let answer = try TestWorld.run("explain", "invalid-parameter").json()
    #expect(answer["kind"]?.string == "rule")
    #expect(answer["rule"]?["id"]?.string == "invalid-parameter")
    #expect(answer["code"]?["exit_code"]?.integer == 65)
    let text = TestWorld.run("explain", "invalid-parameter", "--format", "pretty").output
    #expect(text.contains("severity") && text.contains("exit status 65"))
  }

  @Test(
    "is told that a switch takes true or false",
    arguments: ["yes", "No", "1", "off", "True", "FALSE"])
  func truth(word: String) throws {
    let meant = ["yes", "1", "True"].contains(word)
    for option in [["--limit-generations", word], ["--limit-generations=\(word)"]] {
      let result = TestWorld.run(["plan"] + option, chunks: ["A red car"])
      #expect(result.status == .commandLine)
      let hint = try result.json()["error"]?["hint"]?.string
      #expect(hint == "it takes true or false; did you mean \(meant)?")
    }
    let right = TestWorld.run("plan", "--limit-generations", "false", "A red car at dusk")
    #expect(right.status == .success)
  }

  @Test("is told that so low a rate sends nothing", arguments: ["0", "1e-18", "0.0009"])
  func rate(text: String) throws {
    let result = TestWorld.run("run", "--yes", "--rate", text, "A red car")
    #expect(result.status == .commandLine && result.trace.handover == nil)
    let message = try result.json()["error"]?["message"]?.string
    #expect(message == "at a --rate of \(text) a second request would hardly ever be sent")
  }

  @Test("is told to repeat an option whose names it has joined", arguments: ["--rule", "--ignore"])
  func joined(option: String) throws {
    let result = TestWorld.run("lint", "A cat", option, "vague-change,compound-edit")
    #expect(result.status == .commandLine)
    let hint = try result.json()["error"]?["hint"]?.string
    #expect(hint == "repeat the option: \(option) vague-change \(option) compound-edit")
  }

  @Test("is told to lower what it set too high", arguments: ["--min-score", "--fail-on"])
  func lowered(option: String) {
    let value = option == "--fail-on" ? "advice" : "100"
    let result = TestWorld.run(
      "run", "--yes", "Make it pop", "--image-url", "https://a.example/x.png", option, value)
    let told = String(decoding: result.trace.handover ?? result.trace.output, as: UTF8.self)
    #expect(told.contains("or lower \(option)"))
  }

  @Test("is not told of prompts by commands that take none", arguments: ["lsp", "jobs", "man"])
  func extraArgument(command: String) {
    let result = TestWorld.run(command, "1")
    #expect(result.status == .commandLine)
    #expect((result.output + result.errors).contains("peel \(command) --help"))
    let switched = TestWorld.run(command, "--bogus")
    #expect(!(switched.output + switched.errors).contains("prompt"))
    #expect(TestWorld.run("lint", "a", "b").output.contains("quotation marks"))
  }

  @Test(
    "that names a file where a prompt is expected draws nothing of that name",
    arguments: [["request.json"], ["@request.json"], ["--input", "request.json"]])
  func fileAsPrompt(arguments: [String]) throws {
    let files = ["request.json": "{\"prompt\": \"A red car\"}"]
    for command in ["lint", "plan", "run"] {
      let result = TestWorld.run([command] + arguments, files: files)
      #expect(result.status == .commandLine && result.trace.handover == nil)
      #expect(try result.json()["error"]?["hint"]?.string?.contains("--input-file") == true)
    }
    // What is no file, or has no dot, is a prompt.
    #expect(TestWorld.run("lint", "sunset.").status == .success)
    #expect(TestWorld.run("lint", "sunset", files: ["sunset": "x"]).status == .success)
  }

  @Test(
    "that has a record where a prompt is expected draws no JSON, unless told to",
    arguments: [
      #" {"prompt": "A red car", "seed": 1}"#, #"[{"prompt": "A red car"}]"#,
      #"{"prompt": "A red car"}"# + "\n" + #"{"prompt": "A blue car"}"#,
      #"{"prompt": "A red car", "seed": 1,}"#,
    ])
  func recordAsPrompt(record: String) throws {
    for command in ["lint", "route", "plan", "run"] {
      let result = TestWorld.run(command, record)
      #expect(result.status == .commandLine && result.trace.handover == nil)
      #expect(try result.json()["error"]?["hint"]?.string?.contains("--input ") == true)
      #expect(TestWorld.run(command, "--input", record).status != .commandLine)
    }
    #expect(TestWorld.run("lint", record, "--input-format", "text").status == .success)
  }

  @Test("takes JSON that names no prompt for a prompt")
  func bodyAsPrompt() {
    #expect(TestWorld.run("lint", #"{"scene": "A red car at dusk"}"#).status == .success)
  }

  @Test(
    "is told what was meant by a guess from other tools",
    arguments: [
      (["plan", "--prompt", "A car"], "peel plan \"PROMPT\""),
      (["lint", "--json"], "--format json"),
      (["check", "--sarif", "."], "--format sarif"), (["rewrite", "x"], "peel lint --fix=all"),
      (["generate", "x"], "peel run"),
      (["lint", "--image", "https://a.io/a.png", "x"], "--image-url takes the address"),
    ])
  func guesses(arguments: [String], hint: String) throws {
    let result = TestWorld.run(arguments)
    #expect(result.status == .commandLine)
    #expect(try result.json()["error"]?["hint"]?.string?.contains(hint) == true)
  }

  @Test("gets no route to a model that there is not, but the nearest name")
  func unknownModel() throws {
    let result = TestWorld.run("route", "--model", "nano bananna", "A red car at dusk")
    #expect(result.status == .input)
    let answer = try result.json()
    #expect(answer["error"]?["code"]?.string == "unknown-model")
    #expect(answer["error"]?["message"]?.string?.contains("did you mean nano banana") == true)
    #expect(answer["route"]?["model"] != nil)
    // What else a request lacks is no failure of a route.
    #expect(TestWorld.run("route", "Make the dog wear a hat").status == .success)
  }
}

@Suite("Beside the answer")
struct RemarkTests {
  @Test("an empty input is remarked on, and is no failure", arguments: ["lint", "plan", "run"])
  func emptyInput(command: String) {
    let result = TestWorld.run(command, "--format", "json", chunks: [])
    #expect(result.status == .success && result.output.isEmpty)
    #expect(result.errors == "peel: the input is empty, so there is no answer\n")
    #expect(TestWorld.run(command, "--quiet", chunks: []).errors.isEmpty)
  }

  @Test(
    "an empty input leaves no earlier answer in the output file",
    arguments: ["lint", "plan", "run"])
  func emptyOutput(command: String) {
    let files = ["old.json": "{\"ok\": true}"]
    let result = TestWorld.run([command, "--output", "old.json"], chunks: [], files: files)
    #expect(result.trace.files["old.json"] == [])
    #expect(
      TestWorld.run([command, "--output", "new.json"], chunks: []).trace.files.isEmpty)
  }

  @Test("mere advice asks the user nothing")
  func advice() throws {
    let answer = try TestWorld.run("plan", "A red car at dusk").json()
    let found = answer["lint"]?["findings"]?.array ?? []
    #expect(found.contains { $0["fix"]?["applicability"]?.string == "manual" })
    #expect(found.allSatisfy { $0["severity"]?.string == "advice" })
    #expect(answer["rewrite"]?["questions"]?.array == [])
  }

  @Test("questions that would be sent unanswered are remarked on, once for all records")
  func questions() {
    let vague =
      "{\"prompt\":\"Keep the cup unchanged. Make it pop.\",\"image_urls\":"
      + "[\"https://a.io/a.png\"]}\n"
    let clear =
      "{\"prompt\":\"Keep the cup unchanged. Change the table to marble.\",\"image_urls\":"
      + "[\"https://a.io/a.png\"]}\n"
    let planned = TestWorld.run("plan", chunks: [vague, clear, vague])
    #expect(planned.errors.hasPrefix("peel: 2 of 3 prompts leave questions open"))
    #expect(planned.errors.split(separator: "\n").count == 1)
    #expect(TestWorld.run("plan", chunks: [clear]).errors.isEmpty)
    #expect(TestWorld.run("lint", chunks: [vague]).errors.isEmpty)
    let run = TestWorld.run("run", "--yes", chunks: [vague])
    #expect(run.errors.contains("they are sent without the answers"))
  }

  @Test("a rehearsal is not shown the address where it would be paid for")
  func sandbox() {
    let shown = TestWorld.run(
      "run", "--sandbox", "--format", "pretty", "A red car at dusk by the sea")
    #expect(shown.output.contains("POST sandbox:/v1/models/google/nano-banana-2/text-to-image"))
    #expect(!shown.output.contains("https://"))
    let paid = TestWorld.run("run", "--yes", "--format", "pretty", "A red car at dusk by the sea")
    #expect(paid.output.contains("POST https://model-api.runcomfy.net/v1/models/"))
    let plan = KeptPlan.plan(["A red car at dusk by the sea"])
    let stored = TestWorld.run(
      "run", "--sandbox", "--plan", "p.json", "--format", "pretty", files: ["p.json": plan])
    #expect(stored.output.contains("POST sandbox:/v1/models/"))
  }

  @Test("says that images are left out where a picture is ordered beside them")
  func unsent() throws {
    let answer = TestWorld.run(
      "lint", "Create a poster.", "--image-url", "https://cdn.example.com/1.jpg")
    #expect(answer.output.contains("unsent-images"))
  }
}

@Suite("Broken settings")
struct BrokenSettingsTests {
  private static let files = [".peel.yaml": "rulez: 3\n"]

  @Test(
    "stop no command that hardly needs them",
    arguments: [
      ["explain", "missing-preservation"], ["explain", "errors"], ["models"],
      ["completions", "bash"], ["schema"], ["man"], ["--help"], ["help", "lint"],
    ])
  func undaunted(arguments: [String]) {
    let result = TestWorld.run(arguments, files: Self.files)
    #expect(result.status == .success)
    #expect(result.output == TestWorld.run(arguments).output)
    #expect(result.errors.isEmpty || result.errors.contains(".peel.yaml:1:1"))
  }

  @Test("stop what goes by them", arguments: [["lint", "A car"], ["rules"], ["check", "a.txt"]])
  func daunted(arguments: [String]) {
    let result = TestWorld.run(arguments, files: Self.files.merging(["a.txt": "A car"]) { $1 })
    #expect(result.status == .input)
  }

  @Test("are told by the doctor, under no heading without content")
  func doctor() {
    let sound = ["/opt/bin/peel-net": "peel-net \(Version.current)\n"]
    let result = TestWorld.run(
      "doctor", "--format", "pretty", files: Self.files.merging(sound) { $1 })
    #expect(result.status == .input)
    #expect(result.output.contains("problem  settings"))
    let lines = result.output.split(separator: "\n")
    let headings = lines.indices.filter { !lines[$0].hasPrefix(" ") }
    #expect(headings.count > 3)
    for heading in headings {
      #expect(heading + 1 < lines.count && lines[heading + 1].hasPrefix("  "), "\(lines[heading])")
    }
  }
}
