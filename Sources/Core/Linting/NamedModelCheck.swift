import RequestBuilding

/// Finds a record whose `model` is another than the one that its texts name.
package struct NamedModelCheck: Sendable, Equatable {
  /// Where the prompt names it, and not what the user asked for.
  package let prompt: Verdict

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "named", "text"]

  package init(prompt: Verdict) { self.prompt = prompt }

  /// At most one hit, at the field.
  func hits(in context: LintContext) -> [Hit] {
    let record = context.record
    guard let given = record.model, !record.isModelOpen,
      let name = context.names.name(record, context.prompt),
      !name.models.contains(context.model.id)
    else { return [] }
    return [
      Hit(
        field: "model", range: 0..<given.utf8.count,
        values: [
          "match": given, "named": name.models.joined(separator: " or "), "text": name.text,
        ],
        verdict: name.field == "prompt" ? prompt : .ofRule)
    ]
  }
}
