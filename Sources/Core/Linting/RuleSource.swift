/// The document that a rule comes from.
package struct RuleSource: Sendable, Equatable {
  package let document: String
  package let section: String
  /// The day the document was last read (ISO 8601).
  package let checked: String

  package init(document: String, section: String, checked: String) {
    self.document = document
    self.section = section
    self.checked = checked
  }

  /// One line for a report.
  package var line: String { "\(document), \(section)" }
}
