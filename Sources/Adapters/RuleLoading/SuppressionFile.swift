import Linting

/// Decodes `suppress` of a settings file.
enum SuppressionFile {
  /// The suppressions in the order written.
  static func suppressions(
    _ node: FileNode?, rules: [Rule]
  ) throws(LoadingError) -> [Suppression] {
    var suppressions: [Suppression] = []
    for element in try node?.list() ?? [] {
      let mapping = try element.mapping(knowing: ["rule", "reason", "text", "id", "path"])
      suppressions.append(
        Suppression(
          rule: try mapping.required("rule").rule(among: rules).id,
          reason: try reason(mapping), text: try mapping.optional("text")?.text(),
          id: try mapping.optional("id")?.text(), path: try mapping.optional("path")?.text(),
          place: element.place))
    }
    return suppressions
  }

  private static func reason(_ mapping: FileMapping) throws(LoadingError) -> String {
    guard let node = mapping.optional("reason") else {
      throw mapping.node.error("a suppression needs a `reason`; say why the rule does not apply")
    }
    let reason = try node.text()
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw node.error("the reason is blank; say why the rule does not apply")
    }
    return reason
  }
}
