import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A value that threads share and can wait for to change.
@safe package final class Monitor<State: Sendable>: Sendable {
  private let state: Mutex<State>
  nonisolated(unsafe) private let lock: UnsafeMutablePointer<pthread_mutex_t>
  nonisolated(unsafe) private let changed: UnsafeMutablePointer<pthread_cond_t>

  /// Begins with a value.
  package init(_ state: State) {
    self.state = Mutex(state)
    unsafe lock = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(lock)
    unsafe changed.deallocate()
    unsafe lock.deallocate()
  }

  /// Changes the value, alone with it, and wakes those who wait.
  package func change<Result: Sendable>(_ body: (inout sending State) -> sending Result) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer {
      unsafe pthread_cond_broadcast(changed)
      unsafe pthread_mutex_unlock(lock)
    }
    return state.withLock(body)
  }

  /// Waits until the value is as said.
  package func wait(until isReached: (State) -> Bool) {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while !state.withLock({ isReached($0) }) { unsafe pthread_cond_wait(changed, lock) }
  }
}
