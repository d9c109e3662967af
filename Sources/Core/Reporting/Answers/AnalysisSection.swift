import JSONValues
import PromptParsing
import RequestBuilding

extension Prompt {
  /// The output's `lint.analysis`: what was understood, as `docs/reading-a-prompt.md` defines it.
  func section(for task: ImageTask) -> JSONObject {
    let index = TextIndex(bytes)
    return [
      "changes": .integer(changes(for: task)), "preservation": .string(preservation.rawValue),
      "clauses": .array(clauses.map { .object(section(of: $0, in: index)) }),
    ]
  }

  /// A bare description that is sent as an edit asks for one.
  func changes(for task: ImageTask) -> Int { task == .edit ? editChanges : changes }

  private func section(of clause: Clause, in index: TextIndex) -> JSONObject {
    var object: JSONObject = [
      "kind": .string(clause.kind.rawValue), "range": .object(index.section(of: clause.range)),
    ]
    object["operation"] = clause.operation.map { .string($0.rawValue) }
    object["target"] = clause.targetSpan.map { .string(text(in: $0)) }
    object["value"] = clause.value.map { .string(text(in: $0)) }
    object["scope"] = clause.scope.map { .string(text(in: $0)) }
    return object
  }
}

extension Clause {
  /// From the first thing that the clause names to the last ("the jacket and the hat").
  fileprivate var targetSpan: Range<Int>? {
    guard let start = targets.map(\.lowerBound).min(), let end = targets.map(\.upperBound).max()
    else { return nil }
    return start..<end
  }
}
