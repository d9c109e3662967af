import Matching
import PromptParsing

/// What is told by a pronoun, and what is said twice.
extension ConflictCheck {
  /// What the templates of a thing with two values may name.
  package static let twiceFacts: Set<String> = ["match", "former", "latter"]

  /// "Make the man older but keep him the same": the one thing changed that the pronoun means.
  func referent(of clause: Clause, in context: LintContext) -> NamedThing? {
    let prompt = context.prompt
    guard let lists = context.lexicon?.keepLists, clause.targets.count == 1,
      let pronoun = prompt.words(in: clause.targets[0]).only, keepsWhole(clause, in: prompt),
      let owner = lists.owners.first(where: {
        $0.word == pronoun.text || $0.forms.contains(pronoun.text)
      })
    else { return nil }
    // "Apart from that, keep him the same".
    let opening = prompt.sentences[clause.sentence].lowerBound..<clause.targets[0].lowerBound
    let exceptive: WordClasses = [.rest, .sequence]
    guard !prompt.words(in: opening).contains(where: { !$0.classes.isDisjoint(with: exceptive) })
    else { return nil }
    let meant = prompt.words(in: 0..<clause.range.lowerBound).filter {
      owner.mayMean($0.text, of: $0.kind)
    }
    let changed = prompt.clauses.filter { $0.kind == .change && looksOtherwise($0, lists, prompt) }
      .flatMap { things(of: $0, in: context) }
    // "It" right behind the change may be what no list holds.
    let before = prompt.clause(before: clause)
    let unknown =
      owner.nouns.isEmpty && meant.isEmpty && before?.kind == .change
      ? changed.only?.name.head : nil
    guard let name = unknown ?? meant.first?.text, meant.allSatisfy({ $0.text == name }) else {
      return nil
    }
    guard let thing = changed.first(where: { $0.name.head == name }) else { return nil }
    return NamedThing(
      range: clause.targets[0], kind: thing.kind, name: thing.name, isLook: false)
  }

  /// "Keep him the same", "don't change him", unlike "keep him on the bench".
  private func keepsWhole(_ clause: Clause, in prompt: Prompt) -> Bool {
    let words = prompt.words(in: clause.content)
    return words.last.map {
      $0.classes.contains(.unchanged) || $0.end == clause.targets[0].upperBound
    }
      ?? false
  }

  /// "把图中的人变年轻，但是不要改变他的样子": all that is changed of somebody is how they look.
  func isWhole(
    _ kept: NamedThing, of changed: NamedThing, by change: Clause, among persons: Set<String>,
    _ context: LintContext
  ) -> Bool {
    guard changed.kind == .person, [.modify, .transform].contains(change.operation),
      speaksOfPerson(kept, context)
    else { return false }
    // Only where it speaks of nobody else.
    return persons.isSubset(of: [changed.name.head])
  }

  /// Who is named, where something kept may speak of any of them.
  func persons(meantBy kept: [NamedThing], in context: LintContext) -> Set<String> {
    guard kept.contains(where: { speaksOfPerson($0, context) }) else { return [] }
    let words = context.prompt.words(in: 0..<context.prompt.bytes.count)
    return Set(
      words.filter { $0.kind == .person && !$0.classes.contains(.pronoun) }.map(\.text))
  }

  /// "她", "他的样子", where particles mark what a pronoun is to a noun.
  func speaksOfPerson(_ kept: NamedThing, _ context: LintContext) -> Bool {
    guard let lexicon = context.lexicon, lexicon.grammar.isMarked else { return false }
    let means = { (word: String) in
      lexicon.classes(of: word).contains(.pronoun) && lexicon.entry(word)?.kind == .person
    }
    if means(kept.name.head) { return kept.name.owners.isEmpty && kept.name.modifiers.isEmpty }
    return lexicon.classes(of: kept.name.head).isSuperset(of: [.side, .cover])
      && !kept.name.owners.isEmpty && kept.name.owners.allSatisfy(means)
  }

  /// "Make the man bigger" leaves him the same.
  private func looksOtherwise(_ change: Clause, _ lists: KeepLists, _ prompt: Prompt) -> Bool {
    guard !isSparing(change), let operation = change.operation,
      [.modify, .transform, .recolor, .retouch].contains(operation)
    else { return false }
    let places: SubjectKinds = [.size, .position, .pose, .expression, .clothing]
    return !prompt.words(in: change.content).contains {
      !places.isDisjoint(with: lists.touching.kinds(of: $0.text))
    }
  }

  /// "Make the dress blue. Make the dress red": one hit for each thing that an order before gives
  /// another value.
  func hitsOfTwice(in context: LintContext) -> [Hit] {
    guard let twice else { return [] }
    let prompt = context.prompt
    // So few are compared faster than hashed.
    var settled: [Settled] = []
    var hits: [Hit] = []
    // Each is held against its whole sentence, so only so many are.
    let changes = prompt.clauses.lazy.filter { $0.kind == .change }.prefix(Self.mostRivals)
    for clause in changes {
      guard let latter = settledThing(by: clause, in: context) else { continue }
      let place = settled.firstIndex(where: { $0.name == latter.name })
      let former = place.map { settled.remove(at: $0) }
      settled.append(latter)
      guard let former, former.contradicts(latter) else { continue }
      hits.append(
        Hit(
          range: clause.targets[0],
          values: [
            "match": prompt.text(in: clause.targets[0]),
            "former": prompt.stated(former.value), "latter": prompt.stated(latter.value),
          ], verdict: twice))
    }
    return hits
  }

