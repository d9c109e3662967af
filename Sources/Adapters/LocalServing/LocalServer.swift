import Glibc
import Synchronization

/// An HTTP/1.1 server on 127.0.0.1, running on a thread of its own from `init` to `stop`.
///
/// It serves one request at a time and hands each to `answer` with the state, which lives on that
/// thread alone: no request sees another one's half-done change, and no lock is needed.
package final class LocalServer: Sendable {
  /// The port it listens on, also where 0 was asked for.
  package let port: UInt16
  private let thread: pthread_t
  private let wakeUp: Int32
  private let isStopped = Atomic(false)

  /// Listens, then serves; `port` 0 takes any free one.
  ///
  /// A longer body than `maximumBodyBytes` is answered with 413 and never reaches `answer`.
  package init<State: Sendable>(
    port: UInt16 = 0, maximumBodyBytes: Int = 32 << 20, state: State,
    answer: @escaping @Sendable (inout State, LocalRequest) -> LocalResponse
  ) throws(LocalServingError) {
    var state = state
    let loop = try EventLoop(port: port, maximumBodyBytes: maximumBodyBytes) { request in
      answer(&state, request)
    }
    self.port = loop.port
    wakeUp = loop.wakeUp
    guard let thread = Self.thread(running: loop) else {
      throw .outOfResources(what: "thread")
    }
    self.thread = thread
  }

  deinit { stop() }

  /// Where it is reached, such as `http://127.0.0.1:4711`.
  package var origin: String { "http://127.0.0.1:\(port)" }

  /// Closes every connection, ends the thread and waits for its end; again is harmless.
  package func stop() {
    guard !isStopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
    _ = unsafe write(wakeUp, "x", 1)
    pthread_join(thread, nil)
  }

  /// Starts with all signals blocked, so that Ctrl-C reaches the threads that wait for it and a
  /// client that went away is an error of `write`, not the SIGPIPE that ends a process.
  private static func thread(running loop: EventLoop) -> pthread_t? {
    var (all, before, thread) = (sigset_t(), sigset_t(), pthread_t())
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    let owned = unsafe Unmanaged.passRetained(loop)
    let status = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, owned.toOpaque())
    if status != 0 { unsafe owned.release() }
    return status == 0 ? thread : nil
  }
}
