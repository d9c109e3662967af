import Linting
import PromptParsing

/// Parts a compound edit into what can be sent one after the other. Where a cut is not sure, none
/// is made.
struct PassUnits {
  private(set) var units: [PassUnit] = []
  /// What heads the whole prompt ("Kitchen:"), to stand in every pass.
  private(set) var headings: [String] = []

  private let prompt: Prompt
  private let lexicon: Lexicon
  private let lists: KeepLists
  /// What waits for the change that it leads to.
  private var openers: [Clause] = []
  /// The last change of each sentence, by where it begins.
  private var lastChanges: [Int: Int] = [:]
  private var previous: Clause?
  /// A sentence whose clauses share what stands in front of the first.
  private var sharing: Int?
  /// The sentences that something with a colon opens.
  private var labelled: Set<Int> = []
  /// A clause before names a person or an animal.
  private var namesLiving = false
  /// The last change of several things, and how many units it became.
  private var parted: (clause: Clause, count: Int)?
  /// Something is said that no one change can be told to need.
  private var isUnsure = false

  init(of prompt: Prompt, lexicon: Lexicon, lists: KeepLists) {
    (self.prompt, self.lexicon, self.lists) = (prompt, lexicon, lists)
    // "… 1. Erase the tag 2. Paint the door": which words are numbers of items is not sure.
    guard !prompt.numbersSentences else { return }
    for clause in prompt.clauses {
      if clause.kind == .change {
        lastChanges[clause.sentence] = clause.range.lowerBound
      } else if prompt.heads(clause) {
        labelled.insert(clause.sentence)
      }
    }
    for clause in prompt.clauses where !clause.content.isEmpty && !clause.isHeading {
      take(clause)
      previous = clause
      let living = Leaning.living
      // What stays is named in front of every pass.
      namesLiving =
        namesLiving
        || !prompt.stays(clause) && !prompt.takesAwayLiving(clause)
          && prompt.names(anyOf: living, in: clause.content)
    }
    if !units.isEmpty { appendOpeners() }
    if isUnsure { units = [] }
    for index in units.indices { units[index].close(in: prompt, lexicon) }
  }

  private mutating func take(_ clause: Clause) {
    if clause.kind == .courtesy || prompt.stays(clause) { return }
    if clause.kind == .change, units.isEmpty ? !isLead(clause) : opensUnit(clause) {
      begin(with: clause)
    } else if units.isEmpty || leadsOn(clause) {
      openers.append(clause)
      // "On the left page, erase the stamp and add a fern".
      let opening = prompt.words(in: clause.content).first
      if opening?.classes.contains(.place) ?? false || labels(clause) { sharing = clause.sentence }
    } else {
      isUnsure = isUnsure || isLoose(clause) || meansPicture(clause)
      appendOpeners()
      if let source = source(of: clause) { rejoin(from: source) }
      append(clause)
    }
    guard clause.kind == .change else { return }
    let lead = clause.verb.map {
      clause.content.lowerBound..<max($0.lowerBound, clause.content.lowerBound)
    }
    let opensPlace = lead.map { prompt.words(in: $0).contains { $0.classes.contains(.place) } }
    if opensPlace ?? false || prompt.endsInColon(clause) { sharing = clause.sentence }
  }

  /// "The sun is blinding" in "the sun is blinding, pull the highlights down".
  private func leadsOn(_ clause: Clause) -> Bool {
    clause.kind != .change && previous?.sentence != clause.sentence
      && lastChanges[clause.sentence].map { $0 > clause.range.lowerBound } ?? false
  }

  /// "For the mug:", "kitchen:" in front of its own orders, which holds for no other sentence.
  private func labels(_ clause: Clause) -> Bool {
    guard prompt.heads(clause), let last = lastChanges[clause.sentence],
      last > clause.range.lowerBound, let first = prompt.words(in: clause.content).first
    else { return false }
    return first.classes.contains(.place) || lists.leaning.leads.contains(first.text)
      || labelled.count > 1
  }

