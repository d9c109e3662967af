import Matching
import PromptParsing

/// Tells how much of a match is surely meant. What a fix takes too much of is worse than a question:
/// a model draws every word that a wrong quotation mark takes in.
package struct Surety: Sendable {
  /// Matches, from the first word of a match on, what of it is meant.
  package let pattern: LazyPattern
  /// What is said of a match of which the pattern matches nothing.
  package let unsure: Verdict

  package init(pattern: LazyPattern, unsure: Verdict) {
    self.pattern = pattern
    self.unsure = unsure
  }

  /// The hit cut down to what is sure, whose groups go before those of the hit, or whole and with
  /// the other verdict.
  func narrowed(_ hit: Hit, in context: LintContext) throws(CheckFailure) -> Hit {
    var hit = hit
    let prompt = context.prompt
    guard let match = try pattern.matches(in: context, within: hit.range).first,
      match.range.lowerBound == hit.range.lowerBound, !match.range.isEmpty
    else {
      hit.verdict = unsure
      return hit
    }
    hit.range = match.range
    hit.values["match"] = prompt.text(in: match.range)
    hit.values.merge(try pattern.groups(of: match, in: prompt.bytes)) { _, sure in sure }
    return hit
  }
}
