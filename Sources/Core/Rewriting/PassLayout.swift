import Linting
import PromptParsing
import RequestBuilding

/// Lays a compound edit out as prompts that each ask for one change.
struct PassLayout {
  /// One prompt for each pass; the prompt itself where it asks for one change.
  let prompts: [String]

  /// Lays out a prompt; with `ownKeepLists` each pass says what itself should leave alone, because
  /// the prompt's own preservation was put there by a fix and fits all passes only in part.
  init(_ prompt: Prompt, task: ImageTask, ownKeepLists: Bool = false, lexicons: [Lexicon]) {
    let composes = prompt.clauses.contains { $0.operation == .compose }
    guard task == .edit, prompt.changes > 1, !composes else {
      prompts = [prompt.text]
      return
    }
    let lexicon = lexicons.first { $0.language == prompt.language } ?? .empty(prompt.language)
    guard !lexicon.grammar.isMarked else {
      let sentences = SentencePasses(prompt).prompts
      prompts = sentences.flatMap { $0.count <= Self.mostPasses ? $0 : nil } ?? [prompt.text]
      return
    }
    let units = Self.units(of: prompt, lexicon)
    guard (2...Self.mostPasses).contains(units.count) else {
      prompts = [prompt.text]
      return
    }
    let things = MadeThings(prompt: prompt, lexicon: lexicon)
    var made: [MadeThing] = []
    prompts = units.map { unit in
      let earlier = things.things(made, sparedBy: unit.changes)
      made = earlier + unit.changes.flatMap(things.things(of:)).filter { !earlier.contains($0) }
      let kept = Self.kept(
        beside: unit, madeEarlier: earlier.map(\.name), in: prompt, ownKeepList: ownKeepLists,
        lexicon: lexicon)
      return (kept + unit.sentences).joined(separator: " ")
    }
  }

  /// Each pass repeats what stays, so ever more of them would grow with the square of the prompt;
  /// no one sends as many.
  static let mostPasses = 32

  /// One change with what belongs to it.
  private struct Unit {
    /// The changes it carries out; more than one where a later one only refers back.
    var changes: [Clause] = []
    var sentences: [String] = []
    /// The clause that the last sentence was made of, where that may take in what follows it.
    var last: Clause?
  }

  private static func units(of prompt: Prompt, _ lexicon: Lexicon) -> [Unit] {
    var units: [Unit] = []
    var openers: [String] = []
    var isOpen = false
    for clause in prompt.clauses where !clause.content.isEmpty && !clause.isHeading {
      switch clause.kind {
      case .preservation, .courtesy: continue
      case .change where !isOpen && !refersBack(clause, in: prompt, lexicon):
        units += split(clause, in: prompt, lexicon)
      default:
        guard !units.isEmpty else {
          openers.append(PassSentence.text(of: clause, in: prompt, lexicon))
          continue
        }
        append(clause, to: &units[units.count - 1], in: prompt, lexicon)
      }
      // "Restore and colorize the photo": the first verb borrows the object of the second.
      isOpen = clause.kind == .change && clause.targets.isEmpty && clause.value == nil
    }
    if !units.isEmpty { units[0].sentences = openers + units[0].sentences }
    return units
  }

  /// Adds what belongs to the change before: in its sentence, where it is a part of that.
  private static func append(
    _ clause: Clause, to unit: inout Unit, in prompt: Prompt, _ lexicon: Lexicon
  ) {
    if clause.kind == .change { unit.changes.append(clause) }
    if var whole = unit.last, whole.sentence == clause.sentence, clause.kind != .change,
      whole.range.upperBound == clause.range.lowerBound
    {
      whole.range = whole.range.lowerBound..<clause.range.upperBound
      whole.content = whole.content.lowerBound..<clause.content.upperBound
      unit.sentences[unit.sentences.count - 1] = PassSentence.text(of: whole, in: prompt, lexicon)
      unit.last = whole
    } else {
      unit.sentences.append(PassSentence.text(of: clause, in: prompt, lexicon))
      unit.last = clause
    }
  }

  /// "Make it red" belongs to the pass that made what "it" is.
  private static func refersBack(_ clause: Clause, in prompt: Prompt, _ lexicon: Lexicon) -> Bool {
    guard clause.isAnaphoric else { return false }
    // "Put a jug in its place" needs to know whose.
    if let scope = clause.scope,
      lexicon.entry(prompt.text(in: scope).lowercased())?.classes.contains(.backReference) ?? false
    {
      return true
    }
    guard let target = clause.targets.first,
      clause.targetKinds.first == .object
    else { return false }
    let words = prompt.text(in: target).lowercased().split(separator: " ")
    return words.count == 1 && words != ["everything"]
  }

  /// A verb with several things is one unit for each, unless they become one thing together.
  private static func split(_ clause: Clause, in prompt: Prompt, _ lexicon: Lexicon) -> [Unit] {
    guard clause.changes > 1, clause.targets.count > 1, !becomesOne(clause, in: prompt, lexicon),
      let targets = PassSentence.targetsAlone(of: clause, in: prompt, lexicon)
    else {
      return [
        Unit(
          changes: [clause], sentences: [PassSentence.text(of: clause, in: prompt, lexicon)],
          last: clause)
      ]
    }
    return clause.targets.indices.map { index in
      var single = clause
      single.targets = [clause.targets[index]]
      single.targetKinds = [clause.targetKinds[index]]
      return Unit(
        changes: [single],
        sentences: [PassSentence.text(of: clause, with: targets[index], in: prompt, lexicon)])
    }
  }

  /// "Replace the cups and plates with fruit", "change the tracks and trees to a city": things that
  /// give way to one.
  private static func becomesOne(
    _ clause: Clause, in prompt: Prompt, _ lexicon: Lexicon
  ) -> Bool {
    guard let value = clause.value, prompt.kind(firstIn: value) != .color else { return false }
    return [.replace, .transform].contains(clause.operation)
      || clause.operation == .modify && PassSentence.namesOne(prompt.text(in: value), lexicon)
  }

  /// What stays, in the user's words where there are any, and what earlier passes made.
  private static func kept(
    beside unit: Unit, madeEarlier: [String], in prompt: Prompt, ownKeepList: Bool,
    lexicon: Lexicon
  ) -> [String] {
    let own = ownKeepList ? [] : prompt.clauses.filter { $0.kind == .preservation }
    guard own.isEmpty else {
      let lists = lexicon.keepLists
      let isCovered = madeEarlier.isEmpty || own.contains { $0.namesRest }
      let made = isCovered ? nil : lists.map { $0.addition.around($0.enumeration(of: madeEarlier)) }
      let said = own.filter { !$0.isBareItem }
        .map { PassSentence.text(of: $0, in: prompt, lexicon) }
      let listed = own.filter(\.isBareItem).map { prompt.text(in: $0.content) }
      let list = listed.isEmpty ? nil : lists.map { $0.sentence.around($0.enumeration(of: listed)) }
      return said + [list, made].compactMap(\.self)
    }
    let list = KeepList(
      keeping: unit.changes, madeEarlier: madeEarlier, in: prompt, lexicons: [lexicon])
    return list.sentence.map { [$0] } ?? []
  }
}

extension Clause {
  /// "The logo" under "Keep": names a thing and leaves it to its heading what becomes of that.
  fileprivate var isBareItem: Bool { isHeaded && verb == nil }
}
