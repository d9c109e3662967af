/// Writes moments as RFC 3339 does, in UTC with milliseconds: `2026-11-21T05:32:00.250Z`.
package enum Timestamp {
  /// The years from 0 to 9999, in seconds since 1970: the format has room for no others.
  private static let range = -62_167_219_200.0...253_402_300_799.0

  /// The text for a moment given in seconds since 1970, or for the nearest that has one.
  package static func text(secondsSince1970: Double) -> String {
    let moment = min(max(secondsSince1970, range.lowerBound), range.upperBound)
    let milliseconds = Int((moment * 1000).rounded(.down))
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
