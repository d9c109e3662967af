import JSONValues
import Reporting

/// The schemas of a tool, drawn from those that `peel schema` prints.
///
/// An agent has those of all tools before it from the start to the end of a session, so each says
/// what a caller has to know, and once.
extension OperationTool {
  /// What a call is given: the record's fields, or the name, and the options.
  package func inputSchema(of operation: Operation, by schemas: [SchemaDocument]) -> JSONObject {
    var schema = arguments(of: operation, by: schemas)
    var members = schema["properties"]?.object ?? [:]
    for option in operation.options where options.contains(option.name) {
      members[option.jsonName] = .object(option.schema(preset: presets[option.name]))
    }
    schema["properties"] = .object(members)
    return schema
  }

  private func arguments(of operation: Operation, by schemas: [SchemaDocument]) -> JSONObject {
    guard operation.takesRecords else { return Self.name(for: operation.argument) }
    var schema = schemas.first { $0.name == "record" }?.single ?? [:]
    let members = schema["properties"]?.object?.members ?? []
    // Another name of a field is taken, too, but who is told of one needs no second.
    let fields = members.filter { $0.value["deprecated"] == nil }
    schema["properties"] = .object(
      fields.reduce(into: JSONObject()) { $0[$1.name] = .object(field($1)) })
    return schema
  }

  /// A field of the record as this tool tells of it.
  private func field(_ member: JSONObject.Member) -> JSONObject {
    var schema = member.value.object ?? [:]
    if member.name == "image_sizes" {
      schema["items"] = .object(["type": .string("object")])
      let words = member.value["description"]?.string ?? ""
      let outline = SchemaOutline.words(of: member.value, depth: 1)
      schema["description"] = .string("\(words): \(outline)")
    }
    guard detail != .words else { return schema }
    schema["examples"] = nil
    guard !Self.told.contains(member.name) else { return schema }
    guard detail == .values else { return ["type": schema["type"] ?? .string("string")] }
    schema["description"] = nil
    return schema
  }

  /// Fields that every tool describes: what is asked for, and on what. The others are parameters,
  /// whose names say enough to whom only their types matter.
  private static let told: Set<String> = [
    "prompt", "id", "intent", "image_urls", "image_sizes", "model",
  ]

  private static func name(for argument: OperationArgument) -> JSONObject {
    let member: JSONObject = [
      "type": .string("string"), "minLength": .integer(1),
      "description": .string(argument.meaning),
    ]
    return [
      "type": .string("object"), "properties": .object([argument.jsonName: .object(member)]),
      "required": .array([.string(argument.jsonName)]), "additionalProperties": .bool(false),
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
