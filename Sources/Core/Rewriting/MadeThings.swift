import Linting
import PromptParsing

/// What a pass leaves in the picture that passes after it can name: a thing that it added or that
/// took the place of another, and a thing with its new colour. All else bears a name that may be
/// wrong by now.
struct MadeThings {
  let prompt: Prompt
  let lexicon: Lexicon
  let lists: KeepLists

  /// In words, without the article; longer names are descriptions.
  private static let longestName = 4

  /// What a change made, as far as it has a name.
  func thing(of change: Clause) -> MadeThing? {
    guard change.targets.count == 1, let target = change.targets.first else { return nil }
    switch change.operation {
    case .add: return newThing(target)
    case .replace, .transform, .modify, .recolor:
      return quotedThing(change) ?? coloredThing(target, change) ?? sideThing(target, change)
        ?? (isThing(change.targetKinds) ? change.value.flatMap(newThing) : nil)
    default: return nil
    }
  }

  /// Those that a unit leaves alone for sure: it neither names them, nor speaks of anything by a
  /// pronoun, nor edits the whole picture.
  func things(_ things: [MadeThing], sparedBy unit: PassUnit) -> [MadeThing] {
    guard !unit.changes.contains(where: editsAll) else { return [] }
    let words = unit.changes.flatMap { prompt.words(in: $0.content) }
    let refers = words.contains {
      !$0.classes.isDisjoint(with: [.backReference, .rest])
        || lists.leaning.things.contains($0.text) || lists.leaning.persons.contains($0.text)
    }
    guard !refers else { return [] }
    let named = Set(words.map { lexicon.singular(of: $0.text.possessor ?? $0.text) })
    let letters = unit.changes.contains { !Self.lettering.isDisjoint(with: $0.targetKinds) }
    return things.filter {
      $0.head.isEmpty ? !letters : !named.contains(lexicon.singular(of: $0.head))
    }
  }

  private static let lettering: SubjectKinds = [.text, .logo]

  private func editsAll(_ change: Clause) -> Bool {
    switch change.operation {
    case .restyle, .relight, .crop, .extend, .compose, nil: return true
    default:
      return change.targets.isEmpty
        || change.targetKinds.contains {
          [.image, .style, .lighting, .color, .composition, .sky].contains($0)
        }
    }
  }

  /// "The lamp" of "a lamp", "the brown leather chair" of "brown leather chair"; without an article
  /// a word that no list holds may name no thing at all.
  private func newThing(_ range: Range<Int>) -> MadeThing? {
    let words = prompt.words(in: range)
    let kinds = prompt.kinds(in: range)
    guard let first = words.first, let last = words.last,
      kinds.isDisjoint(with: [.style, .image, .lighting, .background, .sky, .color])
    else { return nil }
    let isArticle = lists.articles.contains(first.text)
    let isKnown = last.kind.map(Self.isThing) ?? false
    guard !lists.definite.contains(first.text), isArticle || isKnown else { return nil }
    return thing(isArticle ? words.dropFirst() : words[...], in: range)
      .map { MadeThing(name: lists.earlier.around($0.text), head: $0.head) }
  }

  private func isThing(_ kinds: [SubjectKind]) -> Bool { kinds.allSatisfy(Self.isThing) }

  static func isThing(_ kind: SubjectKind) -> Bool {
    [.person, .animal, .product, .vehicle, .building, .clothing, .object].contains(kind)
  }

  /// What is written now: "change "SALE" to "SOLD"".
  private func quotedThing(_ change: Clause) -> MadeThing? {
    guard let value = change.value, value.count <= Self.longestQuote,
      prompt.masks.contains(where: { $0.kind == .quote && $0.range == value })
    else { return nil }
    return MadeThing(name: prompt.text(in: value), head: "")
  }

  /// In bytes.
  private static let longestQuote = 60

  /// "The pattern of the rug", whatever it is now.
  private func sideThing(_ target: Range<Int>, _ change: Clause) -> MadeThing? {
    let words = prompt.words(in: target)
    guard change.value != nil, words.count == Self.sideName, let last = words.last,
      lists.definite.contains(words[0].text), words[1].classes.contains(.side),
      lists.definite.contains(words[3].text),
      !words[3...].contains(where: { lists.leaning.things.contains($0.text) })
    else { return nil }
    return MadeThing(name: prompt.text(in: target), head: last.text)
  }

  /// In words: "the", a side, "of", "the" and a thing.
  private static let sideName = 5

  /// "The jacket" of "change the jacket to navy", unlike "the old red one".
  private func coloredThing(_ target: Range<Int>, _ change: Clause) -> MadeThing? {
    let words = prompt.words(in: target)
    guard let value = change.value,
      let color = color(value),
      let first = words.first, first.classes.contains(.determiner),
      !lists.leaning.things.contains(first.text),
      !words.contains(where: { $0.classes.contains(.color) || $0.kind == .color }),
      change.targetKinds.allSatisfy({ ![.text, .logo, .lighting, .sky, .image].contains($0) }),
      words.count == 2 || words.last?.kind != nil,
      let found = thing(words.dropFirst(), in: target)
    else { return nil }
    let opening = prompt.text(in: first.start..<first.end)
    return MadeThing(name: opening + " " + color + " " + found.text, head: found.head)
  }

  /// "Dark blue", unlike "an orange".
  private func color(_ value: Range<Int>) -> String? {
    let words = prompt.words(in: value)
    guard let last = words.last, last.classes.contains(.color), last.end == value.upperBound,
      words.count <= Self.longestColor,
      words.allSatisfy({ $0.classes.isDisjoint(with: [.indefinite, .place, .conjunction]) })
    else { return nil }
    return prompt.text(in: words[0].start..<last.end)
  }

  /// In words: "a very dark blue" is none.
  private static let longestColor = 2

  private func thing(
    _ words: ArraySlice<PromptWord>, in range: Range<Int>
  ) -> (text: String, head: String)? {
    guard let first = words.first, let last = words.last, words.count <= Self.longestName,
      range.upperBound == last.end, !prompt.quotes(in: range),
      last.classes.isDisjoint(with: [.editVerb, .color]) || last.kind != nil,
      !words.contains(where: { !$0.classes.isDisjoint(with: Self.noName) }),
      // "The puppy lying", "the knife placed diagonally".
      !words.dropFirst().contains(where: { tellsOf($0) })
    else { return nil }
    return (prompt.text(in: first.start..<range.upperBound), last.text)
  }

  /// A form of a verb that goes on about the noun before it.
  private func tellsOf(_ word: PromptWord) -> Bool {
    guard word.kind == nil, !word.classes.contains(.ambiguous) else { return false }
    return !word.classes.isDisjoint(with: [.gerund, .participle, .past])
      || lists.touching.kinds(of: word.text).contains(.pose)
  }

  private static let noName: WordClasses = [
    .place, .value, .negation, .conjunction, .vague, .unchanged, .keepVerb, .obligation, .pronoun,
    .backReference, .exclusive, .question, .requestOpener, .determiner, .rest, .courtesy,
  ]
}
