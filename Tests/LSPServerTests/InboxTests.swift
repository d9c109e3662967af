import JSONRPC
import JSONValues
import Testing

@testable import LSPServer

@Suite("An inbox")
struct InboxTests {
  private func request(_ id: Int) -> Result<Message, MessageRefusal> {
    .success(.request(id: .integer(id), MessageCall("textDocument/hover")))
  }

  private func cancel(_ id: Int) -> Result<Message, MessageRefusal> {
    .success(.notification(MessageCall("$/cancelRequest", ["id": .integer(id)])))
  }

  private func change(_ uri: String) -> Result<Message, MessageRefusal> {
    let document: JSONObject = ["uri": .string(uri)]
    return .success(
      .notification(MessageCall("textDocument/didChange", ["textDocument": .object(document)])))
  }

  @Test("gives a request that was taken back in its place")
  func cancelWaiting() {
    let inbox = Inbox()
    for entry in [request(1), request(2), cancel(2), request(3), cancel(9)] { inbox.add(entry) }
    var seen: [String] = []
    while let entry = inbox.next(waiting: false) {
      switch entry {
      case .message(.request(let id, _)): seen.append("request \(id.json)")
      case .cancelled(let id): seen.append("cancelled \(id.json)")
      default: seen.append("other")
      }
    }
    #expect(seen == ["request integer(1)", "cancelled integer(2)", "request integer(3)"])
  }

  @Test("tells the one who works on a request that it was taken back, and nobody else")
  func cancelCurrent() {
    let inbox = Inbox()
    inbox.add(request(1))
    inbox.add(request(2))
    _ = inbox.next(waiting: false)
    #expect(!inbox.isCurrentCancelled)
    inbox.add(cancel(1))
    #expect(inbox.isCurrentCancelled)
    _ = inbox.next(waiting: false)
    #expect(!inbox.isCurrentCancelled)
  }

  @Test("takes no other word about a document for a change of it")
  func noChange() {
    let inbox = Inbox()
    let document: JSONObject = ["uri": .string("file:///a")]
    for method in ["textDocument/didSave", "textDocument/willSave", "$/progress"] {
      inbox.add(
        .success(.notification(MessageCall(method, ["textDocument": .object(document)]))))
    }
    #expect(inbox.hasNews)
    #expect(!inbox.hasNews(of: DocumentAddress(uri: "file:///a")))
  }

  @Test("tells whether a document has news")
  func news() {
    let inbox = Inbox()
    #expect(!inbox.hasNews)
    inbox.add(change("file:///a"))
    #expect(inbox.hasNews)
    #expect(inbox.hasNews(of: DocumentAddress(uri: "file:///a")))
    #expect(!inbox.hasNews(of: DocumentAddress(uri: "file:///b")))
    _ = inbox.next(waiting: true)
    #expect(!inbox.hasNews(of: DocumentAddress(uri: "file:///a")))
    inbox.close()
    #expect(inbox.hasNews)
    #expect(inbox.next(waiting: true) == nil)
  }
}
