import JSONValues
import Reporting
import Testing

@Suite("A repair")
struct RepairTests {
  static let flawed = "Keep the car unchanged. The sky should be changed to dusk."
  static let image = ["--image-url", "https://example.com/a.jpg"]
  static let repaired = "Keep the car unchanged. Change the sky to dusk."

  @Test("of text prints the repaired text alone", arguments: ["\n", "", "\r\n"])
  func text(end: String) {
    let result = TestWorld.run(["lint", "--fix"] + Self.image, chunks: [Self.flawed + end])
    #expect(result.output == Self.repaired + end)
    #expect(result.errors.isEmpty && result.status == .success)
  }

  @Test("of a record prints the record with all that it held")
  func record() throws {
    let record = "{\"id\":7,\"prompt\":\"\(Self.flawed)\",\"seed\":3}"
    let result = TestWorld.run("lint", "--fix", "--input", record)
    #expect(result.output == "{\"id\":7,\"prompt\":\"\(Self.repaired)\",\"seed\":3}\n")
  }

  @Test(
    "of a record leaves its members where they were, and puts new ones behind them",
    arguments: [
      ("{\"seed\":3,\"prompt\":\"P\",\"id\":7}", "{\"seed\":3,\"prompt\":\"Q\",\"id\":7}"),
      (
        "{\"number_of_images\":2,\"model\":\"auto\",\"prompt\":\"P\"}",
        "{\"num_images\":2,\"model\":\"auto\",\"prompt\":\"Q\"}"
      ),
      (
        "{\"seed\":3,\"prompt\":\"A red car at dusk --ar 16:9\"}",
        "{\"seed\":3,\"prompt\":\"A red car at dusk\",\"aspect_ratio\":\"16:9\"}"
      ),
    ])
  func order(record: String, repaired: String) {
    let (given, expected) = (
      record.replacing("\"P\"", with: "\"\(Self.flawed)\""),
      repaired.replacing("\"Q\"", with: "\"\(Self.repaired)\"")
    )
    for options in [[], ["--batch"]] {
      let result = TestWorld.run(["lint", "--fix", "--input", given] + options)
      #expect(result.output == expected + "\n")
    }
  }

  @Test("of lines of prompts prints lines of prompts, or of records where those are asked for")
  func promptLines() throws {
    let arguments = ["lint", "--fix", "--input-format", "lines"]
    let chunks = ["\(Self.flawed)\nA red car\r\n\n", "A blue car at dusk"]
    let result = TestWorld.run(arguments, chunks: chunks)
    #expect(result.output == "\(Self.repaired)\nA red car\r\n\r\nA blue car at dusk")
    let margins = TestWorld.run(arguments, chunks: ["\n\n\(Self.flawed)\n", "  \nA red car\n\n"])
    #expect(margins.output == "\n\n\(Self.repaired)\n\nA red car\n\n")
    let records = try TestWorld.run(arguments + ["--format", "jsonl"], chunks: chunks).lines()
    #expect(records.map { $0["prompt"]?.string }.first == Self.repaired)
    let bad = TestWorld.run(
      arguments, chunks: [String(repeating: "a ", count: 3 << 20) + "\n" + Self.flawed])
    #expect(bad.output == "\n\(Self.repaired)")
    #expect(bad.errors.contains("input-too-large"))
    #expect(bad.status == .input)
  }

  @Test("of lines prints a line for each, bad ones with their error")
  func lines() throws {
    let result = TestWorld.run(
      "lint", "--fix", chunks: ["{\"prompt\":\"\(Self.flawed)\"}\n", "{\"prompt\":1}\n"])
    let lines = try result.lines()
    #expect(lines[0]["prompt"]?.string == Self.repaired)
    #expect(lines[1]["error"]?["code"]?.string == "invalid-field")
    #expect(result.status == .input)
  }

  @Test("of text says on stderr what the text has no place for")
  func fields() {
    let result = TestWorld.run("lint", "--fix", chunks: ["A red car at dusk --ar 16:9\n"])
    #expect(result.output == "A red car at dusk\n")
    #expect(result.errors.contains("aspect_ratio"))
  }

