#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time of day, which may jump.
package enum WallClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  package static var seconds: Double { SystemClock.seconds(CLOCK_REALTIME) }

  /// A moment as `2026-11-21T05:32:00Z`, by RFC 3339.
  package static func text(ofSeconds seconds: Double) -> String {
    var moment = time_t(seconds.rounded(.down))
    var parts = unsafe tm()
    guard unsafe gmtime_r(&moment, &parts) != nil else { return "unknown" }
    let numbers = unsafe [
      parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
    ]
    let padded = numbers.map { ($0 < 10 ? "0" : "") + String($0) }
    return unsafe "\(Int(parts.tm_year) + 1900)-\(padded[0])-\(padded[1])"
      + "T\(padded[2]):\(padded[3]):\(padded[4])Z"
  }
}
