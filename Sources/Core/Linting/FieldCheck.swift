import JSONValues
import Matching
import RequestBuilding

/// Finds a request field whose value does not go with the text.
///
/// The rule's `applies` says which values are meant.
package struct FieldCheck: Sendable {
  package let field: String
  /// What the prompt or the intent has to say; `nil` asks for nothing.
  package let when: LazyPattern?
  /// What neither of them may say.
  package let unless: LazyPattern?

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "field", "count"]

  package init(field: String, when: LazyPattern? = nil, unless: LazyPattern? = nil) {
    self.field = field
    self.when = when
    self.unless = unless
  }

  /// At most one hit, at the field.
  func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    guard let value = context.record.value(of: field) else { return [] }
    if let when, try !isSaid(when, in: context) { return [] }
    if let unless, try isSaid(unless, in: context) { return [] }
    let text = value.fieldText
    return [
      Hit(
        field: field, range: 0..<text.utf8.count,
        values: ["match": text, "field": field, "count": String(value.array?.count ?? 1)])
    ]
  }

  private func isSaid(
    _ pattern: LazyPattern, in context: LintContext
  ) throws(CheckFailure) -> Bool {
    if try pattern.occurs(in: context) { return true }
    guard let intent = context.record.intent else { return false }
    return try pattern.occurs(inText: intent)
  }
}
