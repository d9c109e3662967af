/// Why text was refused as YAML, and where.
package struct YAMLError: Error, Equatable, CustomStringConvertible {
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  /// What is wrong, without the place.
  package let message: String

  /// Refuses what stands at the place.
  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// Place and message in one line.
  package var description: String { "line \(line), column \(column): \(message)" }
}
