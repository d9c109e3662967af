#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A clock that never jumps, for waits and deadlines.
package enum MonotonicClock {
  /// Seconds since some fixed moment.
  package static var seconds: Double { SystemClock.seconds(CLOCK_MONOTONIC) }

  /// Waits; a signal such as SIGINT ends the wait early.
  package static func sleep(seconds: Double) {
    guard seconds > 0 else { return }
    let whole = seconds.rounded(.down)
    var duration = timespec(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
    unsafe nanosleep(&duration, nil)
  }
}
