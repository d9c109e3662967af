/// A field that a record gave under another name than the API's.
package struct FieldAlias: Sendable, Equatable {
  /// The name as given, such as `number_of_images`.
  package let alias: String
  /// The name that is sent, such as `num_images`.
  package let field: String

  /// One use of an alias.
  package init(alias: String, field: String) {
    self.alias = alias
    self.field = field
  }
}
