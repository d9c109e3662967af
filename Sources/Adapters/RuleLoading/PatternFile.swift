import Matching

/// Decodes the patterns of a rule file.
struct PatternFile {
  /// The words of each language that the rule speaks of, by the language's code.
  let macros: [String: MacroTable]

  /// The pattern with its macros put in; refused where PCRE2 refuses it. Where it names word
  /// lists, it has the words of those languages.
  func pattern(_ node: FileNode, in languages: [String]) throws(LoadingError) -> LazyPattern {
    let tables = languages.compactMap { macros[$0] }
    let source = try expanded(node) { name in Self.group(tables.map { $0.pattern(named: name) }) }
    let readable = try expanded(node) { name in Self.group(tables.map { $0.list(named: name) }) }
    do throws(PatternError) {
      _ = try LazyPattern(source).pattern()
    } catch {
      throw node.error("the pattern is malformed: \(error); correct it")
    }
    // PCRE2 refuses what is nested so deeply that to read it again would take long.
    return LazyPattern(source, gates: PatternGates.gates(of: readable))
  }

  /// The pattern with the words of every language that has all the lists it names.
  func pattern(_ node: FileNode) throws(LoadingError) -> LazyPattern {
    try pattern(node, in: try languages(of: [node]) ?? [])
  }

  /// The languages that have all the word lists which the patterns name, sorted, among those given
  /// or all; `nil` where the patterns name none.
  func languages(of patterns: [FileNode], among given: [String]? = nil) throws(LoadingError)
    -> [String]?
  {
    var names: [(name: String, node: FileNode)] = []
    for node in patterns { names += try self.names(in: node).map { ($0, node) } }
    guard let first = names.first else { return nil }
    var languages = (given ?? Array(macros.keys)).sorted()
    for (name, node) in names {
      languages = languages.filter { macros[$0]?.pattern(named: name) != nil }
      if languages.isEmpty { throw unknown(name, at: node) }
    }
    guard !languages.isEmpty else { throw unknown(first.name, at: first.node) }
    return languages
  }

  /// The names of the pattern's groups, for templates.
  func groups(of pattern: LazyPattern?) -> Set<String> {
    guard let names = try? pattern?.pattern().groupNames.keys else { return [] }
    return Set(names)
  }

  private func unknown(_ name: String, at node: FileNode) -> LoadingError {
    let known = Set(macros.values.flatMap(\.names))
    guard known.contains(name) else {
      return node.unknown(name, what: "word list", among: known.sorted())
    }
    return node.error(
      "no language has “\(name)” beside the other word lists named here; split the case")
  }

  /// The words of several languages, or of the one.
  private static func group(_ groups: [String?]) -> String? {
    let known = groups.compactMap(\.self)
    return known.count > 1 ? "(?:" + known.joined(separator: "|") + ")" : known.first
  }

  private func names(in node: FileNode) throws(LoadingError) -> [String] {
    var names: [String] = []
    _ = try expanded(node) { name in
      names.append(name)
      return ""
    }
    return names
  }

  private func expanded(
    _ node: FileNode, by pattern: (String) -> String?
  ) throws(LoadingError) -> String {
    guard let expanded = MacroTable.expanded(try node.text(), by: pattern) else {
      throw node.error("a “{{” without its “}}”; close the name of the word list")
    }
    return expanded
  }
}
