/// A compiled pattern, which threads may share.
///
/// Letters match either case unless the pattern says `(?-i)`; `^` and `$` hold at every line, and a
/// line ends at CR, LF or CR LF. `\w`, `\d` and `\b` know ASCII only, unless it starts with
/// `(*UCP)`.
package final class Pattern: Sendable {
  /// The pattern as it was written.
  package let source: String
  /// The number of each named group.
  package let groupNames: [String: Int]
  private let program: MatchProgram

  /// Compiles a pattern, which takes 5 to 20 µs.
  package init(_ source: String) throws(PatternError) {
    self.source = source
    self.program = try MatchProgram(source)
    self.groupNames = program.groupNames
  }

  /// The first match that lies in `bounds`; lookbehind still sees the text before them.
  ///
  /// The subject must be valid UTF-8 and `bounds` must not cut a scalar: neither is checked.
  package func firstMatch(
    in subject: [UInt8], within bounds: Range<Int>? = nil
  ) throws(MatchLimitError) -> Match? {
    try match(in: subject, within: bounds ?? 0..<subject.count, anchoredNonEmpty: false)
  }

  /// All matches that lie in `bounds`, from left to right without overlap.
  ///
  /// The subject must be valid UTF-8 and `bounds` must not cut a scalar: neither is checked.
  package func matches(
    in subject: [UInt8], within bounds: Range<Int>? = nil
  ) throws(MatchLimitError) -> [Match] {
    var rest = bounds ?? 0..<subject.count
    var matches: [Match] = []
    var isAfterEmptyMatch = false
    while true {
      let match = try match(in: subject, within: rest, anchoredNonEmpty: isAfterEmptyMatch)
      if let match {
        matches.append(match)
        isAfterEmptyMatch = match.range.isEmpty
        rest = match.range.upperBound..<rest.upperBound
      } else if isAfterEmptyMatch, !rest.isEmpty {
        isAfterEmptyMatch = false
        rest = Self.indexAfterScalar(at: rest.lowerBound, in: subject)..<rest.upperBound
      } else {
        return matches
      }
    }
  }

  private func match(
    in subject: [UInt8], within bounds: Range<Int>, anchoredNonEmpty: Bool
  ) throws(MatchLimitError) -> Match? {
    do throws(MatchLimitError.Limit) {
      return try program.match(in: subject, within: bounds, anchoredNonEmpty: anchoredNonEmpty)
    } catch {
      throw MatchLimitError(pattern: source, limit: error)
    }
  }

  /// The start of the next scalar; continuation bytes are those of the form 10xxxxxx.
  private static func indexAfterScalar(at index: Int, in subject: [UInt8]) -> Int {
    var next = index + 1
    while next < subject.count, subject[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
