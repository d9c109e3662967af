import JSONValues
import YAMLReading

extension YAMLNode {
  /// The node as the JSON that it looks like.
  var json: JSONValue {
    switch content {
    case .scalar(let text, isPlain: false): .string(text)
    case .scalar(let text, isPlain: true):
      Int(text).map { .integer($0) } ?? Double(text).map { .number($0) }
        ?? Bool(text).map { .bool($0) } ?? (text == "null" ? .null : .string(text))
    case .sequence(let elements): .array(elements.map(\.json))
    case .mapping(let members):
      .object(
        members.reduce(into: JSONObject()) { $0[$1.key.scalar ?? ""] = $1.value.json })
    }
  }
}
