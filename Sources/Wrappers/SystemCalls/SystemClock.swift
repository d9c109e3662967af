#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the clocks of the system.
enum SystemClock {
  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