  /// "Change nothing but the sky. The trees should bend": one hit for each thing changed that is no
  /// part of the exception.
  func hitsOfExceptions(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    let kept = prompt.clauses.first { clause in
      clause.kind == .preservation && !exceptions(of: clause, in: prompt).isEmpty
    }
    guard let kept else { return [] }
    let excepted = exceptions(of: kept, in: prompt)
    let changes = prompt.clauses.filter { $0.kind == .change && !isSparing($0) }
    return changes.flatMap { change -> [Hit] in
      zip(change.targets, change.targetKinds).compactMap { target, kind -> Hit? in
        let words = prompt.words(in: target)
        let isOther =
          !excepted.contains(kind) && !words.contains { $0.kind.map(excepted.contains) ?? false }
          && !words.contains { !$0.classes.isDisjoint(with: [.pronoun, .backReference]) }
        guard isOther, kind != .image else { return nil }
        return Hit(
          range: target,
          values: [
            "match": prompt.text(in: target),
            "kept": prompt.text(in: prompt.core(of: kept.content)),
          ])
      }
    }
  }

  /// The kinds behind "nothing but", where what is changed beside them can be no part of theirs.
  private func exceptions(of clause: Clause, in prompt: Prompt) -> SubjectKinds {
    let words = prompt.words(in: clause.content)
    guard
      let limit = words.firstIndex(where: { $0.classes.isSuperset(of: [.rest, .negation]) }),
      limit + 1 < words.count, !words[limit + 1].classes.contains(.place)
    else { return [] }
    let kinds = words[(limit + 1)...].map(\.kind)
    let named = SubjectKinds(kinds.compactMap { $0 })
    return named == Self.partless ? named : []
  }

  /// No list holds all parts of clothes, hair and faces ("the collar", "the highlights"), and a
  /// color, a pose or words are changed by naming what has them.
  private static let partless: SubjectKinds = [.sky]

  /// A thing with the value that a change gives it.
  private struct Settled {
    let name: ThingName
    let value: Range<Int>
    /// The colors in the value, or all its words where the thing gives way to another.
    let says: Set<String>
    let isReplaced: Bool

    func contradicts(_ other: Settled) -> Bool {
      isReplaced == other.isReplaced && says.isDisjoint(with: other.says)
    }
  }

  /// What a change of the one thing that it names makes of it, where nothing limits that: a panel
  /// ("in panel 2, …"), a heading, a place.
  private func settledThing(by clause: Clause, in context: LintContext) -> Settled? {
    let prompt = context.prompt
    guard clause.kind == .change, clause.targets.count == 1, let value = clause.value,
      !clause.isAnaphoric, !clause.isHeaded, clause.scope == nil, let operation = clause.operation,
      [.modify, .transform, .recolor, .replace].contains(operation),
      isUnlimited(clause, in: prompt)
    else { return nil }
    let target = prompt.words(in: clause.targets[0])
    let isVague = target.contains { !$0.classes.isDisjoint(with: [.pronoun, .backReference]) }
    guard !isVague, namesOne(target, context), let thing = things(of: clause, in: context).only
    else { return nil }
    let words = prompt.words(in: value)
    let colors = words.filter { $0.classes.contains(.color) }.map(\.text)
    if !colors.isEmpty {
      return Settled(name: thing.name, value: value, says: Set(colors), isReplaced: false)
    }
    let isOther = words.first?.classes.contains(.indefinite) ?? false
    guard operation == .replace || isOther else { return nil }
    let nouns = words.filter { $0.kind != nil || $0.classes.isEmpty }.map(\.text)
    return Settled(name: thing.name, value: value, says: Set(nouns), isReplaced: true)
  }

  /// "The dress", "her dress" and "dress", unlike "one chair" and "another car", of which there may
  /// be several.
  private func namesOne(_ target: [PromptWord], _ context: LintContext) -> Bool {
    guard let lists = context.lexicon?.keepLists, let first = target.first,
      first.classes.contains(.determiner)
    else { return true }
    return lists.definite.contains(first.text) || lists.owner(first.text) != nil
  }

  private func isUnlimited(_ clause: Clause, in prompt: Prompt) -> Bool {
    let sentence = prompt.sentences[clause.sentence]
    let opening = sentence.lowerBound..<clause.targets[0].lowerBound
    return !prompt.bytes[sentence].contains(UInt8(ascii: ":"))
      && !sentence.contains { prompt.bytes.holds("：", at: $0) }
      && !prompt.names(anyOf: [.image], in: sentence)
      && !prompt.words(in: opening).contains { $0.classes.contains(.place) }
      && !prompt.quotes(in: sentence)
  }
}

extension Prompt {
  /// "Black" of "should be black".
  fileprivate func stated(_ value: Range<Int>) -> String {
    let first = words(in: value).first { $0.classes.isDisjoint(with: .stay) }
    return text(in: (first?.start ?? value.lowerBound)..<value.upperBound)
  }
}

extension Collection {
  /// The one element of a collection that has no more.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
