import JSONValues
import Reporting
import RequestBuilding

/// The arguments of a call of a tool, told apart and checked.
package struct ToolArguments: Sendable {
  /// The record's fields, where the operation takes a record.
  package private(set) var fields = JSONObject()
  /// What the operation is about, where it takes no record.
  package private(set) var name = ""
  /// Given or preset, by name; a flag that is false is left out.
  private var values: [String: JSONValue] = [:]

  /// Refuses arguments that the tool does not take; fields of records are left to their reader.
  package init(
    _ arguments: JSONObject, for tool: OperationTool, of operation: Operation
  ) throws(Failure) {
    values = tool.presets.mapValues { .string($0) }
    for member in arguments.members {
      let option = operation.options.first { $0.jsonName == member.name }
      if let option, tool.options.contains(option.name) {
        let value = try option.checked(member.value)
        values[option.name] = value == .bool(false) ? nil : value
      } else if let option {
        throw Self.withheld(option, tool)
      } else if operation.takesRecords {
        fields[member.name] = member.value
      } else if member.name == operation.argument.jsonName {
        name = member.value.string ?? ""
      } else {
        throw Self.unknown(member.name, tool, operation)
      }
    }
    try checkConflicts()
    guard operation.takesRecords || !name.isEmpty else {
      throw Failure(
        .missingArgument, "`\(operation.argument.jsonName)` has to be a text that is not empty",
        hint: "give it as an argument of \(tool.name)")
    }
  }

  /// Whether the flag is set, or the option given.
  package func has(_ option: String) -> Bool { values[option] != nil }

  /// The word or text of an option.
  package func text(_ option: String) -> String? { values[option]?.string }

  /// The option's value.
  package subscript(option: String) -> JSONValue? { values[option] }

  private func checkConflicts() throws(Failure) {
    guard let (one, other) = OperationOption.conflict(has, text) else { return }
    throw Failure(.conflictingOptions, "`\(one)` cannot go with `\(other)`")
  }

  /// Refuses an option of the command that no agent is to set.
  private static func withheld(_ option: OperationOption, _ tool: OperationTool) -> Failure {
    let isServers =
      option.name == "yes" || OperationOption.serving.contains { $0.name == option.name }
    return Failure(
      .unknownField, "`\(option.jsonName)` is no argument of \(tool.name)",
      hint: isServers
        ? "leave it out: whoever starts the server decides it"
        : "leave it out: the tool's input schema lists what it takes")
  }

  private static func unknown(
    _ name: String, _ tool: OperationTool, _ operation: Operation
  ) -> Failure {
    let known =
      [operation.argument.jsonName]
      + operation.options.filter {
        tool.options.contains($0.name)
      }.map(\.jsonName)
    let nearest = NearestName.toField(name, among: known)
    return Failure(
      .unknownField, "`\(name)` is no argument of \(tool.name)",
      hint: nearest.map { "write \($0), or leave it out" }
        ?? "it takes " + known.joined(separator: ", "))
  }
}

extension OperationOption {
  /// The value, where it is one that the option takes.
  fileprivate func checked(_ value: JSONValue) throws(Failure) -> JSONValue {
    switch (form, value) {
    case (.flag, .bool), (.text, .string): return value
    case (.choice(let words), .string(let word)) where words.contains(word): return value
    case (.optionalChoice(let words), .string(let word)) where words.contains(word): return value
    case (.integer(let range), .integer(let number)) where range.contains(number): return value
    case (.decimal, .integer(let number)) where number >= 0: return value
    case (.decimal, .number(let number)) where number >= 0: return value
    default:
      throw Failure(
        .invalidValue, "`\(jsonName)` was given \(value.shown)", hint: "it takes \(expectation)")
    }
  }

  private var expectation: String {
    switch form {
    case .flag: "true or false"
    case .text, .destination: "a text"
    case .choice(let words), .optionalChoice(let words): words.joined(separator: " or ")
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal: "a number that is not negative"
    }
  }
}
