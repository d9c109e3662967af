import PromptParsing

/// A noun phrase taken apart, so that two phrases can be told to name the same thing.
struct ThingName: Hashable {
  /// The noun itself, in lower case.
  let head: String
  /// The words before the noun, without determiners and owners.
  let modifiers: Set<String>
  /// What the thing belongs to: "woman" in "the woman's face" and "the face of the woman".
  let owners: Set<String>
  /// Where it is: "table" in "the cup on the table".
  private let places: Set<String>

  /// The thing that a range of a prompt names; `place` is where the clause says that it is.
  init(_ range: Range<Int>, at place: Range<Int>?, in prompt: Prompt, lexicon: Lexicon?) {
    if lexicon?.grammar.isMarked ?? false {
      self.init(marked: prompt.words(in: range))
    } else {
      self.init(
        prompt.text(in: range), at: place.map(prompt.text(in:)) ?? "", lexicon: lexicon)
    }
  }

  /// The noun is the last word; a person before a mark of attribute owns it.
  private init(marked words: [PromptWord]) {
    let core = words.filter { $0.classes.isDisjoint(with: [.determiner, .attributeMark]) }
    let before = core.dropLast()
    head = core.last?.text ?? ""
    owners = Set(before.filter { $0.kind == .person }.map(\.text))
    modifiers = Set(before.filter { $0.kind != .person }.map(\.text))
    places = []
  }

  private init(_ phrase: String, at place: String, lexicon: Lexicon?) {
    let words = Self.words(phrase)
    let core = words.prefix { Self.classes($0, lexicon).isDisjoint(with: .place) }
      .prefix { $0 != "of" && $0 != "with" }
    let before = core.dropLast().filter {
      Self.classes($0, lexicon).isDisjoint(with: [.determiner, .pronoun, .exclusive])
    }
    let owned = words.drop { $0 != "of" }.dropFirst().filter {
      Self.classes($0, lexicon).isDisjoint(with: [.determiner, .pronoun])
    }
    self.head = core.last ?? ""
    self.owners = Set(before.compactMap(Self.owner) + owned)
    self.modifiers = Set(before.filter { Self.owner($0) == nil })
    let around = words.drop { Self.classes($0, lexicon).isDisjoint(with: .place) }
    self.places = Set(
      (around + Self.words(place)).filter {
        Self.classes($0, lexicon).isDisjoint(with: [.determiner, .pronoun, .place])
      })
  }

  private static func words(_ phrase: String) -> [String] {
    phrase.lowercased()
      .split { !($0.isLetter || $0.isNumber || "-'’".contains($0)) }.map(String.init)
  }

  /// Whether nothing in the words tells the two apart.
  func mayBe(_ other: ThingName) -> Bool {
    !head.isEmpty && head == other.head
      && (modifiers.isSubset(of: other.modifiers) || other.modifiers.isSubset(of: modifiers))
      && (places.isSubset(of: other.places) || other.places.isSubset(of: places))
      && mayShareOwner(other)
  }

  /// Whether both may belong to the same thing.
  func mayShareOwner(_ other: ThingName) -> Bool {
    owners.isSubset(of: other.owners) || other.owners.isSubset(of: owners)
  }

  /// The noun of a possessive form.
  private static func owner(_ word: String) -> String? {
    word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : nil
  }

  private static func classes(_ word: String, _ lexicon: Lexicon?) -> WordClasses {
    lexicon?.entry(word)?.classes ?? []
  }
}
