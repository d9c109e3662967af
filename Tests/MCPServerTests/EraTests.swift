import JSONValues
import Testing

@Suite("The two eras of MCP")
struct EraTests {
  private func code(of answer: JSONValue?) -> Int? { answer?["error"]?["code"]?.integer }

  @Test(
    "agree on the newest version that is not newer than the client's",
    arguments: [
      ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("2025-03-26", "2024-11-05"),
      ("2024-11-05", "2024-11-05"), ("2027-01-01", "2025-11-25"), ("1.0", "2025-11-25"),
    ])
  func handshake(client: String, agreed: String) {
    let talk = Conversation([
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(client)","#
        + #""capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#,
      #"{"jsonrpc":"2.0","id":3,"method":"tools/list"}"#,
    ])
    #expect(talk.answer(1)?["result"]?["protocolVersion"] == .string(agreed))
    #expect(talk.answer(2)?["result"] != nil)
    #expect(talk.answer(3)?["result"]?["tools"]?.array?.count == 8)
    #expect(talk.said.count == 3)
  }

  @Test("need an envelope where there was no handshake")
  func envelope() {
    let talk = Conversation([
      #"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{"_meta":{}}}"#,
      #"{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"_meta":"#
        + #"{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#,
      Conversation.request(4, "tools/list"),
    ])
    #expect((1...3).map { code(of: talk.answer($0)) } == [-32_602, -32_602, -32_602])
    #expect(talk.answer(4)?["result"]?["resultType"] == .string("complete"))
    #expect(talk.answer(4)?["result"]?["ttlMs"]?.integer != nil)
  }

  @Test("refuse another version by naming theirs")
  func unsupported() {
    let line = Conversation.request(1, "server/discover")
    let talk = Conversation([String(line.replacing("2026-07-28", with: "2031-01-01"))])
    let error = talk.answer(1)?["error"]
    #expect(error?["code"] == .integer(-32_022))
    #expect(error?["data"]?["requested"] == .string("2031-01-01"))
    #expect(error?["data"]?["supported"] == .array([.string("2026-07-28")]))
  }

  @Test("differ in what they know: no ping in the newer, no resource is another code in each")
  func differences() {
    let read = #""uri":"peel://rules/none""#
    let talk = Conversation([
      Conversation.request(1, "ping"), Conversation.request(2, "resources/read", read),
      #"{"jsonrpc":"2.0","id":3,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}"#,
      #"{"jsonrpc":"2.0","id":4,"method":"resources/read","params":{\#(read)}}"#,
    ])
    #expect(code(of: talk.answer(1)) == -32_601)
    #expect(code(of: talk.answer(2)) == -32_602)
    #expect(code(of: talk.answer(4)) == -32_002)
  }

  @Test("answer what is no message, and go on")
  func garbage() {
    let talk = Conversation([
      "{", "[]", Conversation.request(1, "no/such"), Conversation.request(2, "server/discover"),
    ])
    #expect(talk.said.map { code(of: $0) } == [-32_700, -32_600, -32_601, nil])
    #expect(talk.said[0]["id"] == nil)
  }
}
