import JSONRPC
import JSONValues
import SystemCalls
import Testing

@Suite("A reader of messages")
struct MessageReaderTests {
  private static let mostBytes = 1 << 16
  private typealias Read = Result<Message, MessageRefusal>

  /// Reads all of the bytes, which come in pieces of a size.
  private func messages(
    _ framing: Framing, _ bytes: [UInt8], pieces size: Int
  ) throws -> [Read] {
    var rest = bytes[...]
    var reader = MessageReader(framing, atMost: Self.mostBytes) {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var messages: [Read] = []
    while let message = try reader.next() { messages.append(message) }
    return messages
  }

  private let calls = ["a", "\u{1F600} b", "c"].map { text in
    Message.notification(MessageCall("m", ["text": .string(text)]))
  }

  @Test("takes them out of a stream however it is cut", arguments: [1, 2, 7, 1_000])
  func pieces(size: Int) throws {
    for framing in [Framing.lines, .headers] {
      let bytes = calls.flatMap { framing.bytes(of: $0) }
      #expect(try messages(framing, bytes, pieces: size) == calls.map { .success($0) })
    }
  }

  @Test("goes on after a line that is none")
  func brokenLine() throws {
    let bytes = Array("{oops\n\r\n \n".utf8) + Framing.lines.bytes(of: calls[0]).dropLast()
    let read = try messages(.lines, bytes, pieces: 5)
    #expect(read.count == 2)
    #expect(throws: MessageRefusal.self) { try read.first?.get() }
    #expect(read.last == .success(calls[0]))
  }

  @Test("goes on after a header without a length")
  func brokenHeader() throws {
    let bytes = Array("Content-Type: x\r\n\r\n".utf8) + Framing.headers.bytes(of: calls[0])
    let read = try messages(.headers, bytes, pieces: 3)
    #expect(read.count == 2)
    #expect(read.last == .success(calls[0]))
  }

  @Test(
    "finds the next message after one whose length is missing or wrong",
    arguments: [
      "Content-Type: x\r\n", "Content-Length: many\r\n", "Content-Length: -4\r\n",
      "Content-Length: 20\r\n", "X: \(String(repeating: "x", count: 9_000))\r\n",
    ])
  func wrongLength(header: String) throws {
    let padding = String(repeating: "long ", count: 4_000)
    let body = Array(#"{"jsonrpc":"2.0","method":"lost","params":{"t":"\#(padding)"}}"#.utf8)
    let bytes =
      Array("\(header)\r\n".utf8) + body + Framing.headers.bytes(of: calls[0])
      + Framing.headers.bytes(of: calls[1])
    let read = try messages(.headers, bytes, pieces: 1_000)
    #expect(throws: MessageRefusal.self) { try read.first?.get() }
    #expect(read.suffix(1) == [.success(calls[1])])
    #expect(header.contains("20") || read.suffix(2).first == .success(calls[0]))
  }

  @Test("passes over a message whose header it refuses")
  func longHeader() throws {
    let (own, next) = (
      Framing.headers.bytes(of: calls[0]), Framing.headers.bytes(of: calls[1])
    )
    let long = Array("X: \(String(repeating: "x", count: 9_000))\r\n".utf8)
    let read = try messages(.headers, long + own + next, pieces: 1_000)
    #expect(read.count == 2)
    #expect(read.last == .success(calls[1]))
  }

  @Test("takes a header in other letters, with other fields and bare line feeds")
  func looseHeader() throws {
    let body = Framing.lines.bytes(of: calls[1]).dropLast()
    let header = "content-length:\(body.count) \nContent-Type: utf-8\n\n"
    #expect(try messages(.headers, Array(header.utf8) + body, pieces: 9) == [.success(calls[1])])
  }

  @Test("gives nothing for a message that the end cuts off")
  func cutOff() throws {
    let bytes = Framing.headers.bytes(of: calls[0]).dropLast()
    #expect(try messages(.headers, Array(bytes), pieces: 4).isEmpty)
  }

  @Test("refuses what is too large, holds none of it, and goes on")
  func tooLarge() throws {
    let count = Self.mostBytes + 1
    let padding = [UInt8](repeating: 0x20, count: count)
    for (framing, start) in [
      (Framing.lines, padding + [0x0A]),
      (.headers, Array("Content-Length: \(count)\r\n\r\n".utf8) + padding),
    ] {
      let read = try messages(framing, start + framing.bytes(of: calls[2]), pieces: 1 << 10)
      #expect(read.count == 2)
      #expect(throws: MessageRefusal.self) { try read.first?.get() }
      #expect(read.last == .success(calls[2]))
    }
  }
}
