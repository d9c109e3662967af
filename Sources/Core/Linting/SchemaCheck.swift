import JSONValues
import RequestBuilding

/// Finds the fields that the chosen model's schema refuses.
package struct SchemaCheck: Sendable, Equatable {
  /// Where a field is passed over without harm to what was asked for.
  package let ignored: Verdict
  /// Where a required field is not there at all: a prompt may be reviewed before its images are
  /// known; `plan` and `run` still refuse the request.
  package let absent: Verdict
  /// Where a field was given under another name than the API's.
  package let alias: Verdict

  /// What the templates of a violation may name.
  package static let facts: Set<String> = ["match", "field", "problem", "model", "repaired"]
  /// What the templates of an alias may name.
  package static let aliasFacts: Set<String> = ["match", "field", "alias", "model"]

  package init(ignored: Verdict, absent: Verdict, alias: Verdict) {
    self.ignored = ignored
    self.absent = absent
    self.alias = alias
  }

  /// One hit for each violation, in the order of the schema, then one for each alias.
  func hits(in context: LintContext) -> [Hit] {
    let violations = context.models.violations(in: context.record, for: context.model)
    return violations.map { hit(for: $0, in: context) }
      + context.record.aliasesUsed.compactMap { hit(for: $0, in: context) }
  }

  private func hit(for violation: SchemaViolation, in context: LintContext) -> Hit {
    let text = context.record.fields[violation.field]?.fieldText ?? ""
    return Hit(
      field: violation.field, range: 0..<text.utf8.count,
      values: [
        "match": text, "field": violation.field, "problem": violation.message,
        "model": context.model.title, "repaired": violation.repaired?.fieldText ?? "",
      ],
      verdict: verdict(for: violation, in: context.record),
      isFixable: violation.repaired != nil)
  }

  private func verdict(for violation: SchemaViolation, in record: Record) -> Verdict {
    guard violation.isRefusal else { return ignored }
    let isAbsent = violation.problem == .missing && record.fields[violation.field] == nil
    return isAbsent ? absent : .ofRule
  }

  /// Both names at once is a violation of its own.
  private func hit(for use: FieldAlias, in context: LintContext) -> Hit? {
    guard context.record.fields[use.alias] == nil,
      let text = context.record.fields[use.field]?.fieldText
    else { return nil }
    return Hit(
      field: use.field, range: 0..<text.utf8.count,
      values: [
        "match": text, "field": use.field, "alias": use.alias, "model": context.model.title,
      ],
      verdict: alias, isFixable: false)
  }
}

extension JSONValue {
  /// The value as the text that a field's ranges count in: a string as it is, others as JSON.
  package var fieldText: String {
    if case .string(let text) = self { return text }
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
