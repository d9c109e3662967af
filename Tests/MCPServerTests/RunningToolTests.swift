import JSONRPC
import JSONValues
import MCPServer
import SystemCalls
import Testing

@Suite("A tool that needs the network")
struct RunningToolTests {
  private let kite = #"{"id":3,"prompt":"A red kite over dunes, wide shot"}"#
  private let done = #"{"peel":1,"command":"run","ok":true}"#

  private func settings(_ spending: ToolServerSettings.Spending) -> ToolServerSettings {
    var settings = ToolServerSettings()
    settings.spending = spending
    settings.outputFolder = "out"
    settings.tokenFile = "token"
    return settings
  }

  /// Keeps the input open until the only call is answered.
  private func answered(_ line: Int, _ said: Monitor<[JSONValue]>) {
    if line == 1 { said.wait { $0.contains { $0["id"] == .integer(1) } } }
  }

  @Test("is refused before anything is started, with the plan and what it would cost")
  func refused() {
    let network = ScriptedNetwork()
    let talk = Conversation([Conversation.call(1, "run_request", kite)], network: network)
    let answer = talk.answer(1)?["result"]?["structuredContent"]
    #expect(answer?["error"]?["code"] == .string("spend-consent-required"))
    #expect(answer?["error"]?["estimate"]?["requests"] == .integer(1))
    #expect(answer?["requests"]?.array?.count == 1)
    #expect(answer?["id"] == .integer(3))
    #expect(network.state.change { $0.handovers.isEmpty })
  }

  @Test("hands over the plan, and what the server was started with")
  func handover() {
    let network = ScriptedNetwork(answer: done)
    let talk = Conversation(
      [
        Conversation.call(
          1, "run_request", #"{"prompt":"A red kite","no_wait":true,"timeout":2,"reuse":true}"#)
      ], settings(.allowed(atMost: nil)), network: network, before: answered)
    #expect(talk.answer(1)?["result"]?["isError"] == .bool(false))
    let header = network.state.change { $0.handovers.first }
    #expect(header?["command"] == .string("run"))
    #expect(
      header?["options"]
        == .object([
          "yes": .bool(true), "token_file": .string("token"), "reuse": .bool(true),
          "output_dir": .string("out"), "wait": .bool(false), "timeout": .integer(2),
        ]))
    #expect(network.state.change { $0.lines } == [2])
  }

  @Test("with a limit agrees to no unknown cost")
  func limit() {
    let network = ScriptedNetwork(answer: done)
    _ = Conversation(
      [Conversation.call(1, "run_request", kite)], settings(.allowed(atMost: 0.25)),
      network: network, before: answered)
    let options = network.state.change { $0.handovers.first?["options"] }
    #expect(options?["max_cost"] == .number(0.25))
    #expect(options?["yes"] == nil)
  }

