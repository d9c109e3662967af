import PromptParsing

/// The words of one language that rule patterns name instead of listing: `{{determiners}}`,
/// `{{edit-verbs:participle}}`, `{{nouns:clothing}}`, `{{passive-edits}}`.
package struct MacroTable: Sendable {
  /// Alternatives by the text between the braces.
  private var words: [String: [String]] = [:]
  /// Patterns by the text between the braces; they may name words, and patterns that name
  /// words alone.
  private var patterns: [String: [String]] = [:]
  /// How the language tells its words apart.
  private(set) var writing = Grammar.usual.writing

  package init(lists: [WordList]) {
    for list in lists {
      switch list.content {
      case .words(let words): add(words, as: list.name)
      case .verbs(let verbs): add(verbs, as: list.name)
      case .kinds(let groups):
        for group in groups {
          add(group.words, as: list.name)
          add(group.words, as: "\(list.name):\(group.kind.rawValue)")
        }
      case .patterns(let patterns): self.patterns[list.name] = patterns
      case .grammar(let grammar): writing = grammar.writing
      case .keeps, .references: break
      }
    }
  }

  /// The names that a pattern may use, sorted.
  package var names: [String] { (Array(words.keys) + Array(patterns.keys)).sorted() }

  /// The words of a list; `nil` where no list of words has the name.
  func words(named name: String) -> [String]? { words[name] }

  /// A group of all the words that is quick to match; `nil` where the name is unknown.
  package func pattern(named name: String) -> String? {
    words[name].map { WordTree($0).pattern } ?? group(named: name) { WordTree($0).pattern }
  }

  /// A group of all the words in full, for those who read the pattern; `nil` where the name is
  /// unknown.
  package func list(named name: String) -> String? {
    words[name].map(Self.list) ?? group(named: name, writing: Self.list)
  }

  private static func list(_ words: [String]) -> String {
    let escaped = Set(words).sorted().map { $0.map(WordTree.escaped).joined() }
    return "(?:" + escaped.joined(separator: "|") + ")"
  }

  /// The text with each `{{name}}` replaced; what has no replacement is left out. `nil` where a
  /// brace is left open.
  static func expanded(_ text: String, by replacement: (String) -> String?) -> String? {
    var rest = Substring(text)
    var expanded = ""
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return nil }
      let name = String(rest[open.upperBound..<close.lowerBound])
      expanded += rest[..<open.lowerBound] + (replacement(name) ?? "")
      rest = rest[close.upperBound...]
    }
    return expanded + rest
  }

  /// The patterns of a list as one; `isNamed` where another list names it.
  private func group(
    named name: String, isNamed: Bool = false, writing: ([String]) -> String
  ) -> String? {
    guard let patterns = patterns[name] else { return nil }
    let expanded = patterns.compactMap { pattern in
      Self.expanded(pattern) { inner in
        words[inner].map(writing)
          ?? (isNamed ? nil : group(named: inner, isNamed: true, writing: writing))
      }
    }
    return "(?:" + expanded.joined(separator: "|") + ")"
  }

  private mutating func add(_ new: [String], as name: String) {
    words[name, default: []] += new
  }

  private mutating func add(_ verbs: [VerbForms], as name: String) {
    let bases = verbs.flatMap { [$0.base] + $0.others }
    add(bases, as: name)
    add(bases, as: "\(name):base")
    add(verbs.map(\.third), as: "\(name):third")
    add(verbs.map(\.past), as: "\(name):past")
    add(verbs.map(\.participle), as: "\(name):participle")
    add(verbs.map(\.gerund), as: "\(name):gerund")
  }
}

extension Substring {
  /// Where the text occurs first.
  func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
