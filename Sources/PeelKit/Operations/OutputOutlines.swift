import JSONValues
import Reporting

/// What tools answer, as their listing has it: the sections by type, and what is in each in words.
///
/// `peel schema` prints the whole schemas, which are five times as long. What an earlier tool of
/// the listing has told already is named by that tool.
package struct OutputOutlines {
  /// Objects that a section is told deep.
  private static let depth = 2
  /// Bytes that are shorter than a word on where they stand already.
  private static let short = 24

  private let schemas: [SchemaDocument]
  /// The tool that told a section, by its name and words.
  private var told: [[String]: String] = [:]

  package init(by schemas: [SchemaDocument]) { self.schemas = schemas }

  /// The outline of a tool's answer, failures among it.
  package mutating func next(_ tool: OperationTool, of operation: Operation) -> JSONObject {
    let whole = schemas.first { $0.name == operation.name }?.single ?? [:]
    var sections = JSONObject()
    for member in whole["properties"]?.object?.members ?? [] where member.value["const"] == nil {
      sections[member.name] = .object(section(member, tool))
    }
    return [
      "type": .string("object"), "properties": .object(sections),
      "required": .array([.string("ok")]),
    ]
  }

  private mutating func section(_ member: JSONObject.Member, _ tool: OperationTool) -> JSONObject {
    var schema = JSONObject()
    schema["type"] = member.value["type"]
    let words = SchemaOutline.words(of: member.value, depth: Self.depth)
    guard words.utf8.count > "[]".utf8.count else { return schema }
    let key = [member.name, words]
    schema["description"] = .string(told[key].map { "as in \($0)" } ?? words)
    if told[key] == nil, words.utf8.count > Self.short { told[key] = tool.name }
    return schema
  }
}
