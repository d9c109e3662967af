import DocumentReading

/// A file that may hold prompts.
package struct FoundFile: Sendable, Equatable {
  /// From the working folder.
  package let path: String
  package let kind: DocumentKind

  package init(path: String, kind: DocumentKind) {
    self.path = path
    self.kind = kind
  }
}
