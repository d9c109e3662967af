import DocumentReading

/// A file that may hold prompts.
package struct FoundFile: Sendable, Equatable {
  /// From the working folder.
  package let path: String
  package let kind: DocumentKind
  /// Whether it was asked for by name, and not found in a folder.
  package let isNamed: Bool

  package init(path: String, kind: DocumentKind, isNamed: Bool = false) {
    self.path = path
    self.kind = kind
    self.isNamed = isNamed
  }
}
