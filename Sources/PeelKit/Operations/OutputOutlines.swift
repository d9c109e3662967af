import JSONValues
import Reporting

/// What tools answer, as their listing has it: the sections by type, and what is in each in words.
///
/// `peel schema` prints the whole schemas, which are five times as long. What an earlier tool of
/// the listing has told is told less deep; it is not pointed to, since a host may show one tool
/// without the others.
package struct OutputOutlines {
  /// Objects that a section is told deep, at first and again.
  private static let (depth, shallow) = (2, 1)

  private let schemas: [SchemaDocument]
  /// The sections that were told, by name and words.
  private var told: Set<[String]> = []

  package init(by schemas: [SchemaDocument]) { self.schemas = schemas }

  /// The outline of a tool's answer, failures among it.
  package mutating func next(of operation: Operation) -> JSONObject {
    let whole = schemas.first { $0.name == operation.name }?.single ?? [:]
    var sections = JSONObject()
    for member in whole["properties"]?.object?.members ?? [] where member.value["const"] == nil {
      sections[member.name] = .object(section(member))
    }
    return [
      "type": .string("object"), "properties": .object(sections),
      "required": .array([.string("ok")]),
    ]
  }

  private mutating func section(_ member: JSONObject.Member) -> JSONObject {
    var schema = JSONObject()
    schema["type"] = member.value["type"]
    let words = SchemaOutline.words(of: member.value, depth: Self.depth)
    guard words.utf8.count > "[]".utf8.count else { return schema }
    let isNews = told.insert([member.name, words]).inserted
    schema["description"] = .string(
      isNews ? words : SchemaOutline.words(of: member.value, depth: Self.shallow))
    return schema
  }
}
