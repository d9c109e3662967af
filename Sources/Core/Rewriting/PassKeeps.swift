import Linting
import PromptParsing

/// What stands in front of each pass: what the user keeps or forbids, and what earlier passes made.
struct PassKeeps {
  let prompt: Prompt
  let lexicon: Lexicon
  let lists: KeepLists
  let keeping: PassLayout.Keeping

  /// The sentences in front of each unit.
  func sentences(beside units: [PassUnit]) -> [[String]] {
    let things = MadeThings(prompt: prompt, lexicon: lexicon, lists: lists)
    var made: [MadeThing] = []
    var gone: SubjectKinds = []
    return units.enumerated().map { index, unit in
      let own = ownSentences(beside: unit)
      let earlier = things.things(made, sparedBy: unit)
      made = earlier + unit.changes.compactMap(things.thing(of:)).filter { !earlier.contains($0) }
      if keeping == .own { return own }
      // More was done than has a name.
      let names = earlier.map(\.name)
      // Whoever is edited behind the removal of somebody is somebody else.
      let isShown = unit.changes.contains { prompt.names(anyOf: Leaning.living, in: $0.content) }
      let kept = generated(
        for: unit, names, isShown ? gone.subtracting(SubjectKinds(Leaning.living)) : gone,
        isFirst: index == 0)
      gone.formUnion(unit.changes.filter(removesAll).flatMap(\.targetKinds))
      return own + (kept.map { [$0] } ?? [])
    }
  }

  /// "Remove the logo", unlike "remove the logo on the left".
  private func removesAll(_ change: Clause) -> Bool {
    change.operation == .remove && change.scope == nil
  }

  private func generated(
    for unit: PassUnit, _ names: [String], _ gone: SubjectKinds, isFirst: Bool
  ) -> String? {
    let kept = prompt.clauses.filter { $0.kind == .preservation }
    if keeping == .all || kept.isEmpty {
      return KeepList(
        keeping: unit.changes, madeEarlier: names, gone: gone,
        namesRest: !isFirst && !unit.changes.contains(where: editsWhole), in: prompt,
        lexicons: [lexicon]
      ).sentence
    }
    if isFirst || kept.contains(where: \.namesRest) { return nil }
    if unit.changes.contains(where: { $0.namesRest || editsWhole($0) }) { return nil }
    return lists.sentence.around(names.isEmpty ? lists.others : lists.enumeration(of: names))
  }

  /// "Warm up the white balance": leaves nothing as it is.
  private func editsWhole(_ change: Clause) -> Bool {
    change.operation == .restyle
      || change.scope == nil && !change.targetKinds.isEmpty
        && change.targetKinds.allSatisfy(Prompt.allOver.contains)
  }

  /// What changes are to be made without, which is no sentence: "without smoothing the skin".
  var leads: [String] {
    prompt.clauses.filter(hangsOn).map { prompt.text(in: prompt.core(of: $0.content)) }
  }

  private func hangsOn(_ clause: Clause) -> Bool {
    guard clause.kind == .preservation, clause.isAttached else { return false }
    return prompt.words(in: clause.content).first?.classes.contains(.negation) ?? false
  }

  /// "Keep everything else the same" for "keep everything the same" in front of "but change the
  /// hat", which no pass says behind it.
  private func limited(_ clause: Clause) -> String? {
    guard let next = prompt.clause(behind: clause), next.sentence == clause.sentence,
      next.kind == .change,
      let word = prompt.words(in: clause.content).first(where: { $0.classes.contains(.rest) }),
      !lists.leaning.alone.contains(word.text), lists.others.hasPrefix(word.text)
    else { return nil }
    let core = prompt.core(of: clause.content)
    return PassSentence.sentence(
      prompt.text(in: core.lowerBound..<word.start) + lists.others
        + prompt.text(in: word.end..<core.upperBound))
  }

  /// "The fence as is, but" in front of the pass that makes the exception.
  func opening(of unit: PassUnit) -> String? {
    guard let kept = exempted(by: unit), let joint = prompt.exception(behind: kept, lists) else {
      return nil
    }
    let core = prompt.core(of: kept.content)
    return prompt.text(in: core) + prompt.text(in: joint)
  }

  private func exempted(by unit: PassUnit) -> Clause? {
    guard keeping != .all, let change = unit.changes.first,
      let kept = prompt.clause(before: change),
      prompt.stays(kept), !hangsOn(kept), limited(kept) == nil
    else { return nil }
    return prompt.exception(behind: kept, lists) == nil ? nil : kept
  }

  /// In the user's words; a keep list that a fix put there fits no pass by itself.
  private func ownSentences(beside unit: PassUnit) -> [String] {
    let exempted = exempted(by: unit)
    return sentences(own.filter { !prompt.trails($0, lists) && $0 != exempted })
  }

  /// What names the rest of what is changed, to stand behind that: "leave the rest alone".
  var trailing: [String] { sentences(own.filter { prompt.trails($0, lists) }) }

  private var own: [Clause] {
    prompt.clauses.filter { clause in
      prompt.stays(clause) && !hangsOn(clause) && (keeping != .all || clause.kind != .preservation)
    }
  }

  private func sentences(_ own: [Clause]) -> [String] {
    let said = own.filter { !$0.isBareItem }.map { clause in
      // "Nothing else" says nothing in front of a change.
      prompt.words(in: prompt.core(of: clause.content)).count > 1
        ? limited(clause) ?? PassSentence.text(of: clause, in: prompt, lexicon)
        : lists.sentence.around(lists.others)
    }
    let listed = own.filter(\.isBareItem).map { prompt.text(in: $0.content) }
    return said + (listed.isEmpty ? [] : [lists.sentence.around(lists.enumeration(of: listed))])
  }
}

extension Clause {
  /// "The logo" under "Keep": names a thing and leaves it to its heading what becomes of that.
  fileprivate var isBareItem: Bool { isHeaded && verb == nil }
}
