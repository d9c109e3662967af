/// A command line flag that sets a field of a record.
package struct RecordOption: Sendable, Equatable {
  /// Without the leading dashes, such as `image-url`.
  package let name: String
  /// What its text looks like, such as `WIDTHxHEIGHT`, `true|false`.
  package let placeholder: String
  /// Whether each use adds a value instead of replacing the one before.
  package let isRepeatable: Bool
  /// The values that some model accepts, for help and completion; empty where any is.
  package let values: [String]
  /// One line for `--help`.
  package let summary: String
}
