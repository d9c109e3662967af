import Executing
import Synchronization

/// Remembers what was told.
final class EventLog: Sendable {
  private let stored = Mutex<[ExecutionEvent]>([])

  var events: [ExecutionEvent] { stored.withLock { $0 } }

  func note(_ event: ExecutionEvent) { stored.withLock { $0.append(event) } }
}
