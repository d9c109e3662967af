import PromptParsing

/// A noun phrase taken apart, so that two phrases can be told to name the same thing.
package struct ThingName: Hashable, Sendable {
  /// The noun itself, in lower case.
  package let head: String
  /// The words before the noun, without determiners and owners.
  package let modifiers: Set<String>
  /// What the thing belongs to: "woman" in "the woman's face" and "the face of the woman".
  package let owners: Set<String>
  /// Where it is: "table" in "the cup on the table".
  private let places: Set<String>
  /// An owner need bear no mark of its own.
  private let ownsUnmarked: Bool

  /// The thing that a range of a prompt names; `place` is where the clause says that it is.
  package init(
    _ range: Range<Int>, at place: Range<Int>?, in prompt: Prompt, lexicon: Lexicon?
  ) {
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
    ownsUnmarked = true
  }

  private init(_ phrase: String, at place: String, lexicon: Lexicon?) {
    let words = Self.words(phrase, lexicon)
    let core = words.prefix { !$0.isAny(of: .place) && $0.text != "of" && $0.text != "with" }
    let before = core.dropLast().filter { !$0.isAny(of: [.determiner, .pronoun, .exclusive]) }
    let owned = words.drop { $0.text != "of" }.dropFirst()
      .filter { !$0.isAny(of: [.determiner, .pronoun]) }
    self.head = core.last?.text ?? ""
    self.owners = Set(before.compactMap(\.text.possessor) + owned.map(\.text))
    self.modifiers = Set(before.map(\.text).filter { $0.possessor == nil })
    let around = words.drop { !$0.isAny(of: .place) }
    self.places = Set(
      (around + Self.words(place, lexicon))
        .filter { !$0.isAny(of: [.determiner, .pronoun, .place]) }.map(\.text))
    ownsUnmarked = false
  }

  /// The same for one of its kind, wherever that is: "the box" for "the boxes on the shelf".
  package func singular(by lexicon: Lexicon) -> ThingName {
    let singular = { (words: Set<String>) in
      Set(words.map { lexicon.singular(of: $0.possessor ?? $0) })
    }
    return ThingName(
      head: lexicon.singular(of: head), modifiers: singular(modifiers), owners: singular(owners))
  }

  private init(head: String, modifiers: Set<String>, owners: Set<String>) {
    self.head = head
    self.modifiers = modifiers
    self.owners = owners
    places = []
    ownsUnmarked = false
  }

  /// A word in lower case.
  private struct Word {
    let text: String
    let classes: WordClasses

    func isAny(of other: WordClasses) -> Bool { !classes.isDisjoint(with: other) }
  }

  private static func words(_ phrase: String, _ lexicon: Lexicon?) -> [Word] {
    let texts =
      phrase.utf8.allSatisfy { $0 < 0x80 }
      ? plainWords(phrase)
      : phrase.lowercased()
        .split { !($0.isLetter || $0.isNumber || "-'’".contains($0)) }.map(String.init)
    return texts.map { Word(text: $0, classes: lexicon?.classes(of: $0) ?? []) }
  }

  /// The same for ASCII, whose characters are bytes.
  private static func plainWords(_ phrase: String) -> [String] {
    let bytes = phrase.utf8.map(\.lowercased)
    var words: [String] = []
    var start = 0
    for (end, byte) in (bytes + [0x20]).enumerated() {
      if (0x61...0x7A).contains(byte) || byte.isDigit || byte == 0x2D || byte == 0x27 { continue }
      if start < end { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 1
    }
    return words
  }

  /// Whether nothing in the words tells the two apart.
  package func mayBe(_ other: ThingName) -> Bool {
    !head.isEmpty && head == other.head
      && (isDescribed(alike: other) || other.isDescribed(alike: self))
      && (places.isSubset(of: other.places) || other.places.isSubset(of: places))
      && mayShareOwner(other)
  }

  /// Whether all that describes it describes the other as well. Where owners are marked, one that
  /// no list holds may stand among what describes: "학생 얼굴".
  private func isDescribed(alike other: ThingName) -> Bool {
    let said = ownsUnmarked ? modifiers.union(owners) : modifiers
    return said.isSubset(of: other.modifiers.union(other.owners))
  }

  /// The words by which it may be a side of something else: of "the fabric on the chair" and "the
  /// chair color" the chair.
  var bearers: [String] {
    let around = Array(owners) + Array(places)
    if around.isEmpty, modifiers.count == 1 { return Array(modifiers) }
    return around.count == 1 ? around : []
  }

  /// Whether the thing is a side of another, which nothing tells apart from what it stands at.
  func isOf(_ other: ThingName) -> Bool {
    other.modifiers.isEmpty && other.places.isEmpty && bearers == [other.head]
  }

  /// Whether both may belong to the same thing.
  func mayShareOwner(_ other: ThingName) -> Bool {
    owners.isSubset(of: other.owners) || other.owners.isSubset(of: owners)
  }
}
