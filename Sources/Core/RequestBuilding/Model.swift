import JSONValues

/// A model of the API: a file under `rules/models/`.
package struct Model: Sendable, Equatable {
  /// The path after `/v1/models/`.
  package let id: String
  /// What the vendor calls it.
  package let title: String
  /// The one thing it does; a model that does two is two files.
  package let task: ImageTask
  /// What people call it; matched without regard to case, spaces, hyphens, underscores, slashes.
  ///
  /// Two models may share an alias ("nano banana 2" makes and edits); the task then decides.
  package let aliases: [String]
  /// Names too common to be one by themselves ("pro"): only a phrase like "use pro" makes them one.
  package let shortNames: [String]
  /// Whether its task falls to it when nothing speaks for another.
  package let isDefault: Bool
  /// Whether it is chosen only where the user allows it; others name it as worth a look.
  package let isSibling: Bool
  /// What the documents prefer it for, a case a line; empty where it is no sibling.
  package let preferredFor: [String]
  /// What the documents recommend it for, in one line.
  package let summary: String
  /// In the order of the schema, `prompt` first.
  package let fields: [ModelField]
  /// What differs from other models on input and does not follow from the fields, a line each.
  package let notes: [String]
  /// `nil` where no document says what a picture costs.
  package let price: ModelPrice?
  /// Where the schema was read, and the day it was last checked (ISO 8601).
  package let source: String

  /// A model as its file describes it.
  package init(
    id: String, title: String, task: ImageTask, aliases: [String], shortNames: [String] = [],
    isDefault: Bool = false, isSibling: Bool = false, summary: String = "",
    preferredFor: [String] = [], notes: [String] = [], fields: [ModelField],
    price: ModelPrice? = nil, source: String
  ) {
    self.id = id
    self.title = title
    self.task = task
    self.aliases = aliases
    self.shortNames = shortNames
    self.isDefault = isDefault
    self.isSibling = isSibling
    self.summary = summary
    self.preferredFor = preferredFor
    self.notes = notes
    self.fields = fields
    self.price = price
    self.source = source
  }
}

extension Model {
  /// The field of that name, where the model takes it.
  package func field(named name: String) -> ModelField? { fields.first { $0.name == name } }

  /// The required fields that the record lacks, or gives as an empty list or null.
  package func missingFields(in record: Record) -> [String] {
    fields.filter { field in
      guard field.isRequired, field.name != "prompt" else { return false }
      return record.fields[field.name].map { $0.array?.isEmpty ?? ($0 == .null) } ?? true
    }.map(\.name)
  }
}
