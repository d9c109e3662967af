/// Reads the dates of HTTP heads: `Sat, 21 Nov 2026 05:32:00 GMT`.
///
/// Source: RFC 9110, section 5.6.7. The two obsolete spellings are not read: no server that
/// speaks TLS sends them, and an unread date only means waiting by our own schedule.
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds since 1970; `nil` where the text is no such date.
  static func secondsSince1970(_ text: String) -> Int? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 6, parts[5] == "GMT", parts[0].hasSuffix(","),
      let day = Int(parts[1]), (1...31).contains(day),
      let month = months.firstIndex(of: parts[2]),
      let year = Int(parts[3]), (1970...9999).contains(year)
    else { return nil }
    let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false).compactMap {
      Int($0)
    }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    let time = CivilTime(
      year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1], second: clock[2])
    return time.secondsSince1970
  }
}
