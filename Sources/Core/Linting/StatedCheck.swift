import JSONValues
import Matching
import PromptParsing
import RequestBuilding

/// Compares what the text says of a request field with what the field holds.
package struct StatedCheck: Sendable {
  /// A word of the text and the value that it stands for ("four", "4").
  package struct Spelling: Sendable, Equatable {
    /// In lower case.
    package let word: String
    package let value: String

    package init(word: String, value: String) {
      self.word = word
      self.value = value
    }
  }

  package let field: String
  /// In each the group `value` holds the value.
  package let patterns: [LazyPattern]
  /// A match is let pass where this matches in the same sentence.
  package let unless: LazyPattern?
  package let spellings: [Spelling]
  /// Where the field is left out.
  package let absent: Verdict
  /// Where the field holds another value.
  package let differing: Verdict

  /// What its templates may name besides the groups of its patterns.
  package static let facts: Set<String> = ["match", "stated", "given"]

  package init(
    field: String, patterns: [LazyPattern], unless: LazyPattern?, spellings: [Spelling],
    absent: Verdict, differing: Verdict
  ) {
    self.field = field
    self.patterns = patterns
    self.unless = unless
    self.spellings = spellings
    self.absent = absent
    self.differing = differing
  }

  /// One hit for each place; none where the model has no such field.
  func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    guard let taken = context.model.field(named: field) else { return [] }
    var hits: [Hit] = []
    for pattern in patterns {
      for match in try pattern.matches(in: context) {
        let sentence = context.prompt.sentence(at: match.range.lowerBound)
        if try unless?.occurs(in: context, within: sentence) == true { continue }
        let values = try pattern.groups(of: match, in: context.prompt.bytes)
        if let hit = hit(at: match.range, values, taken, in: context) { hits.append(hit) }
      }
    }
    return Self.withoutOverlaps(hits)
  }

  /// In the order of the text; of hits at one place that of the first pattern.
  private static func withoutOverlaps(_ hits: [Hit]) -> [Hit] {
    let order = hits.indices.sorted {
      (hits[$0].range.lowerBound, $0) < (hits[$1].range.lowerBound, $1)
    }
    var kept: [Hit] = []
    for index in order where kept.last?.range.overlaps(hits[index].range) != true {
      kept.append(hits[index])
    }
    return kept
  }

  private func hit(
    at range: Range<Int>, _ groups: [String: String], _ taken: ModelField,
    in context: LintContext
  ) -> Hit? {
    let word = groups["value", default: ""].lowercased()
    let stated = spellings.first { $0.word == word }?.value ?? word
    let given = context.record.fields[field].flatMap { $0 == .null ? nil : $0.fieldText }
    guard stated != given ?? taken.defaultValue?.fieldText ?? "" else { return nil }
    var hit = Hit(range: range, values: groups)
    hit.values["match"] = context.prompt.text(in: range)
    hit.values["stated"] = stated
    hit.values["given"] = given ?? ""
    hit.verdict = given == nil ? absent : differing
    hit.isFixable = context.model.accepts(JSONValue(fieldText: stated), for: field)
    return hit
  }
}
