import Linting
import PromptParsing

/// What a pass leaves in the picture for the passes after it to keep.
struct MadeThings {
  let prompt: Prompt
  let lexicon: Lexicon

  /// In bytes; longer names are descriptions, which a keep list cannot carry.
  private static let longestName = 60
  /// In words; what a thing becomes where it opens with no article.
  private static let longestValue = 4

  /// What a change made or altered; none for what it took away or for the whole image.
  func things(of change: Clause) -> [MadeThing] {
    switch change.operation {
    case .remove, .crop, .extend, .extract, .compose, .restyle, .describe, nil: return []
    case .add: return added(by: change)
    case .replace, .transform, .modify: return altered(by: change)
    default: return targets(change)
    }
  }

  /// Those that no change touches: nothing is kept and changed at once.
  func things(_ things: [MadeThing], sparedBy changes: [Clause]) -> [MadeThing] {
    let edited = changes.flatMap { change in
      change.targets.map { made($0, at: change.scope, name: "") }
    }
    let owners = changes.flatMap(\.targets).compactMap(owner)
    let untouched = things.filter { thing in !edited.contains { thing.isTouched(by: $0) } }
    return owners.reduce(untouched) { left, owner in
      // A pronoun speaks of the last thing that it may stand for.
      let meant = left.last { $0.isMeant(by: owner) }
      return left.filter { $0 != meant }
    }
  }

  /// "Its" in "remove its antenna".
  private func owner(of target: Range<Int>) -> OwnerWord? {
    prompt.words(in: target).first.flatMap { lexicon.keepLists?.owner($0.text) }
  }

  /// A thing with the place it was put at; "to the glass" says where it goes, not where it is.
  private func added(by change: Clause) -> [MadeThing] {
    guard change.targets.count == 1, let target = change.targets.first, let scope = change.scope,
      (target.upperBound...target.upperBound + 1).contains(scope.lowerBound),
      !opens(scope, with: .value),
      let name = name(target.lowerBound..<scope.upperBound)
    else { return targets(change) }
    return [made(target, at: scope, name: name)]
  }

  /// What the target became, or the target where it is still itself; a value that may be either is
  /// left unsaid.
  private func altered(by change: Clause) -> [MadeThing] {
    guard let value = change.value, change.targets.count == 1 else { return targets(change) }
    let target = change.targets[0]
    if prompt.quotes(in: target) { return quotedAlone(value) }
    if namesSide(target) { return made(target) }
    if staysItself(change) { return made(head(of: target)) }
    if !becomes(change, value) || endsInColor(value) || namesSide(value) { return targets(change) }
    switch prompt.kind(firstIn: value) {
    case .color, .style, .lighting, .sky, .background, .composition, .image, .text:
      return targets(change)
    case nil where change.operation != .replace && !opensWithArticle(value):
      return namesThing(value) ? made(value) : []
    default: return made(value)
    }
  }

  /// Old words are named no more; new ones name themselves.
  private func quotedAlone(_ value: Range<Int>) -> [MadeThing] {
    let isAlone = prompt.masks.contains { $0.kind == .quote && $0.range == value }
    guard isAlone, value.count <= Self.longestName else { return [] }
    return [made(value, name: prompt.text(in: value))]
  }

  /// "The color of the door", whatever it is now.
  private func namesSide(_ range: Range<Int>) -> Bool {
    let head = ThingName(range, at: nil, in: prompt, lexicon: lexicon).head
    return lexicon.classes(of: head).contains(.side)
  }

  /// "… to a dog" names what comes; in "make the bread look fresh" the bread is bread still.
  private func becomes(_ change: Clause, _ value: Range<Int>) -> Bool {
    guard let target = change.targets.first, target.upperBound < value.lowerBound else {
      return true
    }
    return opensWithArticle(value)
      || prompt.words(in: target.upperBound..<value.lowerBound).contains {
        !$0.classes.isDisjoint(with: .value)
      }
  }

