import JSONRPC
import JSONValues
import Testing

@testable import LSPServer

@Suite("A session")
struct LifecycleTests {
  /// The code that a request is refused with.
  private func refusal(_ body: () throws -> JSONValue) -> Int? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? ResponseError)?.code
    }
  }

  @Test("answers nothing before it is initialized, and only once")
  func beginning() throws {
    let client = EditorClient(silent: ())
    #expect(refusal { try client.hover("file:///a.prompt", 0, 0) } == -32_002)
    client.open("file:///a.prompt", "Make it nicer.")
    #expect(client.pushed() == nil)
    try client.request("initialize", ["capabilities": .object([:])])
    #expect(refusal { try client.request("initialize") } == -32_600)
  }

  @Test("answers nothing after shutdown")
  func end() throws {
    let client = try EditorClient()
    #expect(try client.request("shutdown") == .null)
    #expect(refusal { try client.pulled("file:///a.prompt") } == -32_600)
    #expect(refusal { try client.request("shutdown") } == -32_600)
  }

  @Test("knows what it does not know")
  func unknown() throws {
    let client = try EditorClient()
    #expect(refusal { try client.request("textDocument/rename") } == -32_601)
    #expect(refusal { try client.request("$/unheard") } == -32_601)
    #expect(client.notify("$/setTrace", ["value": .string("off")]) == [])
    #expect(client.notify("workspace/unheard") == [])
  }

  @Test("refuses parameters that say nothing", arguments: ["hover", "codeAction", "diagnostic"])
  func parameters(method: String) throws {
    let client = try EditorClient()
    client.open("file:///a.prompt", "Make it nicer.")
    #expect(refusal { try client.request("textDocument/\(method)") } == -32_602)
    let document: JSONObject = ["uri": .string("file:///a.prompt")]
    guard method != "diagnostic" else { return }
    #expect(
      refusal {
        try client.request(
          "textDocument/\(method)",
          ["textDocument": .object(document), "position": .integer(1), "range": .null])
      } == -32_602)
  }

  @Test("says nothing of documents that are not open")
  func notOpen() throws {
    let client = try EditorClient()
    #expect(try client.hover("file:///a.prompt", 0, 0) == .null)
    #expect(try client.actions("file:///a.prompt") == [])
    #expect(try client.pulled("file:///a.prompt")["items"] == .array([]))
    client.change("file:///a.prompt", "Make it nicer.", version: 2)
    #expect(client.pushed() == nil)
  }

  @Test(
    "complains about options that it does not take",
    arguments: [("diagnostics", "loud"), ("diagnostic", "push")])
  func options(name: String, value: String) throws {
    let client = try EditorClient(options: JSONObject(dictionaryLiteral: (name, .string(value))))
    let sent = client.notify("initialized")
    guard case .notification(let call)? = sent.first else {
      Issue.record("\(sent)")
      return
    }
    #expect(call.method == "window/showMessage")
    #expect(call.parameters["message"]?.string?.contains("“\(name)”") == true)
  }

  @Test(
    "agrees on a way to count",
    arguments: [
      ([], "utf-16"), (["utf-16"], "utf-16"), (["utf-32", "utf-8", "utf-16"], "utf-8"),
      (["utf-32", "utf-16"], "utf-32"), (["utf-7"], "utf-16"),
    ])
  func encodings(offered: [String], agreed: String) {
    #expect(PositionEncoding(offered: offered).rawValue == agreed)
  }
}
