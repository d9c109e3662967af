import JSONValues

extension JSONValue {
  /// The value as a message quotes it: one line, cut where it is long.
  package var shown: String {
    switch self {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .string(let text): "“\(Self.cut(text))”"
    case .array(let elements): elements.isEmpty ? "an empty list" : "a list"
    case .object: "an object"
    }
  }

  /// The type in the words of a message.
  package var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// Sixty characters are enough to recognise a value, and a data URI may have millions.
  private static func cut(_ text: String) -> String {
    text.utf8.count <= 60 ? text : String(decoding: text.utf8.prefix(60), as: UTF8.self) + "…"
  }
}
