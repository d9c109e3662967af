/// One line of a request's or an answer's head.
package struct HTTPHeader: Sendable, Equatable {
  /// Compared without regard to case.
  package let name: String
  /// Without the white space around it.
  package let value: String

  /// Takes both as they stand.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
