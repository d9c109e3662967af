import JSONValues
import MCPServer
import PeelKit
import RequestBuilding
import SystemCalls
import Testing

@Suite("A tool")
struct ToolTests {
  private func result(
    _ tool: String, _ arguments: String, _ settings: ToolServerSettings = ToolServerSettings(),
    network: ScriptedNetwork = ScriptedNetwork()
  ) -> JSONValue? {
    Conversation([Conversation.call(1, tool, arguments)], settings, network: network)
      .answer(1)?["result"]
  }

  @Test("answers with the output object, and with the same as text")
  func answer() throws {
    let result = result("lint_prompt", #"{"id":"a","prompt":"The sky should be made darker."}"#)
    #expect(result?["isError"] == .bool(false))
    let structured = try #require(result?["structuredContent"])
    #expect(structured["command"] == .string("lint"))
    #expect(structured["id"] == .string("a"))
    let text = try #require(result?["content"]?.array?.first?["text"]?.string)
    #expect(try JSONValue(parsing: Array(text.utf8)) == structured)
  }

  @Test("says what peel says on the command line, option by option")
  func options() {
    let lint = result("lint_prompt", #"{"prompt":"Make the sky red.","analysis":true}"#)
    #expect(lint?["structuredContent"]?["lint"]?["analysis"] != nil)
    let route = result("route_prompt", #"{"prompt":"A red kite","explain":true,"compare":true}"#)
    #expect(route?["structuredContent"]?["signals"] != nil)
    #expect(route?["structuredContent"]?["comparison"] != nil)
    let plan = result("plan_request", #"{"prompt":"A red kite","rewrite":"off"}"#)
    #expect(plan?["structuredContent"]?["requests"]?.array?.count == 1)
    let explained = result("explain_rule", #"{"name":"score"}"#)
    #expect(explained?["structuredContent"]?["kind"] == .string("score"))
  }

  @Test("repairs all that can be repaired, unless it is told to be safe")
  func repair() {
    let prompt =
      #""prompt":"Could you please make the sky red?","image_urls":["https://a.io/a.png"]"#
    let all = result("rewrite_prompt", "{\(prompt)}")?["structuredContent"]?["rewrite"]
    let safe = result("rewrite_prompt", #"{\#(prompt),"fix":"safe"}"#)?["structuredContent"]
    #expect(all?["changed"] == .bool(true))
    #expect(safe?["rewrite"]?["prompt"]?.string != nil)
    #expect(safe?["rewrite"]?["prompt"] != all?["prompt"])
  }

  @Test(
    "answers bad arguments with an error that an agent can read",
    arguments: [
      ("lint_prompt", #"{"prompt":"A kite","promt":"x"}"#, "unknown-field"),
      ("lint_prompt", #"{"prompt":"A kite","fix":"all"}"#, "unknown-field"),
      ("lint_prompt", "{}", "missing-prompt"), ("lint_prompt", #"{"prompt":7}"#, "invalid-field"),
      ("lint_prompt", #"{"prompt":"A kite","analysis":"yes"}"#, "invalid-value"),
      ("rewrite_prompt", #"{"prompt":"A kite","fix":"most"}"#, "invalid-value"),
      ("plan_request", #"{"prompt":"A kite","model":"none/such"}"#, "unknown-model"),
      ("run_request", #"{"prompt":"A kite","again":true,"reuse":true}"#, "conflicting-options"),
      ("run_request", #"{"prompt":"A kite","timeout":-1}"#, "invalid-value"),
      ("run_request", #"{"prompt":"A kite","yes":true}"#, "unknown-field"),
      ("get_result", "{}", "missing-argument"),
      ("get_result", #"{"id":"x","output_dir":"/"}"#, "unknown-field"),
      ("cancel_request", #"{"id":7}"#, "missing-argument"),
      ("explain_rule", #"{"name":"no-such-rule"}"#, "unknown-name"),
    ])
  func badArguments(tool: String, arguments: String, code: String) {
    let network = ScriptedNetwork()
    let result = result(tool, arguments, network: network)
    #expect(result?["isError"] == .bool(true))
    #expect(result?["structuredContent"]?["ok"] == .bool(false))
    #expect(result?["structuredContent"]?["error"]?["code"] == .string(code))
    #expect(network.state.change { $0.handovers.isEmpty })
  }

  @Test(
    "says of what whoever starts the server decides that no agent does",
    arguments: ["yes", "output_dir", "max_cost", "allow_siblings"])
  func withheld(name: String) {
    let error = result("run_request", #"{"prompt":"A kite","\#(name)":true}"#)?[
      "structuredContent"]?[
        "error"]
    #expect(error?["message"]?.string == "`\(name)` is no argument of run_request")
    #expect(error?["hint"]?.string?.contains("starts the server decides") == true)
  }

  @Test("that is not there is an error of the protocol, as is what is no object")
  func unknownTool() {
    let talk = Conversation([
      Conversation.call(1, "lint", "{}"), Conversation.call(2, "lint_prompt", "[]"),
      Conversation.request(3, "tools/call"),
    ])
    #expect(
      (1...3).map { talk.answer($0)?["error"]?["code"]?.integer } == [-32_602, -32_602, -32_602])
  }

  @Test("carries all four hints, and schemas with an object at the root")
  func listing() throws {
    let talk = Conversation([Conversation.request(1, "tools/list")])
    let tools = try #require(talk.answer(1)?["result"]?["tools"]?.array)
    for tool in tools {
      let hints = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"]
      #expect(hints.allSatisfy { tool["annotations"]?[$0]?.bool != nil })
      for schema in ["inputSchema", "outputSchema"] {
        #expect(tool[schema]?["type"] == .string("object"))
        #expect(tool[schema]?["properties"]?.object != nil)
      }
    }
    let names = tools.compactMap { $0["name"]?.string }
    #expect(
      names == [
        "lint_prompt", "rewrite_prompt", "route_prompt", "plan_request", "run_request",
        "get_result", "cancel_request", "explain_rule",
      ])
  }

  @Test("tells in all no more than an agent can carry through a session, and each tool by itself")
  func size() throws {
    let talk = Conversation([Conversation.request(1, "tools/list")])
    var bytes: [UInt8] = []
    try #require(talk.answer(1)).write(into: &bytes)
    #expect(bytes.count < 18_000, "\(bytes.count)")
    let tools = talk.answer(1)?["result"]?["tools"]?.array ?? []
    let plan = try #require(tools.first { $0["name"]?.string == "plan_request" })
    #expect(plan["inputSchema"]?["properties"]?["seed"]?["description"] != nil)
    let sections = plan["outputSchema"]?["properties"]
    #expect(
      sections?["route"]?["description"]?.string?.hasPrefix("{model, task, decided_by") == true)
    #expect(tools.allSatisfy { $0["outputSchema"]?["properties"]?["error"]?["description"] != nil })
    #expect(sections?["requests"]?["description"]?.string?.contains("cost {usd, basis}") == true)
  }

  @Test("takes another name of a field, though it tells of one alone")
  func alias() throws {
    let result = result("plan_request", #"{"prompt":"A kite over dunes","number_of_images":2}"#)
    #expect(result?["isError"] == .bool(false))
    let input = result?["structuredContent"]?["requests"]?.array?.first?["input"]
    #expect(input?["num_images"] == .integer(2))
  }

  @Test("names only options that its operation has, and none that is a field of a record")
  func optionNames() {
    let fields = Set(Conversation.peel.reader.knownNames)
    for operation in Operation.all {
      for tool in operation.tools {
        for name in tool.options + Array(tool.presets.keys) {
          #expect(operation.option(named: name) != nil)
        }
        for name in tool.options {
          let option = operation.option(named: name)
          #expect(option.map { fields.contains($0.jsonName) } == false)
        }
      }
    }
  }

  /// What is said to agents and people, at any depth.
  private static func words(in value: JSONValue) -> [String] {
    let inner = value.array ?? value.object?.members.map(\.value) ?? []
    let own = ["title", "description", "instructions"].compactMap { value[$0]?.string }
    return own + inner.flatMap { words(in: $0) }
  }

  @Test("is described without the words that scanners of tools look for")
  func words() {
    let banned = [
      "important", "crucial", "critical", "vital", "urgent", "ignore", "disregard", "override",
      "bypass",
    ]
    let talk = Conversation([
      Conversation.request(1, "tools/list"), Conversation.request(2, "prompts/list"),
      Conversation.request(3, "server/discover"),
    ])
    let texts = talk.said.flatMap { Self.words(in: $0) }
    #expect(texts.count > 60)
    let words = Set(texts.flatMap { $0.lowercased().split { !$0.isLetter } })
    for word in words { #expect(banned.filter { word.hasPrefix($0) }.isEmpty, "\(word)") }
  }
}
