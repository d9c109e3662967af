import JSONRPC
import JSONValues
import Synchronization
import SystemCalls

/// Tells a client that asked for it how a call goes, until the call ends.
final class ProgressNotices: Sendable {
  private struct State {
    var count = 0
    var message = "started"
    var isOver = false
  }

  /// Seconds after which the last message is told again, so that clients keep waiting.
  private static let pause = 5.0

  private let token: JSONValue
  private let id: MessageID
  private let calls: CallRegister
  private let output: MessageOutput
  private let state = Mutex(State())

  /// `nil` where the request asks for none.
  init?(
    _ parameters: JSONObject, of id: MessageID, _ calls: CallRegister, _ output: MessageOutput
  ) {
    guard let token = MessageID(parameters["_meta"]?["progressToken"]) else { return nil }
    self.token = token.json
    self.id = id
    self.calls = calls
    self.output = output
    Parallel.inBackground { [weak self] in
      MonotonicClock.sleep(seconds: Self.pause)
      while self?.repeatLast() == true { MonotonicClock.sleep(seconds: Self.pause) }
    }
  }

  /// Something has happened.
  func tell(_ message: String) {
    state.withLock { state in
      state.message = message
      send(&state)
    }
  }

  /// Nothing is told from here on.
  func end() { state.withLock { $0.isOver = true } }

  /// `false` where there is nothing to tell any more.
  private func repeatLast() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      send(&state)
      return true
    }
  }

  private func send(_ state: inout State) {
    state.count += 1
    let message = Message.notification(
      MessageCall(
        "notifications/progress",
        [
          "progressToken": token, "progress": .integer(state.count),
          "message": .string(state.message),
        ]))
    output.send(message) { !state.isOver && calls.isWanted(id) }
  }
}
