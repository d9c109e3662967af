import MCPServer
import Reporting
import Testing

@Suite("peel mcp")
struct ToolServerTests {
  @Test("spends nothing unless it is told to")
  func refusing() {
    let result = TestWorld.run(["mcp"])
    #expect(result.status == .success)
    #expect(result.trace.served?.spending == .refused)
    #expect(result.trace.output.isEmpty)
  }

  @Test("passes on what its options and the environment say")
  func options() {
    let served = TestWorld.run(
      [
        "mcp", "--allow-spend", "--max-cost", "0.5", "--output-dir", "out", "--token-file", "t",
      ], variables: ["RUNCOMFY_MODEL_API_BASE": "https://api.example.com/v1"]
    ).trace.served
    #expect(served?.spending == .allowed(atMost: 0.5))
    #expect(served?.outputFolder == "out")
    #expect(served?.tokenFile == "t")
    #expect(served?.base == "https://api.example.com/v1")
    #expect(TestWorld.run(["mcp", "--sandbox"]).trace.served?.spending == .rehearsed)
  }

  @Test(
    "tells what is wrong on stderr, because stdout belongs to the protocol",
    arguments: [
      ["mcp", "--sandbox", "--allow-spend"], ["mcp", "--max-cost", "1"],
      ["mcp", "--format", "json"],
      ["mcp", "--oops"], ["mcp", "--rules", "nowhere"],
    ])
  func refused(arguments: [String]) {
    let result = TestWorld.run(arguments)
    #expect(result.status != .success)
    #expect(result.trace.served == nil)
    #expect(result.trace.output.isEmpty)
    #expect(result.errors.contains("hint:"))
  }
}
