import JSONValues

/// One input field of a model as the API's own schema states it.
package struct LiveField: Sendable, Equatable {
  /// The name in the request body.
  let name: String
  /// `nil` where it takes values that Peel cannot send.
  let kind: ModelField.Kind?
  let isRequired: Bool
  /// The values it accepts; empty where any value of the kind is.
  let allowed: [JSONValue]
  /// Inclusive bounds of an integer's value or a list's length; an open end is `Int.min` or `.max`.
  let bounds: ClosedRange<Int>?
  let defaultValue: JSONValue?
  /// The API's words, in one line.
  let summary: String

  /// Reads a member of a JSON Schema's `properties`.
  init(_ name: String, schema: JSONValue, isRequired: Bool) {
    self.name = name
    self.isRequired = isRequired
    kind = Self.kind(of: schema)
    allowed = schema["enum"]?.array ?? []
    bounds = Self.bounds(in: schema, of: kind, isRequired: isRequired)
    // An empty text as default says that there is none.
    defaultValue = schema["default"].flatMap { $0 == .string("") || $0 == .null ? nil : $0 }
    let words = schema["description"]?.string ?? schema["title"]?.string ?? ""
    summary = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A lone image is told from other texts by its `format`, which is the API's own.
  private static func kind(of schema: JSONValue) -> ModelField.Kind? {
    let format = schema["format"]?.string
    switch schema["type"]?.string {
    case "string": return format == "image_uri" ? .image : .string
    case "integer": return .integer
    case "boolean": return .boolean
    case "array":
      let element = schema["items"]?["format"]?.string
      return element == "image_uri" || format == "image_uris" ? .imageList : nil
    default: return nil
    }
  }

  private static func bounds(
    in schema: JSONValue, of kind: ModelField.Kind?, isRequired: Bool
  ) -> ClosedRange<Int>? {
    let (least, most, usual): (JSONValue?, JSONValue?, Int)
    switch kind {
    case .image: return 1...1
    case .imageList:
      (least, most, usual) = (schema["minItems"], schema["maxItems"], isRequired ? 1 : 0)
    case .integer: (least, most, usual) = (schema["minimum"], schema["maximum"], .min)
    default: return nil
    }
    let (lower, upper) = (least?.whole, most?.whole)
    guard lower != nil || upper != nil, lower ?? usual <= upper ?? .max else { return nil }
    return (lower ?? usual)...(upper ?? .max)
  }
}
