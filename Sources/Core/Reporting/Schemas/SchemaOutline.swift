import JSONValues

/// A schema in few words, for readers that pay for each of them: `{model, reasons [{signal}]}`.
package enum SchemaOutline {
  /// The names of what the value has in it, so many objects deep; empty for a plain value.
  package static func words(of schema: JSONValue, depth: Int) -> String {
    if let elements = schema["items"] { return "[\(words(of: elements, depth: depth))]" }
    guard depth > 0, let members = schema["properties"]?.object?.members else { return "" }
    let parts = members.map { member in
      let inside = words(of: member.value, depth: depth - 1)
      return inside.isEmpty ? member.name : "\(member.name) \(inside)"
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}
