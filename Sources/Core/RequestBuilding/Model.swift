/// A model of the API: a file under `rules/models/`.
package struct Model: Sendable, Equatable {
  /// The path after `/v1/models/`.
  package let id: String
  package let title: String
  package let task: ImageTask
  /// What people call it; matched without regard to case, spaces and hyphens.
  package let aliases: [String]
  /// In the order of the schema, `prompt` first.
  package let fields: [ModelField]
  /// Where the schema was read, and the day it was last checked (ISO 8601).
  package let source: String

  package init(
    id: String, title: String, task: ImageTask, aliases: [String], fields: [ModelField],
    source: String
  ) {
    self.id = id
    self.title = title
    self.task = task
    self.aliases = aliases
    self.fields = fields
    self.source = source
  }
}
