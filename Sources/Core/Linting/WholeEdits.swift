import PromptParsing

/// Edits that go all over the picture: they name no thing that it shows, only the picture itself, a
/// word for it, or what it has everywhere ("the grain").
extension Prompt {
  /// A phrase that says so, and what of the picture it changes.
  private struct Phrase {
    let range: Range<Int>
    let kinds: [SubjectKind]
  }

  /// What a change alters of the whole picture, by the words of a language for that; empty where it
  /// names a thing.
  package func wholeKinds(changedBy change: Clause, _ words: TouchingWords) -> [SubjectKind] {
    let phrases = phrases(of: words, in: self.words(in: change.content))
    guard namesOnlyWhole(change, phrases.map(\.range)) else { return [] }
    let named = change.targetKinds.filter { $0 != .image && Self.allOver.contains($0) }
    return phrases.flatMap(\.kinds) + named
  }

  /// Whether the targets and the place of a change are the picture or one of some phrases.
  func namesOnlyWhole(_ change: Clause, _ phrases: [Range<Int>]) -> Bool {
    (change.targets + (change.scope.map { [$0] } ?? [])).allSatisfy { part in
      !quotes(in: part) && isWhole(words(in: part), phrases)
    }
  }

  /// What the picture has all over, or is.
  package static let allOver: SubjectKinds = [
    .image, .style, .composition, .color, .lighting,
  ]

  /// "A slight film grain" is of the whole picture, "the grain of the table" is not: what no list
  /// knows is a thing, unless it only says how something is that the picture has all over.
  private func isWhole(_ words: [PromptWord], _ phrases: [Range<Int>]) -> Bool {
    // "The woman's photo" is the photo.
    if words.last?.kind == .image, !words.contains(where: { $0.classes.contains(.place) }) {
      return true
    }
    var isOpen = false
    for word in words {
      let isPhrase = phrases.contains { $0.overlaps(word.start..<word.end) }
      if isPhrase || word.kind.map(Self.allOver.contains) ?? false {
        isOpen = false
      } else if word.kind != nil || isOpen && word.classes.contains(.place) {
        return false
      } else if word.classes.isDisjoint(with: Self.known), !word.isNumber {
        isOpen = true
      }
    }
    return !isOpen
  }

  /// Words that by themselves name no thing.
  private static let known: WordClasses = [
    .determiner, .pronoun, .backReference, .rest, .place, .position, .degree, .comparative,
    .style, .quality, .vague, .color, .function, .filler, .manner, .adverb, .result, .indefinite,
    .particle, .attributeMark, .objectMark, .measure, .localizer,
  ]

  /// The phrases among some words, the longest at each place. "Vintage" of "a vintage car" says
  /// only what the car is like.
  private func phrases(of words: TouchingWords, in prompt: [PromptWord]) -> [Phrase] {
    var found: [Phrase] = []
    var index = 0
    while index < prompt.count {
      guard let phrase = words.phrases(at: prompt[index...]).last else {
        index += 1
        continue
      }
      let range = prompt[index].start..<prompt[index + phrase.count - 1].end
      index += phrase.count
      let next = index < prompt.count ? prompt[index].kind : nil
      if next.map(Self.allOver.contains) ?? true {
        found.append(Phrase(range: range, kinds: phrase.kinds))
      }
    }
    return found
  }
}

extension PromptWord {
  /// "90", "90度".
  fileprivate var isNumber: Bool { text.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
}

extension TouchingWords {
  /// Stands in a phrase for any number.
  private static var anyNumber: String { "#" }

  /// In words: "Times New Roman", "black and white".
  private static var longestPhrase: Int { 3 }

  /// As many of some words, and what they touch.
  struct Phrase {
    let count: Int
    let kinds: [SubjectKind]
  }

  /// What each phrase touches that begins with the first of some words, the shortest first.
  func phrases(at words: ArraySlice<PromptWord>) -> [Phrase] {
    var name = ""
    var found: [Phrase] = []
    for (index, word) in words.prefix(Self.longestPhrase).enumerated() {
      let text = word.isNumber ? Self.anyNumber : word.text
      name = index == 0 ? text : name + " " + text
      let (kinds, goesOn) = look(up: name)
      if !kinds.isEmpty { found.append(Phrase(count: index + 1, kinds: kinds)) }
      guard goesOn else { break }
    }
    return found
  }
}
