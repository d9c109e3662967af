import Reporting
import Testing

@Suite("peel check --fix")
struct CheckFixTests {
  @Test("repairs files in place and touches nothing else in them")
  func repairs() {
    let result = TestWorld.run(
      "check", ".", "--fix", "--rule", "passive-instruction", "--format", "pretty",
      files: Sample.files)
    #expect(result.status == .success)
    #expect(result.trace.files.count == 4)
    for (path, text) in Sample.files {
      let written = String(decoding: result.trace.files[path] ?? [], as: UTF8.self)
      let expected = text.replacing(
        "The background should be changed to a beach", "Change the background to a beach")
      #expect(written == expected, "\(path)")
    }
    #expect(result.output.hasSuffix("no findings; 4 prompts repaired\n"))
  }

  @Test("shows each repaired prompt with what was done, the words that were added among it")
  func told() {
    let files = ["a.txt": "The sky should be changed to dusk."]
    let result = TestWorld.run("check", ".", "--fix=all", "--format", "pretty", files: files)
    let shown = result.output.split(separator: "\n").prefix(6)
    #expect(shown.first == "repaired: the prompt now reads")
    #expect(shown.contains { $0.contains("| Keep ") && $0.contains("Change the sky") })
    #expect(result.output.contains("   = done: Write it as a command (passive-instruction)\n"))
    #expect(result.output.contains("(missing-preservation, suggested)\n"))
  }

  @Test("shows all of a long prompt that it repaired, since the file holds nothing else any more")
  func toldWhole() {
    let details = (1...40).map { "Street lamp number \($0) glows." }.joined(separator: " ")
    let text = "Keep the road unchanged. The sky should be changed to dusk.\n\(details)\n"
    let result = TestWorld.run(
      "check", ".", "--fix", "--format", "pretty", files: ["a.txt": text])
    let words = result.output.split(separator: "= done").first?.split(separator: "\n").dropFirst(2)
      .joined(separator: " ").split(whereSeparator: { " |".contains($0) }).joined(separator: " ")
    #expect(words == "Keep the road unchanged. Change the sky to dusk. \(details)")
  }

  @Test("carries no words from one line of a text to another where each may be a prompt")
  func lines() {
    let text = """
      The sky should be changed to dusk.
      Remove the bin next to the door.
      Paint the boat red and keep the sail.

      """
    let result = TestWorld.run("check", ".", "--fix=all", files: ["a.txt": text])
    #expect(result.trace.files["a.txt"] == nil)
    #expect(result.errors.contains("a.txt: its 3 lines are read as one prompt"))
  }

  @Test("leaves a fix alone that plain text has no place for, and makes it in a record")
  func fields() {
    let text = "A red car at dusk on an empty road by the sea --ar 16:9"
    let result = TestWorld.run(
      "check", ".", "--fix=all", files: ["a.txt": text, "b.json": "{\"prompt\": \"\(text)\"}\n"])
    #expect(result.trace.files["a.txt"] == nil)
    let record = String(decoding: result.trace.files["b.json"] ?? [], as: UTF8.self)
    #expect(
      record == """
        {"prompt": "A red car at dusk on an empty road by the sea", "aspect_ratio": "16:9"}

        """)
  }

  @Test("does not count as new what the baseline knew of a prompt before its repair")
  func baseline() throws {
    let text =
      "Keep the cup unchanged. Could you please change the table to marble and make it pop?"
    let files = ["a.txt": text]
    let rules = ["--rule", "vague-change", "--rule", "indirect-request"]
    let written = TestWorld.run(
      ["check", "a.txt", "--write-baseline", "b.json", "--rule", "vague-change"], files: files)
    let known = String(decoding: try #require(written.trace.files["b.json"]), as: UTF8.self)
    let result = TestWorld.run(
      ["check", "a.txt", "--baseline", "b.json", "--fix=all", "--format", "pretty"] + rules,
      files: files.merging(["b.json": known]) { $1 })
    #expect(result.trace.files["a.txt"] != nil)
    #expect(
      result.output.hasSuffix(
        "1 prompt in 1 file: no findings; 1 in the baseline; 1 prompt repaired\n"))
    #expect(TestWorld.run("check", "a.txt", "--write-baseline", "-").status == .commandLine)
  }

  @Test("says which file it left as it is, because the repaired one would read otherwise")
  func refused() {
    // Without the switch, the third line would end the block.
    let text = "~~~prompt\nA red car at dusk on an empty road by the sea\n~~~ --v 6\n~~~\n"
    let result = TestWorld.run("check", ".", "--fix=all", files: ["a.md": text])
    #expect(result.trace.files.isEmpty)
    #expect(result.errors.contains("peel: a.md: left as it is"))
    #expect(result.output.contains("foreign-syntax"))
  }

  @Test("writes nothing where nothing can be repaired")
  func nothing() {
    let result = TestWorld.run(
      "check", ".", "--fix", files: ["a.txt": "A red car at dusk", "b.json": "{"])
    #expect(result.trace.files.isEmpty)
  }
}

extension String {
  /// The text with every place of a part replaced.
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