  /// "Her eyes are brown" behind several orders, of which none names the eyes.
  private func isLoose(_ clause: Clause) -> Bool {
    guard units.count > 1, clause.kind != .change, !clause.isAnaphoric,
      let known = prompt.words(in: clause.content).first,
      lists.definite.contains(known.text) || known.text.possessor != nil
        || lists.owner(known.text) != nil
    else { return false }
    let words = prompt.words(in: clause.content).dropFirst()
    let subject = words.prefix { $0.classes.isDisjoint(with: [.stay, .auxiliary, .question]) }
    guard subject.count < words.count, let noun = subject.last?.text else { return false }
    let said = units[units.count - 1].changes.suffix(Self.reach).flatMap {
      prompt.words(in: $0.content)
    }
    return !said.contains { $0.text == noun }
  }

  /// "Make it black and white" behind "sharpen the eyes": the picture, which a pass would not tell
  /// from what its other sentences name.
  private func meansPicture(_ clause: Clause) -> Bool {
    guard clause.kind == .change, let previous, previous.kind == .change,
      previous.operation != .add, previous.operation != .letter, prompt.opensWithPronoun(clause),
      let pronoun = clause.targets.first.flatMap({ prompt.words(in: $0).last }),
      pronoun.classes.contains(.backReference), let named = previous.targets.last,
      let noun = prompt.words(in: named).last?.text
    else { return false }
    let whole = prompt.wholeKinds(changedBy: clause, lists.whole)
    let means = lists.owners.first { $0.forms.contains(pronoun.text) }
    let isMany = lexicon.singular(of: noun) != noun
    return whole.contains(.style) || isMany && !whole.isEmpty && means?.nouns.isEmpty ?? false
  }

  /// How many changes before it a statement may speak of.
  private static let reach = 4

  private mutating func appendOpeners() {
    let waiting = openers
    openers = []
    waiting.forEach { append($0) }
  }

  /// "I'd love it" in "I'd love it if you could paint the door" asks for nothing yet.
  private func isLead(_ clause: Clause) -> Bool {
    guard clause.value == nil, clause.scope == nil, clause.targets.count == 1 else { return false }
    let words = prompt.words(in: clause.content)
    return (2...3).contains(words.count) && words[0].classes.contains(.requestOpener)
      && words[1].classes.contains(.backReference)
  }

  /// Whether a change can be sent without the clauses before it.
  private func opensUnit(_ clause: Clause) -> Bool {
    let isLed = openers.last?.sentence == clause.sentence
    guard clause.sentence != sharing || isLed, isOrder(clause), !isPurpose(clause) else {
      return false
    }
    if source(of: clause) != nil { return false }
    if let previous, borrowsObject(previous, of: clause) { return false }
    if let previous, endsInLead(previous) { return false }
    let leaning = Leaning(prompt: prompt, lists: lists)
    // "In its place, add a vase".
    if let previous, previous.sentence == clause.sentence, previous.kind != .change,
      !prompt.stays(previous), leaning.leans(previous, behind: namesLiving)
    {
      return false
    }
    return !leaning.leans(clause, behind: namesLiving)
  }

  /// "Restore and colorize the photo": the first verb borrows the object of the second, unless that
  /// is an item of its own.
  private func borrowsObject(_ first: Clause, of second: Clause) -> Bool {
    guard first.kind == .change, first.targets.isEmpty, first.value == nil else { return false }
    let gap = first.content.upperBound..<max(first.content.upperBound, second.content.lowerBound)
    return !prompt.bytes[gap].contains { (0x30...0x39).contains($0) }
  }

  /// "And for the last panel" in "add rain, and for the last panel let her scream".
  private func endsInLead(_ clause: Clause) -> Bool {
    let words = prompt.words(in: clause.content)
    guard let joint = words.lastIndex(where: { $0.classes.contains(.conjunction) }),
      joint > 0, joint + 1 < words.count,
      prompt.bytes[words[joint - 1].end] == UInt8(ascii: ",")
    else { return false }
    let lead = words[joint + 1]
    return lead.classes.contains(.place) || lists.leaning.leads.contains(lead.text)
  }

