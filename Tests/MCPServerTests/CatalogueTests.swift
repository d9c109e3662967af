import JSONValues
import Testing

@Suite("Resources and prompts")
struct CatalogueTests {
  @Test("are all there to be read")
  func resources() throws {
    let listing = Conversation([Conversation.request(1, "resources/list")]).answer(1)?["result"]
    let addresses = try #require(listing?["resources"]?.array).compactMap { $0["uri"]?.string }
    #expect(Set(addresses).count == addresses.count)
    #expect(addresses.contains("peel://models/google/nano-banana-2/edit"))
    let talk = Conversation(
      addresses.enumerated().map {
        Conversation.request($0.offset, "resources/read", #""uri":"\#($0.element)""#)
      })
    for (index, address) in addresses.enumerated() {
      let content = talk.answer(index)?["result"]?["contents"]?.array?.first
      #expect(content?["uri"] == .string(address))
      let text = try #require(content?["text"]?.string)
      #expect(try JSONValue(parsing: Array(text.utf8))["ok"] == .bool(true))
    }
  }

  @Test("complete an id that is begun")
  func completion() {
    let reference = #""ref":{"type":"ref/resource","uri":"peel://models/{+id}"}"#
    let talk = Conversation([
      Conversation.request(
        1, "completion/complete",
        #"\#(reference),"argument":{"name":"id","value":"google/nano-banana-2"}"#),
      Conversation.request(
        2, "completion/complete", #"\#(reference),"argument":{"name":"no","value":""}"#),
      Conversation.request(3, "resources/templates/list"),
    ])
    let values = talk.answer(1)?["result"]?["completion"]?["values"]?.array ?? []
    #expect(!values.isEmpty)
    #expect(values.allSatisfy { $0.string?.hasPrefix("google/nano-banana-2") == true })
    #expect(talk.answer(2)?["error"]?["code"] == .integer(-32_602))
    #expect(talk.answer(3)?["result"]?["resourceTemplates"]?.array?.count == 2)
  }

  @Test("carry the user's prompt to the agent")
  func prompts() throws {
    let listing = Conversation([Conversation.request(1, "prompts/list")]).answer(1)?["result"]
    for prompt in try #require(listing?["prompts"]?.array) {
      let name = prompt["name"]?.string ?? ""
      let arguments = #""arguments":{"prompt":"a kite","intent":"a gift"}"#
      let talk = Conversation([
        Conversation.request(1, "prompts/get", #""name":"\#(name)",\#(arguments)"#)
      ])
      let text = talk.answer(1)?["result"]?["messages"]?.array?.first?["content"]?["text"]?.string
      #expect(text?.contains("a kite") == true)
      #expect(text?.contains("a gift") == true)
    }
  }

  @Test(
    "are refused where the name or an argument is wrong",
    arguments: [
      #""name":"none""#, #""name":"review-prompt""#,
      #""name":"review-prompt","arguments":{"prompt":7}"#,
      #""name":"review-prompt","arguments":{"prompt":"x","other":"y"}"#,
    ])
  func refused(parameters: String) {
    let talk = Conversation([Conversation.request(1, "prompts/get", parameters)])
    #expect(talk.answer(1)?["error"]?["code"] == .integer(-32_602))
  }

  @Test("have one page", arguments: ["tools", "resources", "prompts"])
  func cursor(list: String) {
    let talk = Conversation([Conversation.request(1, "\(list)/list", #""cursor":"x""#)])
    #expect(talk.answer(1)?["error"]?["code"] == .integer(-32_602))
  }
}
