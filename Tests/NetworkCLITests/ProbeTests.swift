import JSONValues
import Testing

@Suite("--probe, from end to end")
struct ProbeTests {
  /// A picture that a sandbox drew and serves, with the sandbox.
  private func picture() throws -> (NetworkPart, String) {
    let part = try NetworkPart()
    let answer = try #require(part.run(part.handover()).answers.first)
    let output = answer["execution"]?["output"]
    return (part, try #require(output?["image"]?.string ?? output?["images"]?.array?.first?.string))
  }

  private func plan(
    _ part: NetworkPart, _ address: String, _ more: String...
  ) throws -> (status: Int32, answer: JSONValue) {
    let ask = ["plan", "--isolated", "Keep the cup unchanged. Change the table to marble."]
    // A sandbox as the API would take what one has drawn.
    let outcome = try part.peel(
      ask + ["--probe", "--image-url", address, "--aspect-ratio", "21:9"] + more, input: "",
      environment: [:])
    return (outcome.status, try JSONValue(parsing: Array(outcome.output.utf8)))
  }

  private func rules(_ answer: JSONValue) -> [String] {
    (answer["lint"]?["findings"]?.array ?? []).compactMap { $0["rule"]?.string }
  }

  @Test("reads a picture of this machine where that is allowed, so that the rules see its shape")
  func allowed() throws {
    let (part, address) = try picture()
    let (status, answer) = try plan(part, address, "--allow-private")
    let size = try #require(answer["image_sizes"]?.array?.first)
    #expect((size["width"]?.integer ?? 0) > 0)
    #expect(rules(answer).contains("aspect-ratio-mismatch"))
    // The API could not fetch it from there, which --probe does not change.
    #expect(status == 65)
    #expect(answer["error"]?["code"]?.string == "invalid-parameter")
  }

  @Test("does not ask for it otherwise")
  func refused() throws {
    let (part, address) = try picture()
    let (status, answer) = try plan(part, address)
    #expect(answer["image_sizes"] == nil)
    #expect(!rules(answer).contains("aspect-ratio-mismatch"))
    #expect(status == 65)
  }

  @Test("connects to nothing private that it was not allowed to, and answers about each address")
  func process() throws {
    let (part, address) = try picture()
    let outcome = try part.run([
      "command": .string("probe"), "format": .string("jsonl"), "quiet": .bool(true),
      "answers": .array(
        ["https://127.0.0.1:1/a.png", "https://0x7f.1/a.png", address, "data:,x"].map {
          .object(["url": .string($0)])
        }),
    ])
    let codes = outcome.answers.map { $0["error"]?["code"]?.string }
    #expect(codes == ["refused-image", "refused-image", "refused-image", "refused-image"])
    #expect(
      outcome.answers.first?["error"]?["message"]?.string
        == "127.0.0.1 stands for 127.0.0.1, which is not on the internet")
    #expect(outcome.status == 65)
  }
}
