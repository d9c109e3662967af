import PromptParsing

/// A noun phrase taken apart, so that two phrases can be told to name the same thing.
struct NamedThing {
  let range: Range<Int>
  let kind: SubjectKind
  /// The noun itself, in lower case.
  let head: String
  /// The words before the noun, without determiners and owners ("her", "the subject's").
  let modifiers: Set<String>
  /// Owners before the noun ("woman's").
  let owners: Set<String>

  init(_ range: Range<Int>, kind: SubjectKind, in prompt: Prompt, lexicon: Lexicon?) {
    let words = prompt.text(in: range).lowercased()
      .split { !($0.isLetter || $0.isNumber || "-'’".contains($0)) }.map(String.init)
    let phrase = words.prefix { Self.classes($0, lexicon).isDisjoint(with: .place) }
      .prefix { $0 != "of" && $0 != "with" }
    self.range = range
    self.kind = kind
    self.head = phrase.last ?? ""
    let before = phrase.dropLast().filter {
      Self.classes($0, lexicon).isDisjoint(with: [.determiner, .pronoun, .exclusive])
    }
    self.owners = Set(before.filter(Self.isOwner))
    self.modifiers = Set(before.filter { !Self.isOwner($0) })
  }

  /// Whether nothing in the words tells the two apart.
  func mayBe(_ other: NamedThing) -> Bool {
    !head.isEmpty && head == other.head
      && (modifiers.isSubset(of: other.modifiers) || other.modifiers.isSubset(of: modifiers))
      && (owners.isEmpty || other.owners.isEmpty || owners == other.owners)
  }

  private static func isOwner(_ word: String) -> Bool {
    word.hasSuffix("'s") || word.hasSuffix("’s") || word.hasSuffix("s'")
  }

  private static func classes(_ word: String, _ lexicon: Lexicon?) -> WordClasses {
    lexicon?.entry(word)?.classes ?? []
  }
}
