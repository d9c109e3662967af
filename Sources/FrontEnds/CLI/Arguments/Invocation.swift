import PeelKit

/// A command line as it was understood: one operation, with what it was told.
struct Invocation {
  /// An option as it was given.
  struct Given: Equatable {
    /// Without the leading dashes.
    let name: String
    /// The text after it; `nil` for one that stands alone.
    let value: String?
  }

  let operation: Operation
  /// The operation's options, in the order given.
  var options: [Given] = []
  /// Fields of records, in the order given.
  var fields: [Given] = []
  /// What stands beside the options.
  var arguments: [String] = []

  init(operation: Operation) { self.operation = operation }
}

extension Invocation {
  /// What is done in the end: a dry run only plans.
  var command: String { has("dry-run") ? "plan" : operation.name }

  /// Whether the option was given.
  func has(_ name: String) -> Bool { options.contains { $0.name == name } }

  /// The text of an option; of one that may be repeated, that of the last.
  func text(_ name: String) -> String? { options.last { $0.name == name }?.value }

  /// The texts of an option that may be repeated.
  func texts(_ name: String) -> [String] { options.filter { $0.name == name }.compactMap(\.value) }

  /// The number of an option that takes a whole one.
  func integer(_ name: String) -> Int? { text(name).flatMap { Int($0) } }
}
