import JSONValues
import LocalServing
import Testing

@Suite("A proxy on the way")
struct ProxyTests {
  @Test("that leads nowhere is told from a submit of unknown outcome: nothing left the machine")
  func refused() throws {
    let proxy = try LocalServer(state: ()) { _, _ in LocalResponse(status: 403) }
    defer { proxy.stop() }
    let part = try NetworkPart()
    let more = [
      "https_proxy": proxy.origin, "RUNCOMFY_MODEL_API_BASE": "https://api.example.com/v1",
    ]
    let environment = part.environment.merging(more) { $1 }
    let answer = try #require(
      part.run(part.handover(options: ["timeout": .number(1)]), environment: environment)
        .answers.first)
    #expect(answer["error"]?["code"]?.string == "upstream-unreachable")
    let jobs = try part.run(
      ["command": .string("jobs"), "format": .string("jsonl")], environment: environment)
    #expect(jobs.answers.map { $0["state"]?.string } == ["failed"])
  }
}