  /// "Add a hat", "and the hat to red", "could you add a hat", "the hat should be red".
  private func isOrder(_ clause: Clause) -> Bool {
    guard let verb = clause.verb else { return false }
    if clause.isElliptic || clause.isStated { return true }
    guard clause.content.lowerBound <= verb.lowerBound else { return false }
    return prompt.words(in: clause.content.lowerBound..<verb.lowerBound).allSatisfy {
      !$0.classes.isDisjoint(with: Self.lead)
    }
  }

  private static let lead: WordClasses = [
    .courtesy, .requestOpener, .sequence, .exclusive, .conjunction, .filler, .fidelity,
  ]

  /// "… so you can see the shoes" says what the change before is for.
  private func isPurpose(_ clause: Clause) -> Bool {
    guard let previous, previous.content.upperBound <= clause.content.lowerBound else {
      return false
    }
    return prompt.words(in: previous.content.upperBound..<clause.content.lowerBound).contains {
      lists.leaning.purposes.contains($0.text)
    }
  }

  private mutating func begin(with clause: Clause) {
    let isWhole = isPurpose(clause) || openers.last.map(labels) ?? false
    let items =
      isWhole
      ? [] : PassItems(of: clause, in: prompt, lexicon: lexicon, lists: lists).units
    var parts = items.count > 1 ? items : [unit(of: clause)]
    parted = items.count > 1 ? (clause, items.count) : nil
    if !openers.isEmpty { lead(&parts) }
    units += parts
  }

  private func unit(of clause: Clause) -> PassUnit {
    PassUnit(changes: [clause], sentences: [], last: clause)
  }

  /// Puts in front of the first unit what the prompt says before it.
  private mutating func lead(_ parts: inout [PassUnit]) {
    if let opener = openers.last, parts.count == 1, !prompt.heads(opener) || labels(opener),
      let whole = parts[0].last, let joined = joined(opener, whole)
    {
      openers.removeLast()
      parts[0].last = joined
    }
    if units.isEmpty {
      headings = openers.filter(prompt.heads).map { opener in
        let end = prompt.colon(of: opener) ?? opener.content.upperBound
        return prompt.text(in: opener.content.lowerBound..<end) + ":"
      }
      openers.removeAll(where: prompt.heads)
    }
    parts[0].sentences =
      openers.map { PassSentence.text(of: $0, in: prompt, lexicon) } + parts[0].sentences
    openers = []
  }

  /// Adds what belongs to the change before: word for word in its sentence, where it is a part of
  /// that.
  private mutating func append(_ clause: Clause) {
    rejoin(before: clause)
    let index = units.count - 1
    if clause.kind == .change { units[index].changes.append(clause) }
    if let whole = units[index].last, let joined = joined(whole, clause) {
      units[index].last = joined
    } else {
      units[index].close(in: prompt, lexicon)
      units[index].last = clause
    }
  }

  /// What hangs on a sentence of several things hangs on all of them.
  private mutating func rejoin(before clause: Clause) {
    guard let parted, parted.clause == previous else { return }
    let first = units.count - parted.count
    let opening = units[first].sentences.dropLast()
    units.removeLast(parted.count)
    var whole = unit(of: parted.clause)
    whole.sentences = Array(opening)
    units.append(whole)
    self.parted = nil
  }

  /// The unit without which a clause would not be understood.
  private func source(of clause: Clause) -> Int? {
    guard !units.isEmpty else { return nil }
    let binds = Ties(prompt: prompt, lexicon: lexicon).binding(clause)
    return units.lastIndex { $0.changes.contains(where: binds) }
  }

  /// Makes one of a unit and all behind it.
  private mutating func rejoin(from source: Int) {
    guard source + 1 < units.count else { return }
    let behind = Array(units[(source + 1)...])
    units.removeSubrange((source + 1)...)
    for unit in behind {
      units[source].close(in: prompt, lexicon)
      units[source].changes += unit.changes
      units[source].sentences += unit.sentences
      units[source].last = unit.last
    }
    parted = nil
  }

  private func joined(_ first: Clause, _ second: Clause) -> Clause? {
    guard first.sentence == second.sentence, first.range.upperBound == second.range.lowerBound
    else { return nil }
    var whole = first
    whole.range = first.range.lowerBound..<second.range.upperBound
    whole.content = first.content.lowerBound..<second.content.upperBound
    return whole
  }
}
