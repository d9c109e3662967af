import JSONValues

/// How one model would take a record: what `peel route --compare` shows of it.
package struct ModelFit: Sendable, Equatable {
  /// What becomes of a field of the record.
  package enum Verdict: String, Sendable, CaseIterable {
    /// The model needs it, and the record lacks it.
    case missing
    /// The request cannot be sent with it.
    case refused
    /// It is refused as it is written, and taken as it was surely meant.
    case repaired
    /// It is not sent, and nothing that was asked for is lost.
    case ignored
  }

  /// One field that the model does not simply take.
  package struct Field: Sendable, Equatable {
    /// The record's name for it.
    package let name: String
    package let verdict: Verdict
    /// What is wrong, and what to do.
    package let message: String
  }

  package let model: Model
  /// Whether the model does what the record was understood to ask for.
  package let fitsTask: Bool
  /// In the order of the model's schema, then what it does not take.
  package let fields: [Field]
  /// The fields that are sent by another name, with that name.
  package let renamed: [FieldAlias]
  /// What the request would cost, after repairs.
  package let cost: Cost

  /// Whether the request could be sent, after the repairs that `plan` makes.
  package var isSendable: Bool {
    !fields.contains { $0.verdict == .missing || $0.verdict == .refused }
  }
}

extension ModelCatalogue {
  /// The record judged against every model, in the catalogue's order.
  package func fits(of record: Record, task: ImageTask) -> [ModelFit] {
    var open = record
    open.model = nil
    return models.map { model in
      let violations = violations(in: open, for: model)
      var repaired = open
      for violation in violations {
        if let value = violation.repaired { repaired.fields[violation.field] = value }
      }
      return ModelFit(
        model: model, fitsTask: model.task == task, fields: violations.map(\.judged),
        renamed: model.fieldsRenamed(in: record),
        cost: model.cost(of: model.request(for: repaired, prompt: record.prompt)))
    }
  }
}

extension Model {
  fileprivate func fieldsRenamed(in record: Record) -> [FieldAlias] {
    fields.filter { $0.wireName != $0.name && record.value(of: $0.name) != nil }
      .map { FieldAlias(alias: $0.name, field: $0.wireName) }
  }
}

extension SchemaViolation {
  fileprivate var judged: ModelFit.Field {
    let verdict: ModelFit.Verdict =
      if problem == .missing { .missing } else if repaired != nil { .repaired } else if isRefusal {
        .refused
      } else {
        .ignored
      }
    // The model is known here, and which others take the field stands beside it.
    let words = problem == .notTaken ? "`\(field)` is not taken" : message
    return ModelFit.Field(name: field, verdict: verdict, message: words)
  }
}
