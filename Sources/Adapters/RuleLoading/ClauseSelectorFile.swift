import Linting
import PromptParsing

/// Decodes which clauses a check looks at.
enum ClauseSelectorFile {
  /// `{clause: change, operation: [add], has: [target], lacks: [scope], anaphoric: true}`; in a
  /// prompt of one change with `changes: 1`.
  static func selector(_ node: FileNode) throws(LoadingError) -> ClauseSelector {
    let mapping = try node.mapping(
      knowing: [
        "clause", "operation", "has", "lacks", "anaphoric", "exclusive", "attached", "stated",
        "opening", "changes",
      ])
    return ClauseSelector(
      kinds: try mapping.required("clause").choices(of: ClauseKind.self),
      operations: try mapping.optional("operation")?.choices(of: EditOperation.self) ?? [],
      having: try mapping.optional("has")?.choices(of: ClauseSelector.Part.self) ?? [],
      lacking: try mapping.optional("lacks")?.choices(of: ClauseSelector.Part.self) ?? [],
      isAnaphoric: try mapping.optional("anaphoric")?.flag(),
      isExclusive: try mapping.optional("exclusive")?.flag(),
      isAttached: try mapping.optional("attached")?.flag(),
      isStated: try mapping.optional("stated")?.flag(),
      isOpening: try mapping.optional("opening")?.flag(),
      promptChanges: try mapping.optional("changes")?.integer())
  }
}
