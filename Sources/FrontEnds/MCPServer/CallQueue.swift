import Synchronization
import SystemCalls

/// Carries calls out in the background, so many at a time; the others wait for their turn.
final class CallQueue: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var workers = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  /// Adds a call; `false` where the system gives no thread that could carry it out. Calls are
  /// added by one thread alone.
  func add(_ call: @escaping @Sendable () -> Void) -> Bool {
    let needsWorker = state.withLock { state in
      state.waiting.append(call)
      guard state.workers < limit else { return false }
      state.workers += 1
      return true
    }
    if !needsWorker || Parallel.inBackground({ [self] in work() }) { return true }
    return state.withLock { state in
      state.workers -= 1
      // Another worker takes it, or has taken it already.
      if state.workers > 0 || state.waiting.isEmpty { return true }
      state.waiting.removeLast()
      return false
    }
  }

  private func work() {
    while let call = next() { call() }
  }

  /// The next call; a worker that finds none is none any more.
  private func next() -> (@Sendable () -> Void)? {
    state.withLock { state in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.workers -= 1
      return nil
    }
  }
}
