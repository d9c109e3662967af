import JSONRPC
import Synchronization
import SystemCalls
import Testing

@Suite("An output of messages")
struct MessageOutputTests {
  private let message = Message.notification(MessageCall("m"))

  /// What was written, and how often writing was tried.
  private final class Stream: Sendable {
    let pieces = Mutex<[[UInt8]]>([])
  }

  @Test("writes a message at a time from many threads")
  func whole() {
    let stream = Stream()
    let output = MessageOutput(.lines) { bytes in
      stream.pieces.withLock { $0.append(bytes) }
      return true
    }
    Parallel.forEach(count: 100, threads: 4) { [message] _ in output.send(message) }
    let pieces = stream.pieces.withLock { $0 }
    #expect(pieces.count == 100)
    #expect(Set(pieces) == [Framing.lines.bytes(of: message)])
  }

  @Test("stops with the first write that fails")
  func closed() {
    let stream = Stream()
    let output = MessageOutput(.lines) { bytes in
      stream.pieces.withLock { $0.append(bytes) }
      return false
    }
    output.send(message)
    output.send(message)
    #expect(stream.pieces.withLock { $0.count } == 1)
  }

  @Test("leaves out what nobody wants any more")
  func unwanted() {
    let stream = Stream()
    let output = MessageOutput(.lines) { bytes in
      stream.pieces.withLock { $0.append(bytes) }
      return true
    }
    output.send(message) { false }
    output.send(message) { true }
    #expect(stream.pieces.withLock { $0.count } == 1)
  }

  @Test(
    "says of each message whether it was written",
    arguments: [
      (true, true, true), (false, true, false), (true, false, false), (false, false, false),
    ])
  func sent(isWanted: Bool, isOpen: Bool, isSent: Bool) {
    let output = MessageOutput(.lines) { _ in isOpen }
    #expect(output.send(message) { isWanted } == isSent)
  }
}
