/// When a server says to come back.
package enum RetryAfter {
  /// Seconds in a year; nobody means more, and a number without bounds would fit no integer.
  private static let longest = 31_536_000.0

  /// Seconds to wait from now, a year at most; a date is measured against the clock, and one that
  /// has passed is 0.
  package static func seconds(_ header: String?, now: Double) -> Double? {
    guard let text = header.map(trimmed), !text.isEmpty else { return nil }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(text).map { min($0, longest) }
    }
    return HTTPDate.secondsSince1970(text).map { min(max(0, Double($0) - now), longest) }
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let bytes = text.utf8.drop(while: isSpace)
    return String(decoding: bytes.reversed().drop(while: isSpace).reversed(), as: UTF8.self)
  }
}
