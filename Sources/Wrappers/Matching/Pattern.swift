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
  private let matcher: MatchProgram

  /// Compiles a pattern, which takes 10 to 100 µs, or restores it from the program that it once
  /// was compiled to, which takes 1.
  ///
  /// A program of another version of PCRE2 or another kind of machine is passed over. It must come
  /// from `program`, because what is not one is not noticed.
  package init(_ source: String, program: [UInt64] = []) throws(PatternError) {
    self.source = source
    self.matcher = try MatchProgram(source, restoring: program)
    self.groupNames = matcher.groupNames
  }

  /// Whether the system lets machine code be made.
  package static var isCompilable: Bool { MatchProgram.isCompilable }

  /// What the pattern was compiled to, for `init(_:program:)`; empty where memory is short.
  package var program: [UInt64] { matcher.serialized }

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
      return try matcher.match(in: subject, within: bounds, anchoredNonEmpty: anchoredNonEmpty)
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
