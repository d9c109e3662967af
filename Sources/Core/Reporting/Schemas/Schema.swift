import JSONValues

/// Pieces that the JSON Schemas (draft 2020-12) are put together from.
enum Schema {
  static let text: JSONValue = type("string")
  static let whole: JSONValue = type("integer")
  static let number: JSONValue = type("number")
  static let truth: JSONValue = type("boolean")

  /// Any value of a JSON type.
  static func type(_ name: String) -> JSONValue { .object(["type": .string(name)]) }

  /// Exactly that value.
  static func constant(_ value: JSONValue) -> JSONValue { .object(["const": value]) }

  /// One of the words.
  static func words(_ words: [String]) -> JSONValue {
    .object(["type": .string("string"), "enum": .array(words.map { .string($0) })])
  }

  /// A whole number from a bound on, up to another.
  static func whole(from least: Int, to most: Int? = nil) -> JSONValue {
    var object: JSONObject = ["type": .string("integer"), "minimum": .integer(least)]
    object["maximum"] = most.map { .integer($0) }
    return .object(object)
  }

  /// A number from 0 to 1.
  static let share: JSONValue = .object([
    "type": .string("number"), "minimum": .integer(0), "maximum": .integer(1),
  ])

  /// How much one share is above another.
  static let difference: JSONValue = .object([
    "type": .string("number"), "minimum": .integer(-1), "maximum": .integer(1),
  ])

  /// A list of such elements.
  static func list(_ elements: JSONValue, least: Int = 0) -> JSONValue {
    var object: JSONObject = ["type": .string("array"), "items": elements]
    if least > 0 { object["minItems"] = .integer(least) }
    return .object(object)
  }

  /// The definition of that name in the same schema.
  static func definition(_ name: String) -> JSONValue {
    .object(["$ref": .string("#/$defs/\(name)")])
  }

  /// An object with these members and no others.
  static func object(_ required: JSONObject, optional: JSONObject = [:]) -> JSONValue {
    var members = required
    for member in optional.members { members[member.name] = member.value }
    return .object([
      "type": .string("object"), "properties": .object(members),
      "required": .array(required.members.map { .string($0.name) }),
      "additionalProperties": .bool(false),
    ])
  }

  /// A schema that stands by itself; the version of the contract is part of its identity.
  static func document(_ name: String, title: String, _ body: JSONObject) -> JSONValue {
    var object: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "$id": .string("urn:peel:schema:1:\(name)"), "title": .string(title),
    ]
    for member in body.members { object[member.name] = member.value }
    return .object(object)
  }
}

extension JSONValue {
  /// The schema with words for those who fill in what it describes.
  func described(_ words: String) -> JSONValue {
    var schema = object ?? [:]
    schema["description"] = .string(words)
    return .object(schema)
  }
}
