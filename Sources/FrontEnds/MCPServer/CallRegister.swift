import JSONRPC
import SystemCalls

/// The calls whose answer is still to come, with what works on them.
final class CallRegister: Sendable {
  private struct Call: Sendable {
    var process: NetworkProcess?
    /// Whether the client has taken it back: then nothing is said about it any more.
    var isCancelled = false
    /// Whether the work is to stop.
    var isInterrupted = false
  }

  private let calls = Monitor<[MessageID: Call]>([:])

  /// Notes a call; `false` where another one under way has the id.
  func begin(_ id: MessageID) -> Bool {
    calls.change { calls in
      if calls[id] != nil { return false }
      calls[id] = Call()
      return true
    }
  }

  /// Says what works on a call; it is interrupted at once where the call was taken back before.
  func attach(_ process: NetworkProcess, to id: MessageID) {
    let isInterrupted = calls.change { calls in
      calls[id]?.process = process
      return calls[id]?.isInterrupted ?? true
    }
    if isInterrupted { process.interrupt() }
  }

  /// Takes a call back, as its client asked.
  func cancel(_ id: MessageID) {
    let process = calls.change { calls in
      calls[id]?.isCancelled = true
      calls[id]?.isInterrupted = true
      return calls[id]?.process
    }
    process?.interrupt()
  }

  /// Asks all of the work to stop; the answers are still wanted.
  func interruptAll() {
    let processes = calls.change { calls in
      for id in calls.keys { calls[id]?.isInterrupted = true }
      return calls.values.compactMap(\.process)
    }
    processes.forEach { $0.interrupt() }
  }

  /// Whether anything may be said about a call.
  func isWanted(_ id: MessageID) -> Bool {
    calls.change { $0[id]?.isCancelled == false }
  }

  /// Ends a call; says whether its answer is wanted.
  func end(_ id: MessageID) -> Bool {
    calls.change { $0.removeValue(forKey: id)?.isCancelled == false }
  }

  /// Waits until there are none.
  func waitForAll() { calls.wait { $0.isEmpty } }
}
