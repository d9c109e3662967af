import PromptParsing
import Routing

/// Decodes what a prompt has to say, as it was understood, for a signal to count.
enum SignalFactsFile {
  /// `{clause: change, operation: [move], target: [text], names: [text], rest: true, opening: true,
  /// told-only: true, changes: {at-most: 1}, numbered: {at-least: 2}, copy: other}`.
  static func facts(_ node: FileNode) throws(LoadingError) -> SignalFacts {
    let mapping = try node.mapping(
      knowing: [
        "clause", "operation", "target", "names", "rest", "opening", "told-only", "changes",
        "numbered",
        "copy",
      ])
    let kinds = try mapping.optional("clause")?.choices(of: ClauseKind.self) ?? []
    for key in ["operation", "target", "names", "opening"] where kinds.isEmpty {
      if let value = mapping.optional(key) {
        throw value.error("“\(key)” says more of a clause; add “clause” with its kind")
      }
    }
    return SignalFacts(
      kinds: kinds,
      operations: try mapping.optional("operation")?.choices(of: EditOperation.self) ?? [],
      targets: try mapping.optional("target")?.things() ?? [],
      names: try mapping.optional("names")?.things() ?? [],
      namesRest: try mapping.optional("rest")?.flag() ?? false,
      isOpening: try mapping.optional("opening")?.flag() ?? false,
      tellsOnly: try mapping.optional("told-only")?.flag() ?? false,
      changes: try mapping.optional("changes").map(CountFile.range),
      numbered: try mapping.optional("numbered").map(CountFile.range),
      copy: try mapping.optional("copy")?.choice(of: SignalFacts.Script.self))
  }
}
