import Matching
import PromptParsing

/// Why a check could not tell whether its flaw is there.
enum CheckFailure: Error {
  case limit(MatchLimitError)
  /// Rule files are refused for this when they are loaded.
  case pattern(PatternError)
}

extension LazyPattern {
  /// Whether the prompt holds what every match does.
  func mayOccur(in context: LintContext) -> Bool { context.gate.mayOpen(for: gates) }

  /// All matches in the text of the prompt that lie in `bounds`.
  ///
  /// The gate knows the masked text only, so what masks hide is matched without asking it.
  func matches(
    in context: LintContext, reading: PatternReading = .masked, within bounds: Range<Int>? = nil
  ) throws(CheckFailure) -> [Match] {
    let prompt = context.prompt
    let isGated = reading == .masked || prompt.masks.isEmpty
    let starts = isGated ? context.gate.starts(for: gates, within: bounds) : nil
    guard !isGated || starts != nil else { return [] }
    let pattern = try ready()
    do throws(MatchLimitError) {
      return try pattern.matches(
        in: reading == .masked ? prompt.masked : prompt.bytes, within: bounds, startingIn: starts)
    } catch {
      throw .limit(error)
    }
  }

  /// Whether the pattern matches the masked text of the prompt anywhere in `bounds`.
  func occurs(
    in context: LintContext, within bounds: Range<Int>? = nil
  ) throws(CheckFailure) -> Bool {
    guard let starts = context.gate.starts(for: gates, within: bounds) else { return false }
    let pattern = try ready()
    do throws(MatchLimitError) {
      return try pattern.firstMatch(
        in: context.prompt.masked, within: bounds, startingIn: starts) != nil
    } catch {
      throw .limit(error)
    }
  }

  /// Whether the pattern matches a text of the record other than the prompt.
  func occurs(inText text: String) throws(CheckFailure) -> Bool {
    try firstMatch(inText: Array(text.utf8)) != nil
  }

  /// The first match in a text of the record other than the prompt.
  func firstMatch(inText text: [UInt8]) throws(CheckFailure) -> Match? {
    let pattern = try ready()
    do throws(MatchLimitError) {
      return try pattern.firstMatch(in: text)
    } catch {
      throw .limit(error)
    }
  }

  /// The text of every named group of a match, empty for one that took no part.
  func groups(of match: Match, in bytes: [UInt8]) throws(CheckFailure) -> [String: String] {
    try ready().groupNames.mapValues { number in
      guard let range = match.ranges[number] else { return "" }
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// Where a named group of a match lies; `nil` where it took no part.
  func range(of group: String, in match: Match) throws(CheckFailure) -> Range<Int>? {
    try ready().groupNames[group].flatMap { match.ranges[$0] }
  }

  private func ready() throws(CheckFailure) -> Pattern {
    do throws(PatternError) {
      return try pattern()
    } catch {
      throw .pattern(error)
    }
  }
}
