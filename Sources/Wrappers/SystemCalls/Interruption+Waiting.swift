#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Interruption {
  /// From here on the first SIGINT, SIGTERM or SIGHUP is told of instead of ending the process; the
  /// next one ends it.
  ///
  /// To be called before other threads are started: they take over that these signals pass them by.
  package static func tellOfFirst(_ tell: @escaping @Sendable () -> Void) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let isHeard = Parallel.inBackground {
      var (signals, arrived) = (sigset_t(), Int32(0))
      unsafe sigemptyset(&signals)
      for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
      while unsafe sigwait(&signals, &arrived) != 0 {}
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      tell()
    }
    // Nobody would hear of them: they end the process as usual.
    if !isHeard { unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }
}
