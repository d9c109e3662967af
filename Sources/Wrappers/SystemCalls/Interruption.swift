import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Counts how often the user or the system asked the process to stop.
package enum Interruption {
  private static let counter = Atomic<Int>(0)

  /// How often SIGINT or SIGTERM has come since `install()`; SIGHUP counts unless one of them, or
  /// another SIGHUP, came before.
  package static var count: Int { counter.load(ordering: .relaxed) }

  /// From here on SIGINT, SIGTERM and SIGHUP are counted instead of ending the process, and system
  /// calls that wait return early. Under `nohup` a SIGHUP stays unheard.
  package static func install() {
    // A signal handler must not be the first to touch a lazy global.
    counter.store(0, ordering: .relaxed)
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = { _ in
        Interruption.counter.add(1, ordering: .relaxed)
      }
    #else
      unsafe action.__sigaction_u.__sa_handler = { _ in
        Interruption.counter.add(1, ordering: .relaxed)
      }
    #endif
    for signal in [SIGINT, SIGTERM] { unsafe sigaction(signal, &action, nil) }
    hearHangUp()
  }

  /// A terminal that goes away says so through the kernel and the shell, twice: that is one wish
  /// to stop, not a second one.
  private static func hearHangUp() {
    var (previous, action) = (sigaction(), sigaction())
    unsafe sigaction(SIGHUP, nil, &previous)
    #if canImport(Glibc)
      let handler = unsafe previous.__sigaction_handler.sa_handler
      unsafe action.__sigaction_handler.sa_handler = { _ in
        _ = Interruption.counter.compareExchange(expected: 0, desired: 1, ordering: .relaxed)
      }
    #else
      let handler = unsafe previous.__sigaction_u.__sa_handler
      unsafe action.__sigaction_u.__sa_handler = { _ in
        _ = Interruption.counter.compareExchange(expected: 0, desired: 1, ordering: .relaxed)
      }
    #endif
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    guard unsafe unsafeBitCast(handler, to: Int.self) != ignoring else { return }
    unsafe sigaction(SIGHUP, &action, nil)
  }

  /// Counts a wish to stop that came by another way than a signal.
  package static func request() { counter.add(1, ordering: .relaxed) }

  /// Makes writing to a closed pipe an error instead of the end of the process.
  package static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Makes writing beyond `ulimit -f` an error instead of the end of the process.
  package static func ignoreFileSizeLimit() { _ = signal(SIGXFSZ, SIG_IGN) }
}
