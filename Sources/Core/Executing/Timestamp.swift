/// Writes moments as RFC 3339 does, in UTC with milliseconds: `2026-11-21T05:32:00.250Z`.
package enum Timestamp {
  /// The text for a moment given in seconds since 1970.
  package static func text(secondsSince1970: Double) -> String {
    let milliseconds = Int((secondsSince1970 * 1000).rounded(.down))
    let fraction = (milliseconds % 1000 + 1000) % 1000
    let time = CivilTime(secondsSince1970: (milliseconds - fraction) / 1000)
    let date = [padded(time.year, to: 4), padded(time.month), padded(time.day)]
    let clock = [padded(time.hour), padded(time.minute), padded(time.second)]
    return date.joined(separator: "-") + "T" + clock.joined(separator: ":")
      + ".\(padded(fraction, to: 3))Z"
  }

  private static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
