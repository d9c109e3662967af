import JSONRPC
import RequestBuilding
import SystemCalls

/// Serves one editor over its streams, from its first message to its last.
///
/// One thread only reads, so that a request can be taken back and a text replaced while another
/// works on it.
package struct LanguageServer {
  private let surroundings: ServerSurroundings

  package init(in surroundings: ServerSurroundings) { self.surroundings = surroundings }

  /// Serves until the client says `exit` or is gone; `true` where it said `shutdown` before.
  package func run() -> Bool {
    let inbox = Inbox()
    let isReading = Parallel.inBackground { [read = surroundings.read] in
      var reader = MessageReader(.headers, atMost: RecordLimit.record, read: read)
      while let result = try? reader.next() { inbox.add(result) }
      inbox.close()
    }
    guard isReading else { return false }
    let output = MessageOutput(.headers, write: surroundings.write)
    var session = Session(in: surroundings)
    while !session.hasEnded {
      if let entry = inbox.next(waiting: session.next == nil) {
        session.answers(to: entry) { inbox.isCurrentCancelled }.forEach(output.send)
      } else if inbox.isClosed {
        break
      }
      // At least a little of it after every message, however fast they come.
      if let next = session.next, !inbox.hasNews(of: next) {
        session.work { inbox.hasNews }?.publish(on: output, with: inbox)
      }
    }
    return session.isShutDown
  }
}