  @Test("adds boilerplate only where all is said")
  func applicability() {
    let prompt = "Change the background to a beach."
    #expect(TestWorld.run("lint", "--fix", prompt).output == prompt + "\n")
    let all = TestWorld.run("lint", "--fix=all", prompt).output
    #expect(all.hasPrefix("Keep ") && all.hasSuffix(prompt + "\n"))
  }

  @Test(
    "is told how far it may go behind =, never by a word beside it",
    arguments: [
      (["lint", "--fix", "all"], "all"), (["lint", "--fix", "safe", "A red car"], "safe"),
      (["check", "--fix", "all", "."], "all"),
    ])
  func word(arguments: [String], word: String) throws {
    let result = TestWorld.run(
      arguments, chunks: ["{\"prompt\":\"\(Self.flawed)\"}\n"], files: ["all/p.txt": Self.flawed])
    #expect(result.status == .commandLine)
    #expect(result.trace.files.isEmpty)
    #expect((result.output + result.errors).contains("--fix=\(word)"))
    #expect(TestWorld.run("lint", "--fix", "--", word).output == word + "\n")
  }

  @Test("of a repaired text changes nothing")
  func idempotent() {
    let once = TestWorld.run("lint", "--fix=all", chunks: [Self.flawed]).output
    #expect(TestWorld.run("lint", "--fix=all", chunks: [once]).output == once)
  }

  @Test("is judged by what is left")
  func status() {
    let arguments = ["lint", "--fail-on", "warning"] + Self.image
    #expect(TestWorld.run(arguments + [Self.flawed]).status == .findings)
    #expect(TestWorld.run(arguments + ["--fix", Self.flawed]).status == .success)
  }

  @Test("is shown as a diff, with status 1 if there is one")
  func diff() throws {
    let result = TestWorld.run(
      "lint", "--diff", "--input-file", "p.txt", files: ["p.txt": Self.flawed + "\n"])
    #expect(
      result.output
        == "--- p.txt\n+++ p.txt\n@@ -1 +1 @@\n-\(Self.flawed)\n+\(Self.repaired)\n")
    #expect(result.status == .findings)
    let none = TestWorld.run(["lint", "--diff", Self.repaired] + Self.image)
    #expect(none.output.isEmpty && none.status == .success)
  }

  @Test("of which the safe part alone is shown or made says so, once")
  func unshown() {
    let prompt = "Change the background to a beach."
    let one = TestWorld.run(["lint", "--diff", prompt] + Self.image)
    #expect(one.output.isEmpty && one.status == .success)
    #expect(
      one.errors == "peel: the prompt has fixes that add or reorder; --fix=all --diff shows them "
        + "too\n")
    let made = TestWorld.run(["lint", "--fix", prompt] + Self.image)
    #expect(
      made.errors == "peel: the prompt has fixes that add or reorder; --fix=all makes them too\n")
    let lines = "{\"prompt\":\"\(prompt)\"}\n{\"prompt\":\"\(Self.repaired)\"}\n"
    let several = TestWorld.run("lint", "--diff", chunks: [lines])
    #expect(several.errors.contains("peel: 1 of 2 prompts have fixes that add or reorder; "))
    for others in [["--fix=all"], ["--quiet"]] {
      #expect(TestWorld.run(["lint", "--diff", prompt] + Self.image + others).errors.isEmpty)
    }
    #expect(TestWorld.run(["lint", "--diff", Self.repaired] + Self.image).errors.isEmpty)
  }

  @Test("of lines is shown as a diff of their text, by the numbers that they have in the file")
  func lineDiff() {
    let text = "A red car at dusk\n\n\(Self.flawed)\r\n\(Self.flawed)"
    let result = TestWorld.run(
      "lint", "--diff", "--input-format", "lines", "--input-file", "p", files: ["p": text])
    #expect(
      result.output
        == """
        --- p\n+++ p\n@@ -3 +3 @@\n-\(Self.flawed)\r\n+\(Self.repaired)\r
        --- p
        +++ p
        @@ -4 +4 @@
        -\(Self.flawed)
        \\ No newline at end of file
        +\(Self.repaired)
        \\ No newline at end of file

        """)
    #expect(result.status == .findings)
  }

  @Test("is not written into the input")
  func readsOnly() {
    let result = TestWorld.run("lint", "--fix", "--input-file", "p", files: ["p": Self.flawed])
    #expect(result.trace.files.isEmpty)
  }
}
