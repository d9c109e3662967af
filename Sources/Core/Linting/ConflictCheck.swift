import PromptParsing

/// Finds a thing that a prompt asks both to keep and to change.
package struct ConflictCheck: Sendable, Equatable {
  /// Operations that leave an old thing of the same name alone ("add").
  package let sparing: [EditOperation]
  /// What to say of a thing that is given two values; `nil` where nothing is.
  package let twice: Verdict?

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "kept"]

  package init(sparing: [EditOperation], twice: Verdict? = nil) {
    self.sparing = sparing
    self.twice = twice
  }

  /// One hit for each changed thing that is also kept, and for each that is given another value
  /// before, at the change.
  func hits(in context: LintContext) -> [Hit] {
    hitsOfKept(in: context) + hitsOfExceptions(in: context) + hitsOfTwice(in: context)
  }

  private func hitsOfKept(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    let changes = prompt.clauses.filter { $0.kind == .change && !isSparing($0) }
    if changes.isEmpty { return [] }
    var kept: [NamedThing] = []
    var known: Set<ThingName> = []
    var asked = 0
    for clause in prompt.clauses where clause.kind == .preservation {
      // What a pronoun means is looked for in all the words before it.
      let isShort = clause.targets.count == 1 && prompt.words(in: clause.targets[0]).count == 1
      asked += isShort ? 1 : 0
      let meant = isShort && asked <= Self.mostRivals ? referent(of: clause, in: context) : nil
      let named = meant.map { [$0] } ?? things(of: clause, in: context)
      kept += named.filter { known.insert($0.name).inserted }
    }
    guard !kept.isEmpty else { return [] }
    let places = Self.places(of: kept)
    let persons = persons(meantBy: kept, in: context)
    let general = Array(
      kept.indices.filter {
        covering(kept[$0], context) || kept[$0].isHair || speaksOfPerson(kept[$0], context)
      }.prefix(Self.mostRivals))
    var hits: [Hit] = []
    let keepsLook = kept.contains(where: \.isLook)
    for clause in changes {
      let sparesLooks = keepsLook && sparesLooks(clause, in: context)
      for thing in things(of: clause, in: context) {
        let rivals =
          ([thing.name.head] + thing.name.bearers).flatMap { places[$0, default: []] } + general
        guard
          let rival = rivals.sorted().lazy.map({ kept[$0] }).first(where: {
            !($0.isLook && sparesLooks) && conflicts($0, thing, by: clause, among: persons, context)
          })
        else { continue }
        hits.append(hit(thing, rival, in: prompt))
      }
    }
    return hits
  }

  /// Where each head stands among the kept things, so that a change is held only against its like.
  private static func places(of kept: [NamedThing]) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for (index, thing) in kept.enumerated() {
      for word in [thing.name.head] + thing.name.bearers
      where places[word, default: []].count < mostRivals {
        places[word, default: []].append(index)
      }
    }
    return places
  }

  /// As many kept things of one name ("the red cup", "the tall cup", …) are told apart.
  static let mostRivals = 32

  func isSparing(_ clause: Clause) -> Bool {
    // "자동차를 컨버터블로 만들고": a thing made into another is no new one.
    if clause.operation == .compose, clause.value != nil, !clause.targetKinds.contains(.image) {
      return false
    }
    return clause.operation.map(sparing.contains) ?? false
  }

  /// "Make the shirt longer" leaves it white; "make the shirt red", "remove the shirt" and "change
  /// its color" do not.
  private func sparesLooks(_ clause: Clause, in context: LintContext) -> Bool {
    let words = clause.targets.flatMap(context.prompt.words(in:))
    if words.contains(where: { $0.kind == .color }) { return false }
    switch clause.operation {
    case .remove, .replace, .recolor, .transform: return false
    default:
      let words = clause.value.map(context.prompt.words(in:)) ?? []
      return !words.contains { $0.classes.contains(.color) || $0.kind == .color }
    }
  }

  func things(of clause: Clause, in context: LintContext) -> [NamedThing] {
    zip(clause.targets, clause.targetKinds).map { range, kind in
      NamedThing(
        range: range, kind: kind,
        name: ThingName(
          range, at: clause.scope, in: context.prompt, lexicon: context.lexicon),
        isLook: clause.kind == .preservation && clause.value != nil)
    }
  }

  /// "Keep the outfit, change only the hat" takes the hat out of the outfit, so it is no conflict.
  private func conflicts(
    _ kept: NamedThing, _ changed: NamedThing, by clause: Clause, among persons: Set<String>,
    _ context: LintContext
  ) -> Bool {
    let only = clause.isExclusive
    if kept.name.mayBe(changed.name)
      || isWhole(kept, of: changed, by: clause, among: persons, context)
    {
      return true
    }
    // "Paint the door red. Keep the colour of the door".
    if kept.name.isOf(changed.name), isColor(kept.name, context), recolors(clause, context) {
      return true
    }
    // "Keep the armchair. Change the fabric, or the colour, of the armchair".
    if !only, changed.name.isOf(kept.name),
      context.lexicon?.classes(of: changed.name.head).contains(.side) ?? false
        || isColor(changed.name, context)
    {
      return true
    }
    // "Keep the haircut, cut the hair to the chin", unlike "dye the hair".
    if !only, kept.isHair, changed.isHair, kept.name.mayShareOwner(changed.name),
      !isColor(kept.name, context), !recolors(clause, context),
      !isColor(changed.name, context), clause.operation != .letter
    {
      return true
    }
    return !only && kept.kind == changed.kind && kept.name.mayShareOwner(changed.name)
      && covering(kept, context)
  }

  private func isColor(_ name: ThingName, _ context: LintContext) -> Bool {
    context.lexicon?.entry(name.head)?.kind == .color
  }

  private func recolors(_ clause: Clause, _ context: LintContext) -> Bool {
    clause.operation == .recolor
      || clause.value.map { value in
        context.prompt.words(in: value).contains { $0.classes.contains(.color) }
      } ?? false
  }

  /// "The outfit" stands for every piece of clothing.
  private func covering(_ kept: NamedThing, _ context: LintContext) -> Bool {
    kept.name.modifiers.isEmpty
      && context.lexicon?.entry(kept.name.head)?.classes.contains(.cover) ?? false
  }

  private func hit(_ changed: NamedThing, _ kept: NamedThing, in prompt: Prompt) -> Hit {
    Hit(
      range: changed.range,
      values: [
        "match": prompt.text(in: changed.range), "kept": prompt.text(in: kept.range),
      ])
  }
}

extension NamedThing {
  /// All of somebody's hair, whatever the word for it; "the stray hairs" are some of it.
  fileprivate var isHair: Bool { kind == .hair && name.modifiers.isEmpty }
}
