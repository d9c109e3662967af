import PromptParsing

/// The words that rule patterns name instead of listing: `{{determiners}}`,
/// `{{edit-verbs:participle}}`, `{{nouns:clothing}}`.
package struct MacroTable: Sendable {
  /// Alternatives by the text between the braces.
  private var words: [String: [String]] = [:]

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
      case .keeps, .references: break
      }
    }
  }

  /// The names that a pattern may use, sorted.
  package var names: [String] { words.keys.sorted() }

  /// A group of all the words that is quick to match; `nil` where the name is unknown.
  package func pattern(named name: String) -> String? {
    words[name].map { WordTree($0).pattern }
  }

  /// A group of all the words in full, for those who read the pattern; `nil` where the name is
  /// unknown.
  package func list(named name: String) -> String? {
    guard let words = words[name] else { return nil }
    let escaped = Set(words).sorted().map { $0.map(WordTree.escaped).joined() }
    return "(?:" + escaped.joined(separator: "|") + ")"
  }

  private mutating func add(_ new: [String], as name: String) {
    words[name, default: []] += new
  }

  private mutating func add(_ verbs: [VerbForms], as name: String) {
    add(verbs.map(\.base), as: name)
    add(verbs.map(\.base), as: "\(name):base")
    add(verbs.map(\.third), as: "\(name):third")
    add(verbs.map(\.past), as: "\(name):past")
    add(verbs.map(\.participle), as: "\(name):participle")
    add(verbs.map(\.gerund), as: "\(name):gerund")
  }
}
