import JSONRPC
import JSONValues
import Testing

@Suite("A JSON-RPC message")
struct MessageTests {
  private func message(_ text: String) throws(MessageRefusal) -> Message {
    try Message(parsing: Array(text.utf8))
  }

  private func refusal(of text: String) -> MessageRefusal? {
    do throws(MessageRefusal) {
      _ = try message(text)
      return nil
    } catch {
      return error
    }
  }

  @Test("is a request where it has an id and a method")
  func request() throws {
    let read = try message(#"{"jsonrpc":"2.0","id":"a","method":"m","params":{"x":1}}"#)
    #expect(read == .request(id: .string("a"), MessageCall("m", ["x": .integer(1)])))
  }

  @Test("is a notification where it has no id", arguments: ["", #","params":null"#])
  func notification(parameters: String) throws {
    let read = try message(#"{"jsonrpc":"2.0","method":"m"\#(parameters)}"#)
    #expect(read == .notification(MessageCall("m")))
  }

  @Test("is an answer where it has a result or an error")
  func answers() throws {
    let result = try message(#"{"jsonrpc":"2.0","id":7,"result":null}"#)
    let error = try message(#"{"jsonrpc":"2.0","id":null,"error":{"code":-1,"message":"no"}}"#)
    #expect(result == .result(id: .integer(7), .null))
    #expect(error == .error(id: nil, ResponseError(code: -1, "no")))
  }

  @Test(
    "may hold halves of characters, which become U+FFFD, and whole ones, which stay",
    arguments: [
      (#"a\ud83db"#, "a\u{FFFD}b"), (#"\uDE00"#, "\u{FFFD}"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
      (#"\ud83d\ude00\u00e9"#, "😀é"), (#"\\ud83d"#, #"\ud83d"#), (#"\\\ud83d"#, "\\\u{FFFD}"),
      (#"\ud83d\n\ude00"#, "\u{FFFD}\n\u{FFFD}"),
    ])
  func surrogates(escaped: String, text: String) throws {
    let read = try message(#"{"jsonrpc":"2.0","method":"m","params":{"t":"\#(escaped)"}}"#)
    #expect(read == .notification(MessageCall("m", ["t": .string(text)])))
  }

  @Test("knows an id of 1.0 as 1")
  func wholeNumber() throws {
    let read = try message(#"{"jsonrpc":"2.0","id":1.0,"method":"m"}"#)
    #expect(read == .request(id: .integer(1), MessageCall("m")))
  }

  @Test(
    "is refused with the id that it has",
    arguments: [
      (#"{"jsonrpc":"1.0","id":3,"method":"m"}"#, MessageID.integer(3), -32_600),
      (#"{"id":"x","method":"m"}"#, .string("x"), -32_600),
      (#"{"jsonrpc":"2.0","id":3,"method":5}"#, .integer(3), -32_600),
      (#"{"jsonrpc":"2.0","id":3}"#, .integer(3), -32_600),
      (#"{"jsonrpc":"2.0","id":3,"method":"m","params":[1]}"#, .integer(3), -32_602),
    ])
  func refused(text: String, id: MessageID, code: Int) {
    #expect(refusal(of: text)?.id == id)
    #expect(refusal(of: text)?.error.code == code)
  }

  @Test(
    "is refused without an id where none can be told",
    arguments: [
      ("{", -32_700), ("\"\u{FF}", -32_700), ("[]", -32_600), ("7", -32_600),
      (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, -32_600),
      (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, -32_600),
      (#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, -32_600),
    ])
  func unknown(text: String, code: Int) {
    #expect(refusal(of: text)?.id == nil)
    #expect(refusal(of: text)?.error.code == code)
  }

  @Test(
    "reads back as what was written",
    arguments: [
      Message.request(id: .integer(1), MessageCall("m", ["a": .array([.null])])),
      .notification(MessageCall("n")),
      .result(id: .string("\u{1F600}\n"), .object(["b": .bool(true)])),
      .error(id: .integer(2), .invalidParameters("x", details: .string("y"))),
    ])
  func roundTrip(message: Message) throws {
    var bytes: [UInt8] = []
    message.json(in: .lines).write(into: &bytes)
    #expect(try Message(parsing: bytes) == message)
  }

  @Test("tells an unknown id as its protocol wants it")
  func unknownID() {
    let message = Message.error(id: nil, .parseError("x"))
    #expect(message.json(in: .lines)["id"] == nil)
    #expect(message.json(in: .headers)["id"] == .null)
  }
}
