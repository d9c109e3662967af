import PeelNetKit
import Reporting
import Synchronization
import SystemCalls

/// Reads what `peel` has left at stdin: the handover's line, then the plans, as often as is asked.
final class HandoverReader: Sendable {
  private struct State {
    var lines: LineReader
    var number = 0
  }

  let handover: Handover
  private let state: Mutex<State>
  /// Where the plans begin, in bytes.
  private let start: Int

  /// `nil` where nobody handed anything over.
  init?(_ descriptor: FileDescriptor) {
    var lines = LineReader(descriptor, name: "the handover")
    guard let line = try? lines.next(), let handover = Handover(parsing: line) else { return nil }
    self.handover = handover
    start = lines.position
    state = Mutex(State(lines: lines))
  }

  /// The plans; none for commands without records.
  var plans: PlanLines {
    PlanLines(
      next: { () throws(Failure) in try self.next() },
      rewind: { () throws(Failure) in try self.rewind() })
  }

  private func next() throws(Failure) -> PlanLines.Line? {
    try state.withLock { state throws(Failure) in
      let bytes = try Self.reported { () throws(SystemError) in try state.lines.next() }
      guard let bytes else { return nil }
      defer { state.number += 1 }
      return (state.number, bytes)
    }
  }

  private func rewind() throws(Failure) {
    try state.withLock { state throws(Failure) in
      try Self.reported { () throws(SystemError) in try state.lines.seek(to: start) }
      state.number = 0
    }
  }

  private static func reported<Value>(
    _ call: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw Failure(.unreadableFile, error.description)
    }
  }
}
