import Synchronization
import SystemCalls

/// Writes messages to a stream, one at a time, whichever threads they come from.
package final class MessageOutput: Sendable {
  private let framing: Framing
  private let write: @Sendable ([UInt8]) -> Bool
  /// Whether the other side still listens.
  private let isOpen = Mutex(true)

  /// `write` puts all of the bytes at once, and says whether that went well; once it did not, it is
  /// not asked again.
  package init(_ framing: Framing, write: @escaping @Sendable ([UInt8]) -> Bool) {
    self.framing = framing
    self.write = write
  }

  /// Writes to stdout, which nothing else may then write to.
  package static func standardOutput(_ framing: Framing) -> MessageOutput {
    MessageOutput(framing) { (try? StandardStreams.writeOutput($0)) != nil }
  }

  /// Writes a message; one that nobody reads any more is dropped.
  package func send(_ message: Message) {
    let bytes = framing.bytes(of: message)
    isOpen.withLock { isOpen in
      if isOpen { isOpen = write(bytes) }
    }
  }

  /// Writes a message if it is still wanted when its turn has come, and says whether it was
  /// written: nothing comes between the question, which is always asked, and the writing.
  @discardableResult
  package func send(_ message: Message, if isWanted: () -> Bool) -> Bool {
    let bytes = framing.bytes(of: message)
    return isOpen.withLock { isOpen in
      let isWanted = isWanted()
      if isWanted, isOpen { isOpen = write(bytes) }
      return isWanted && isOpen
    }
  }
}
