import JSONRPC
import Reporting
import SystemCalls

/// The calls whose answer is still to come, with what works on them.
final class CallRegister: Sendable {
  private struct Call: Sendable {
    var process: NetworkProcess?
    /// Whether the client has taken it back: then nothing is said about it any more.
    var isCancelled = false
    /// Whether the work is to stop.
    var isInterrupted = false

    /// What is to be signalled, once and never again: on a second signal `peel-net` leaves at
    /// once, and a submit whose answer it waits for would be paid for and lost.
    mutating func interrupt() -> NetworkProcess? {
      guard !isInterrupted else { return nil }
      isInterrupted = true
      return process
    }
  }

  private struct State: Sendable {
    var calls: [MessageID: Call] = [:]
    /// Calls that have ended, of which something is still to be written or told.
    var leaving = 0
    var isClosed = false
  }

  private let state = Monitor(State())

  /// Notes a call; throws where another one under way has the id, or nothing is begun any more.
  func begin(_ id: MessageID) throws(Failure) {
    let refusal = state.change { state -> Failure? in
      guard !state.isClosed else {
        return Failure(
          .interrupted, "the server is about to end and begins nothing more",
          hint: "start it again, then call again")
      }
      guard state.calls[id] == nil else {
        return Failure(.invalidValue, "a call with this id is under way", hint: "take another id")
      }
      state.calls[id] = Call()
      return nil
    }
    if let refusal { throw refusal }
  }

  /// Says what works on a call; it is interrupted at once where the call was to stop before.
  func attach(_ process: NetworkProcess, to id: MessageID) {
    let isInterrupted = state.change { state in
      state.calls[id]?.process = process
      return state.calls[id]?.isInterrupted ?? true
    }
    if isInterrupted { process.interrupt() }
  }

  /// Takes a call back, as its client asked.
  func cancel(_ id: MessageID) {
    let process = state.change { state in
      state.calls[id]?.isCancelled = true
      return state.calls[id]?.interrupt()
    }
    process?.interrupt()
  }

  /// Begins no more calls, and asks those under way to stop; their answers are still wanted.
  func close() {
    let processes = state.change { state in
      state.isClosed = true
      return state.calls.keys.compactMap { state.calls[$0]?.interrupt() }
    }
    processes.forEach { $0.interrupt() }
  }

  /// Whether a call is to go on.
  func isToGoOn(_ id: MessageID) -> Bool {
    state.change { $0.calls[id]?.isInterrupted == false }
  }

  /// Whether anything may be said about a call.
  func isWanted(_ id: MessageID) -> Bool {
    state.change { $0.calls[id]?.isCancelled == false }
  }

  /// Ends a call, whose id is then free; says whether its answer is wanted.
  func end(_ id: MessageID) -> Bool {
    state.change { state in
      state.leaving += 1
      return state.calls.removeValue(forKey: id)?.isCancelled == false
    }
  }

  /// Notes that nothing more will be said of a call that has ended.
  func leave() { state.change { $0.leaving -= 1 } }

  /// Waits until there are none, and none of which anything is still to be said.
  func waitForAll() { state.wait { $0.calls.isEmpty && $0.leaving == 0 } }
}
