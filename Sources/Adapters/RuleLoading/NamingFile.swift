import Routing

/// Decodes `rules/routes/naming.yaml`.
package enum NamingFile {
  /// How each language names a model.
  package static func rules(_ root: FileNode) throws(LoadingError) -> [NamingRule] {
    let file = try root.mapping(knowing: ["summary", "source", "naming"])
    _ = try file.required("summary").text()
    _ = try SourceNote.line(of: try file.required("source"))
    let languages = try file.required("naming").openMapping().members
    return try languages.map { entry throws(LoadingError) in
      try rule(try entry.key.text(), entry.value)
    }
  }

  private static func rule(
    _ language: String, _ node: FileNode
  ) throws(LoadingError) -> NamingRule {
    let rule = try node.mapping(
      knowing: ["use", "short-name-end", "negation-before", "negation-after"])
    func pattern(_ key: String) throws(LoadingError) -> String {
      let node = try rule.required(key)
      return try SignalFile.compiled(try node.text(), at: node)
    }
    return NamingRule(
      language: language, use: try pattern("use"),
      shortNameEnd: try pattern("short-name-end"),
      negationBefore: try pattern("negation-before"),
      negationAfter: try pattern("negation-after"))
  }
}
