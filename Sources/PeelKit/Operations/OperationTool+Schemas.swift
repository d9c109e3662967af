import JSONValues
import Reporting

/// The schemas of a tool, from those that `peel schema` prints.
extension OperationTool {
  /// What a call is given: the record's fields, or the name, and the options.
  package func inputSchema(of operation: Operation, by schemas: [SchemaDocument]) -> JSONObject {
    var schema = Self.arguments(of: operation, by: schemas)
    var members = schema["properties"]?.object ?? [:]
    for option in operation.options where options.contains(option.name) {
      members[option.jsonName] = .object(option.schema(preset: presets[option.name]))
    }
    schema["properties"] = .object(members)
    return schema
  }

  /// What it answers, failures among it.
  package func outputSchema(of operation: Operation, by schemas: [SchemaDocument]) -> JSONObject {
    let whole = schemas.first { $0.name == operation.name }?.single ?? ["type": .string("object")]
    return Self.withoutCodes(.object(whole)).object ?? whole
  }

  /// An agent reads the schemas of all tools at once, and the list of error codes would be a fifth
  /// of them: `explain_rule` explains the one that comes.
  private static func withoutCodes(_ schema: JSONValue) -> JSONValue {
    if let elements = schema.array { return .array(elements.map(withoutCodes)) }
    guard let object = schema.object else { return schema }
    let words = object["enum"]?.array ?? []
    guard words.count < ErrorCode.allCases.count else {
      return .object(["type": .string("string")])
    }
    return .object(
      object.members.reduce(into: JSONObject()) { $0[$1.name] = withoutCodes($1.value) })
  }

  private static func arguments(
    of operation: Operation, by schemas: [SchemaDocument]
  ) -> JSONObject {
    if operation.takesRecords { return schemas.first { $0.name == "record" }?.single ?? [:] }
    let name = operation.argument.jsonName
    let member: JSONObject = [
      "type": .string("string"), "minLength": .integer(1),
      "description": .string(operation.argument.meaning),
    ]
    return [
      "type": .string("object"), "properties": .object([name: .object(member)]),
      "required": .array([.string(name)]), "additionalProperties": .bool(false),
    ]
  }
}

extension OperationArgument {
  /// Its name among JSON's.
  package var jsonName: String { usage.lowercased() }

  fileprivate var meaning: String {
    jsonName == "id"
      ? "the request's id: execution.request_id of run_request"
      : "a rule's id such as missing-preservation, an error code, or the word score"
  }
}

extension OperationOption {
  /// What the number counts, which help says by a placeholder.
  private var unit: String {
    if case .decimal(let unit) = form { " (\(unit.lowercased()))" } else { "" }
  }

  /// The values that it takes in JSON.
  fileprivate func schema(preset: String?) -> JSONObject {
    var schema: JSONObject
    switch form {
    case .flag: schema = ["type": .string("boolean")]
    case .text, .destination: schema = ["type": .string("string")]
    case .choice(let words), .optionalChoice(let words):
      schema = ["type": .string("string"), "enum": .array(words.map { .string($0) })]
    case .integer(let range):
      schema = [
        "type": .string("integer"), "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .decimal: schema = ["type": .string("number"), "minimum": .integer(0)]
    }
    schema["description"] = .string(summary + unit)
    schema["default"] = preset.map { .string($0) }
    return schema
  }
}