  @Test("rehearses all of its calls in one sandbox, which ends with the server")
  func rehearsal() {
    let network = ScriptedNetwork(answer: done)
    _ = Conversation(
      [
        Conversation.call(1, "run_request", kite),
        Conversation.call(2, "get_result", #"{"id":"x"}"#),
      ], settings(.rehearsed), network: network,
      before: { line, said in
        // The second call comes when the first is answered.
        if line > 0 { said.wait { $0.count >= line } }
      })
    let handovers = network.state.change { $0.handovers }
    #expect(handovers.map { $0["command"]?.string } == ["sandbox", "run", "result"])
    #expect(handovers[1]["stand_in"]?["base"] == .string("http://127.0.0.1:1/v1"))
    #expect(handovers[2]["stand_in"] == handovers[1]["stand_in"])
    #expect(handovers[1]["options"]?["yes"] == nil)
    #expect(network.state.change { $0.interruptions } == 1)
  }

  @Test("gets another sandbox where the first one has ended")
  func lostSandbox() {
    let network = ScriptedNetwork(answer: done, losesSandbox: true)
    _ = Conversation(
      [
        Conversation.call(1, "run_request", kite),
        Conversation.call(2, "get_result", #"{"id":"x"}"#),
      ], settings(.rehearsed), network: network,
      before: { line, said in if line > 0 { said.wait { $0.count >= line } } })
    let commands = network.state.change { $0.handovers.map { $0["command"]?.string } }
    #expect(commands == ["sandbox", "run", "sandbox", "result"])
  }

  @Test("waits for its turn where four are under way, and is not begun when the server ends")
  func bound() {
    let network = ScriptedNetwork(answer: done, waits: true)
    let lines = (1...9).map { Conversation.call($0, "run_request", kite) }
    let talk = Conversation(
      lines, settings(.allowed(atMost: nil)), network: network,
      before: { line, _ in
        if line == lines.count { network.state.wait { $0.handovers.count == 4 } }
      })
    #expect(network.state.change { $0.handovers.count } == 4)
    #expect(network.state.change { $0.interruptions } == 4)
    let codes = talk.said.map { $0["result"]?["structuredContent"]?["error"]?["code"]?.string }
    #expect(codes.count { $0 == nil } == 4)
    #expect(codes.count { $0 == "interrupted" } == 5)
  }

  @Test("does not keep a question about a request waiting")
  func question() {
    let network = ScriptedNetwork(answer: done, waits: true)
    let lines =
      (1...9).map { Conversation.call($0, "run_request", kite) }
      + [Conversation.call(10, "get_result", #"{"id":"x"}"#)]
    _ = Conversation(
      lines, settings(.allowed(atMost: nil)), network: network,
      before: { line, _ in
        guard line == lines.count else { return }
        network.state.wait { $0.handovers.count == 5 }
      })
    #expect(network.state.change { $0.interruptions } == 5)
  }

  @Test("tells its progress only to those who ask, growing, before the answer")
  func progress() {
    let network = ScriptedNetwork(progress: ["peel: accepted", "peel: saved"], answer: done)
    let asked = Conversation.request(
      1, "tools/call", #""name":"run_request","arguments":\#(kite)"#
    ).replacing(#""_meta":{"#, with: #""_meta":{"progressToken":"p","#)
    let (loud, quiet) = (
      Conversation(
        [String(asked)], settings(.allowed(atMost: nil)), network: network, before: answered),
      Conversation(
        [Conversation.call(1, "run_request", kite)], settings(.allowed(atMost: nil)),
        network: network, before: answered)
    )
    #expect(quiet.said.count == 1)
    #expect(loud.said.count == 3)
    #expect(loud.said.prefix(2).map { $0["params"]?["progress"]?.integer } == [1, 2])
    #expect(
      loud.said.prefix(2).map { $0["params"]?["message"]?.string } == ["accepted", "saved"])
    #expect(loud.said.prefix(2).allSatisfy { $0["params"]?["progressToken"] == .string("p") })
    #expect(loud.said.last?["id"] == .integer(1))
  }

  @Test("does not hold up other calls, and says nothing once it was cancelled")
  func cancelled() {
    let network = ScriptedNetwork(answer: done, waits: true)
    let talk = Conversation(
      [
        Conversation.call(1, "run_request", kite), Conversation.call(2, "lint_prompt", kite),
        #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
        Conversation.request(3, "server/discover"),
      ], settings(.allowed(atMost: nil)), network: network,
      before: { line, said in
        guard line == 2 else { return }
        said.wait { !$0.isEmpty }
        network.state.wait { $0.handovers.count == 1 }
      })
    #expect(talk.said.map { $0["id"]?.integer } == [2, 3])
    #expect(network.state.change { $0.interruptions } == 1)
  }

  @Test("takes a long prompt in the same way, since it needs time")
  func longPrompt() {
    let prompt = String(repeating: "A red kite over dunes. ", count: 1_000)
    let talk = Conversation([Conversation.call(1, "lint_prompt", #"{"prompt":"\#(prompt)"}"#)])
    #expect(talk.answer(1)?["result"]?["isError"] == .bool(false))
  }

  @Test("is interrupted at the end of input, and still answers")
  func endOfInput() {
    let network = ScriptedNetwork(answer: done, waits: true)
    let talk = Conversation(
      [Conversation.call(1, "run_request", kite)], settings(.allowed(atMost: nil)),
      network: network,
      before: { line, _ in if line == 1 { network.state.wait { $0.handovers.count == 1 } } })
    #expect(talk.answer(1)?["result"]?["isError"] == .bool(false))
    #expect(network.state.change { $0.interruptions } == 1)
  }

  @Test("is not begun once the server ends, as after SIGTERM")
  func afterEnd() {
    let network = ScriptedNetwork(answer: done)
    let said = Monitor<[JSONValue]>([])
    let output = MessageOutput(.lines) { bytes in
      said.change { $0.append((try? JSONValue(parsing: bytes)) ?? .null) }
      return true
    }
    let server = ToolServer(
      Conversation.peel, settings(.allowed(atMost: nil)), output: output, start: network.start)
    server.close()
    var lines = [Conversation.call(1, "run_request", kite) + "\n"][...]
    server.serve(
      MessageReader(.lines, atMost: 1 << 20) { Array((lines.popFirst() ?? "").utf8) })
    let error = said.change { $0.first?["result"]?["structuredContent"]?["error"] }
    #expect(error?["code"] == .string("interrupted"))
    #expect(network.state.change { $0.handovers.isEmpty })
  }

  @Test("says that the outcome is unknown where peel-net leaves no answer")
  func noAnswer() {
    let talk = Conversation(
      [Conversation.call(1, "run_request", kite)], settings(.allowed(atMost: nil)),
      network: ScriptedNetwork(answer: ""), before: answered)
    let error = talk.answer(1)?["result"]?["structuredContent"]?["error"]
    #expect(error?["code"] == .string("unknown-state"))
  }

  @Test(
    "that only asks says so where peel-net leaves no answer, and that it may be called again",
    arguments: [(false, "network-part-missing"), (true, "interrupted")])
  func noReply(waits: Bool, code: String) {
    let network = ScriptedNetwork(answer: "", waits: waits)
    let talk = Conversation(
      [Conversation.call(1, "get_result", #"{"id":"x"}"#)], settings(.allowed(atMost: nil)),
      network: network,
      before: { line, said in
        guard line == 1 else { return }
        network.state.wait { $0.handovers.count == 1 }
        if !waits { answered(line, said) }
      })
    let error = talk.answer(1)?["result"]?["structuredContent"]?["error"]
    #expect(error?["code"] == .string(code))
    #expect(error?["hint"]?.string?.contains("call again") == true)
  }

  @Test("takes half a character in a prompt as a client cut it")
  func loneSurrogate() {
    let talk = Conversation([
      Conversation.call(1, "lint_prompt", #"{"prompt":"A red kite \ud83d over dunes"}"#)
    ])
    #expect(talk.answer(1)?["result"]?["isError"] == .bool(false))
  }

  @Test("that takes a long text beside the prompt does not hold up other calls")
  func longIntent() {
    let intent = String(repeating: "A red kite over dunes. ", count: 20_000)
    let talk = Conversation([
      Conversation.call(1, "lint_prompt", #"{"prompt":"A kite","intent":"\#(intent)"}"#),
      Conversation.request(2, "server/discover"),
    ])
    #expect(talk.said.map { $0["id"]?.integer } == [2, 1])
  }
}
