import JSONValues

/// Checks a JSON value against a JSON Schema: the keywords that Peel's schemas use, and no others.
package struct SchemaCheck: Sendable {
  private let root: JSONValue

  package init(root: JSONValue) { self.root = root }

  /// Where and why the value does not fit; empty where it does.
  package func problems(_ value: JSONValue) -> [String] { problems(value, root, "$") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let keywords = schema.object?.members else { return ["\(place): no schema"] }
    return keywords.flatMap { keyword in
      problems(value, keyword.name, keyword.value, schema, place)
    }
  }

  private func problems(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "id", "title", "description", "$defs", "definitions", "then", "else",
      "deprecated",
      "examples", "default", "format":
      return []
    case "$ref": return reference(value, rule, place)
    case "anyOf":
      let attempts = (rule.array ?? []).map { problems(value, $0, place) }
      return attempts.contains(where: \.isEmpty) ? [] : attempts.flatMap { $0 }
    case "oneOf":
      let fitting = (rule.array ?? []).count { problems(value, $0, place).isEmpty }
      return fitting == 1 ? [] : ["\(place): fits \(fitting) of several schemas"]
    case "uniqueItems":
      let elements = value.array ?? []
      let isUnique = elements.indices.allSatisfy { !elements[..<$0].contains(elements[$0]) }
      return rule == .bool(false) || isUnique ? [] : ["\(place): elements are repeated"]
    case "if":
      let branch = problems(value, rule, place).isEmpty ? schema["then"] : schema["else"]
      return branch.map { problems(value, $0, place) } ?? []
    case "type": return fits(value, rule) ? [] : ["\(place): not of type \(rule)"]
    case "const": return value == rule ? [] : ["\(place): not \(rule)"]
    case "enum": return rule.array?.contains(value) == true ? [] : ["\(place): \(value) not listed"]
    case "minimum": return number(value) >= number(rule) ? [] : ["\(place): below \(rule)"]
    case "maximum": return number(value) <= number(rule) ? [] : ["\(place): above \(rule)"]
    case "minItems":
      return (value.array?.count ?? 0) >= rule.integer ?? 0 ? [] : ["\(place): short"]
    case "maxItems": return (value.array?.count ?? 0) <= rule.integer ?? 0 ? [] : ["\(place): long"]
    case "pattern" where rule == .string("^[0-9a-f]{64}$"):
      let digits = value.string?.utf8.filter {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      }
      return digits?.count == 64 && value.string?.utf8.count == 64 ? [] : ["\(place): no digest"]
    case "pattern":
      return value.string?.contains { !$0.isWhitespace } == true ? [] : ["\(place): blank"]
    case "items":
      return (value.array ?? []).enumerated().flatMap { problems($1, rule, "\(place)[\($0)]") }
    case "required":
      return (rule.array ?? []).compactMap(\.string).filter { value[$0] == nil }
        .map { "\(place): no \($0)" }
    case "properties":
      return (value.object?.members ?? []).flatMap { member in
        rule[member.name].map { problems(member.value, $0, "\(place).\(member.name)") } ?? []
      }
    case "additionalProperties" where rule == .bool(true): return []
    case "additionalProperties":
      let others = (value.object?.members ?? []).filter { schema["properties"]?[$0.name] == nil }
      guard rule == .bool(false) else {
        return others.flatMap { problems($0.value, rule, "\(place).\($0.name)") }
      }
      return others.map { "\(place): \($0.name) is not in the schema" }
    default: return ["\(place): the check does not know \(keyword)"]
    }
  }

  private func reference(_ value: JSONValue, _ rule: JSONValue, _ place: String) -> [String] {
    let name = rule.string?.split(separator: "/").last.map(String.init) ?? ""
    return (root["$defs"] ?? root["definitions"])?[name].map { problems(value, $0, place) } ?? [
      "\(place): no \(name)"
    ]
  }

  private func fits(_ value: JSONValue, _ rule: JSONValue) -> Bool {
    (rule.array ?? [rule]).compactMap(\.string).contains { type in
      switch (type, value) {
      case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer),
        ("number", .number), ("string", .string), ("array", .array), ("object", .object):
        true
      default: false
      }
    }
  }

  private func number(_ value: JSONValue) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: .nan
    }
  }
}
