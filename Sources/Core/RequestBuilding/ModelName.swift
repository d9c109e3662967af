/// A model that a text of a record names.
package struct ModelName: Sendable, Equatable {
  /// The ids it may mean: several where a family shares the name.
  package let models: [String]
  /// The name as it was written.
  package let text: String
  /// The record's field that names it, `intent` or `prompt`.
  package let field: String

  package init(models: [String], text: String, field: String) {
    self.models = models
    self.text = text
    self.field = field
  }
}
