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
  package init(_ source: String, program: PackedNumbers = .none) throws(PatternError) {
    self.source = source
    self.matcher = try MatchProgram(source, restoring: program)
    self.groupNames = matcher.groupNames
  }

  /// Whether the system lets machine code be made.
  package static var isCompilable: Bool { MatchProgram.isCompilable }

  /// What the pattern was compiled to, for `init(_:program:)`; empty where memory is short.
  package var program: PackedNumbers { matcher.serialized }

  /// The first match that lies in `bounds`; lookbehind still sees the text before them. `starts`
  /// are places outside of which none begins, as `TextGate.starts(for:within:)` tells them.
  ///
  /// The subject must be valid UTF-8 and no bound may cut a scalar: neither is checked.
  package func firstMatch(
    in subject: [UInt8], within bounds: Range<Int>? = nil,
    startingIn starts: ClosedRange<Int>? = nil
  ) throws(MatchLimitError) -> Match? {
    let bounds = bounds ?? 0..<subject.count
    return try match(
      in: subject, within: (starts?.lowerBound ?? bounds.lowerBound)..<bounds.upperBound,
      startingTo: starts?.upperBound, anchoredNonEmpty: false)
  }

  /// All matches that lie in `bounds`, from left to right without overlap; the rest is as above.
  package func matches(
    in subject: [UInt8], within bounds: Range<Int>? = nil,
    startingIn starts: ClosedRange<Int>? = nil
  ) throws(MatchLimitError) -> [Match] {
    var rest = bounds ?? 0..<subject.count
    if let starts { rest = starts.lowerBound..<rest.upperBound }
    var matches: [Match] = []
    var isAfterEmptyMatch = false
    while true {
      let match = try match(
        in: subject, within: rest, startingTo: starts?.upperBound,
        anchoredNonEmpty: isAfterEmptyMatch)
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
    in subject: [UInt8], within bounds: Range<Int>, startingTo last: Int?, anchoredNonEmpty: Bool
  ) throws(MatchLimitError) -> Match? {
    if let last, bounds.lowerBound > last { return nil }
    do throws(MatchLimitError.Limit) {
      return try matcher.match(
        in: subject, within: bounds, startingTo: last, anchoredNonEmpty: anchoredNonEmpty)
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
