import JSONValues
import PeelKit

/// The tools, as the table of operations has them.
struct ToolCatalogue {
  /// A tool with the operation that it calls.
  struct Entry: Sendable {
    let tool: OperationTool
    let operation: Operation
  }

  /// In the order of help, which never changes while the server runs.
  static let entries = Operation.all.flatMap { operation in
    operation.tools.map { Entry(tool: $0, operation: operation) }
  }

  /// The tool of that name.
  static func entry(named name: String) -> Entry? {
    entries.first { $0.tool.name == name }
  }

  /// What `tools/list` says; the schemas are drawn from those of `peel schema`.
  static func listing(by peel: Peel) -> JSONObject {
    let schemas = peel.schemas
    var outlines = OutputOutlines(by: schemas)
    let tools = entries.map { entry -> JSONValue in
      let (tool, operation) = (entry.tool, entry.operation)
      return .object([
        "name": .string(tool.name), "title": .string(tool.title),
        "description": .string(tool.summary),
        "inputSchema": .object(tool.inputSchema(of: operation, by: schemas)),
        "outputSchema": .object(outlines.next(of: operation)),
        "annotations": .object(tool.hints),
      ])
    }
    return ["tools": .array(tools)]
  }
}

extension OperationTool {
  /// All four hints, because two of them are true where they are left out.
  fileprivate var hints: JSONObject {
    [
      "readOnlyHint": .bool(effect == .reading),
      "destructiveHint": .bool(effect == .withdrawing),
      "idempotentHint": .bool(effect != .spending),
      "openWorldHint": .bool(effect != .reading),
    ]
  }
}
