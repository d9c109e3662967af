/// A JSON value whose objects keep the order of their members.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text of a string value.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The number of an integer value; a number with a fraction has none.
  package var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  /// The truth of a Boolean value.
  package var bool: Bool? { if case .bool(let truth) = self { truth } else { nil } }
  /// The elements of an array value.
  package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members of an object value.
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  /// The member of that name, where this is an object that has one.
  package subscript(name: String) -> JSONValue? { object?[name] }
}
