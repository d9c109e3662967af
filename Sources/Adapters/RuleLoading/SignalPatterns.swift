import Matching
import PromptParsing
import Routing
import YAMLReading

/// Decodes the patterns of a signal's file.
struct SignalPatterns {
  /// The words that the file lists under names of its own, for `{{name}}` in its patterns.
  private let words: MacroTable

  /// `{languages: [korean, thai], notes: [label, sign]}`, or nothing.
  init(words node: FileNode?) throws(LoadingError) {
    var lists: [WordList] = []
    for (name, value) in try node?.openMapping().members ?? [] {
      lists.append(WordList(name: try name.text(), content: .words(try value.texts())))
    }
    words = MacroTable(lists: lists)
  }

  /// Those of each language, in the order of the file.
  func patterns(_ node: FileNode) throws(LoadingError) -> [SignalPattern] {
    var patterns: [SignalPattern] = []
    for (language, value) in try node.openMapping().members {
      for source in try sources(value) {
        patterns.append(try pattern(source, in: try language.text(), at: value))
      }
    }
    guard !patterns.isEmpty else { throw node.error("no pattern; add one under a language's code") }
    return patterns
  }

  /// A pattern, a list of them, or a list of what may follow the same `lead`.
  private func sources(_ node: FileNode) throws(LoadingError) -> [String] {
    guard case .mapping = node.node.content else { return try node.texts() }
    let parts = try node.mapping(knowing: ["lead", "then"])
    let lead = try parts.required("lead").text()
    return try parts.required("then").texts().map { "(?:\(lead))(?:\($0))" }
  }

  private func pattern(
    _ source: String, in language: String, at node: FileNode
  ) throws(LoadingError) -> SignalPattern {
    let pattern = try expanded(source, at: node, by: words.pattern(named:))
    let readable = try expanded(source, at: node, by: words.list(named:))
    return SignalPattern(
      language: language,
      pattern: LazyPattern(
        try SignalFile.compiled(pattern, at: node),
        gates: LiteralGates(PatternGates.groups(of: readable))))
  }

  private func expanded(
    _ source: String, at node: FileNode, by list: (String) -> String?
  ) throws(LoadingError) -> String {
    var unknown: String?
    let expanded = MacroTable.expanded(source) { name in
      let words = list(name)
      if words == nil { unknown = name }
      return words
    }
    guard let expanded else {
      throw node.error("a “{{” without its “}}”; close the name of the words")
    }
    if let unknown { throw node.unknown(unknown, what: "list of words", among: words.names) }
    return expanded
  }
}
