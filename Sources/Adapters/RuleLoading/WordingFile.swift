import PromptParsing

/// Decodes which word lists say what the words of an order add to it.
struct WordingFile {
  /// The words of each language that the rule speaks of, by the language's code.
  let macros: [String: MacroTable]

  /// The languages that have a list of idle words, sorted.
  func languages(of node: FileNode, among given: [String]?) throws(LoadingError) -> [String] {
    let mapping = try mapping(node)
    // A misspelt list is refused even where no language would be read with it.
    for (name, _) in Wording.Roles.named {
      for list in try mapping.optional(name)?.list() ?? [] { _ = try words(of: list, in: "") }
    }
    let idle = try mapping.required("idle").texts()
    return (given ?? Array(macros.keys)).sorted().filter { code in
      idle.contains { macros[code]?.words(named: $0) != nil }
    }
  }

  /// The wording of one language: `{idle: [LIST, …], judging: [LIST, …], …}`; it lacks the lists
  /// that the language does.
  func wording(_ node: FileNode, in language: String) throws(LoadingError) -> Wording {
    let mapping = try mapping(node)
    var words: [String: Wording.Roles] = [:]
    for (name, role) in Wording.Roles.named {
      guard let lists = mapping.optional(name) else { continue }
      for list in try lists.list() {
        for word in try self.words(of: list, in: language) { words[word, default: []].insert(role) }
      }
    }
    return Wording(words, writing: macros[language]?.writing ?? Grammar.usual.writing)
  }

  private func mapping(_ node: FileNode) throws(LoadingError) -> FileMapping {
    try node.mapping(knowing: Wording.Roles.named.map(\.name))
  }

  private func words(of list: FileNode, in language: String) throws(LoadingError) -> [String] {
    let name = try list.text()
    guard macros.values.contains(where: { $0.words(named: name) != nil }) else {
      let known = Set(macros.values.flatMap(\.names)).sorted()
      throw list.unknown(name, what: "word list", among: known)
    }
    return macros[language]?.words(named: name) ?? []
  }
}
