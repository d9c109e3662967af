import JSONRPC
import JSONValues
import Synchronization
import Testing

@testable import LSPServer

@Suite("The language server")
struct LanguageServerTests {
  /// What it says to messages that come all at once, and whether it ended as agreed.
  private func run(_ messages: [Message]) throws -> (said: [Message], isOrderly: Bool) {
    let input = Mutex(messages.flatMap { Framing.headers.bytes(of: $0) })
    let output = Mutex<[UInt8]>([])
    var surroundings = EditorClient.surroundings()
    surroundings.read = {
      input.withLock { bytes in
        defer { bytes = [] }
        return bytes
      }
    }
    surroundings.write = { bytes in
      output.withLock { $0 += bytes }
      return true
    }
    let isOrderly = LanguageServer(in: surroundings).run()
    var rest = output.withLock { $0 }
    var reader = MessageReader(.headers, atMost: 1 << 20) {
      defer { rest = [] }
      return rest
    }
    var said: [Message] = []
    while let message = try reader.next() { said.append(try message.get()) }
    return (said, isOrderly)
  }

  private func request(_ id: Int, _ method: String, _ parameters: JSONObject = [:]) -> Message {
    .request(id: .integer(id), MessageCall(method, parameters))
  }

  private func text(_ text: String, version: Int) -> Message {
    .notification(
      MessageCall(
        "textDocument/didOpen",
        [
          "textDocument": .object([
            "uri": .string("file:///a.prompt"), "version": .integer(version),
            "text": .string(text),
          ])
        ]))
  }

  private let exit = Message.notification(MessageCall("exit"))

  @Test("ends as agreed after shutdown and exit, and not otherwise")
  func ends() throws {
    let initialize = request(1, "initialize")
    #expect(try run([initialize, request(2, "shutdown"), exit]).isOrderly)
    #expect(try !run([initialize, exit]).isOrderly)
    #expect(try !run([exit]).isOrderly)
    #expect(try !run([initialize]).isOrderly)
    #expect(try run([initialize, request(2, "shutdown")]).isOrderly)
  }

  @Test("says what there is to say of a text before it goes on")
  func lastWords() throws {
    let said = try run([
      request(1, "initialize"), text("A red car at dusk.", version: 3), request(2, "shutdown"),
      exit,
    ]).said
    #expect(said.count == 3)
    guard case .notification(let call) = said[1] else {
      Issue.record("\(said)")
      return
    }
    #expect(call.parameters["version"] == .integer(3))
    #expect(said[2] == .result(id: .integer(2), .null))
  }

  @Test("pushes nothing of a text that was replaced meanwhile")
  func staleText() {
    let written = Mutex(0)
    let output = MessageOutput(.headers) { _ in
      written.withLock { $0 += 1 }
      return true
    }
    let address = DocumentAddress(uri: "file:///a.prompt")
    let publication = Publication(address: address, version: 1, diagnostics: [])
    let inbox = Inbox()
    publication.publish(on: output, with: inbox)
    #expect(written.withLock { $0 } == 1)
    inbox.add(.success(text("A red car.", version: 2)))
    publication.publish(on: output, with: inbox)
    #expect(written.withLock { $0 } == 1)
  }

  @Test("answers a request that was taken back as such")
  func cancelled() {
    var session = Session(in: EditorClient.surroundings())
    let answers = session.answers(to: .cancelled(.string("a"))) { false }
    #expect(answers == [.error(id: .string("a"), .requestCancelled)])
  }
}