  /// The background that becomes a beach is a background still.
  private func staysItself(_ change: Clause) -> Bool {
    switch change.targetKinds.first {
    case .background, .sky, .lighting, .color, .text, .expression, .pose, .hair, .face: true
    default: false
    }
  }

  /// "Grey armchair", unlike "more modern", "bottom left" and "showing a painting".
  private func namesThing(_ value: Range<Int>) -> Bool {
    let words = prompt.words(in: value)
    guard (2...Self.longestValue).contains(words.count), let first = words.first,
      let last = words.last
    else { return false }
    let isNoun = last.classes.isEmpty || last.classes.contains(.noun)
    return isNoun && !["ing", "ed", "er", "ly"].contains { last.text.hasSuffix($0) }
      && !first.text.hasSuffix("ing") && !first.classes.isSuperset(of: [.editVerb, .base])
      && words.allSatisfy { $0.classes.isDisjoint(with: Self.noName) }
  }

  private static let noName: WordClasses = [
    .place, .value, .negation, .conjunction, .degree, .vague, .unchanged, .position, .keepVerb,
    .obligation, .pronoun, .function, .backReference, .exclusive,
  ]

  /// "The environment" of "the arid desert environment", which is arid no more.
  private func head(of target: Range<Int>) -> Range<Int> {
    let text = prompt.text(in: target)
    let words = text.split(separator: " ")
    let hasOwner = words.dropLast().contains { $0.possessor != nil }
    guard words.count > 2, let last = words.last, !hasOwner else { return target }
    return target.upperBound - last.utf8.count..<target.upperBound
  }

  private func targets(_ change: Clause) -> [MadeThing] {
    zip(change.targets, change.targetKinds).flatMap { range, kind in
      kind == .image || kind == .style ? [] : made(range)
    }
  }

  private func made(_ range: Range<Int>) -> [MadeThing] {
    name(range).map { [made(range, name: $0)] } ?? []
  }

  private func made(_ range: Range<Int>, at place: Range<Int>? = nil, name: String) -> MadeThing {
    MadeThing(
      name: name, thing: ThingName(range, at: place, in: prompt, lexicon: lexicon),
      lexicon: lexicon)
  }

  private func endsInColor(_ range: Range<Int>) -> Bool {
    let last = prompt.text(in: range).split(separator: " ").last
    return last.flatMap { lexicon.entry($0.lowercased()) }?.classes.contains(.color) ?? false
  }

  private func opens(_ range: Range<Int>, with classes: WordClasses) -> Bool {
    let words = prompt.text(in: range).split(separator: " ", maxSplits: 1)
    let entry = words.first.flatMap { lexicon.entry($0.lowercased()) }
    return entry.map { !$0.classes.isDisjoint(with: classes) } ?? false
  }

  private func opensWithArticle(_ range: Range<Int>) -> Bool {
    let words = prompt.text(in: range).split(separator: " ", maxSplits: 1)
    return words.first.map { lexicon.keepLists?.articles.contains($0.lowercased()) ?? false }
      ?? false
  }

  /// The words of a range as a keep list names them; `nil` where they say too much or too little.
  private func name(_ range: Range<Int>) -> String? {
    guard let lists = lexicon.keepLists, range.count <= Self.longestName else { return nil }
    let text = prompt.text(in: range)
    guard !text.contains(where: { $0.isNewline || ",[](){}<>".contains($0) }) else { return nil }
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first?.lowercased() else { return nil }
    if lists.articles.contains(first) {
      return words.count > 1 ? lists.earlier.around(String(words[1])) : nil
    }
    let classes = lexicon.entry(first)?.classes ?? []
    if classes.isSuperset(of: [.editVerb, .base]), !classes.contains(.noun) { return nil }
    if !classes.isDisjoint(with: [.pronoun, .backReference]), words.count == 1 { return nil }
    return classes.contains(.determiner) ? text : lists.earlier.around(text)
  }
}
