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
  /// A clause before names a person or an animal.
  private var namesLiving = false
  /// The last change of several things, and how many units it became.
  private var parted: (clause: Clause, count: Int)?

  init(of prompt: Prompt, lexicon: Lexicon, lists: KeepLists) {
    (self.prompt, self.lexicon, self.lists) = (prompt, lexicon, lists)
    // "… 1. Erase the tag 2. Paint the door": which words are numbers of items is not sure.
    guard !prompt.numbersSentences else { return }
    for clause in prompt.clauses where clause.kind == .change {
      lastChanges[clause.sentence] = clause.range.lowerBound
    }
    for clause in prompt.clauses where !clause.content.isEmpty && !clause.isHeading {
      take(clause)
      previous = clause
      let living = Leaning.living
      // What stays is named in front of every pass.
      namesLiving =
        namesLiving || !prompt.stays(clause) && prompt.names(anyOf: living, in: clause.content)
    }
    if !units.isEmpty { appendOpeners() }
  }

  private mutating func take(_ clause: Clause) {
    if clause.kind == .courtesy || prompt.stays(clause) { return }
    if clause.kind == .change, units.isEmpty ? !isLead(clause) : opensUnit(clause) {
      begin(with: clause)
    } else if units.isEmpty || leadsOn(clause) {
      openers.append(clause)
      // "On the left page, erase the stamp and add a fern".
      let opening = prompt.words(in: clause.content).first
      if opening?.classes.contains(.place) ?? false { sharing = clause.sentence }
    } else {
      appendOpeners()
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
    guard clause.sentence != sharing, isOrder(clause), !isPurpose(clause) else { return false }
    // "Restore and colorize the photo": the first verb borrows the object of the second.
    if let previous, previous.kind == .change, previous.targets.isEmpty, previous.value == nil {
      return false
    }
    if let previous, endsInLead(previous) { return false }
    return !Leaning(prompt: prompt, lists: lists).leans(clause, behind: namesLiving)
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
    let items =
      isPurpose(clause)
      ? [] : PassItems(of: clause, in: prompt, lexicon: lexicon, lists: lists).units
    var parts = items.count > 1 ? items : [unit(of: clause)]
    parted = items.count > 1 ? (clause, items.count) : nil
    if !openers.isEmpty { lead(&parts) }
    units += parts
  }

  private func unit(of clause: Clause) -> PassUnit {
    PassUnit(
      changes: [clause], sentences: [PassSentence.text(of: clause, in: prompt, lexicon)],
      last: clause)
  }

  /// Puts in front of the first unit what the prompt says before it.
  private mutating func lead(_ parts: inout [PassUnit]) {
    if let opener = openers.last, parts.count == 1, !prompt.heads(opener),
      let whole = parts[0].last, let joined = joined(opener, whole)
    {
      openers.removeLast()
      parts[0].last = joined
      parts[0].sentences = [PassSentence.text(of: joined, in: prompt, lexicon)]
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
      units[index].sentences[units[index].sentences.count - 1] =
        PassSentence.text(of: joined, in: prompt, lexicon)
    } else {
      units[index].sentences.append(PassSentence.text(of: clause, in: prompt, lexicon))
      units[index].last = clause
    }
  }

  /// What hangs on a sentence of several things hangs on all of them.
  private mutating func rejoin(before clause: Clause) {
    guard let parted, parted.clause == previous else { return }
    let first = units.count - parted.count
    let opening = first == 0 ? units[0].sentences.dropLast() : []
    units.removeLast(parted.count)
    var whole = unit(of: parted.clause)
    whole.sentences = opening + whole.sentences
    units.append(whole)
    self.parted = nil
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

extension Prompt {
  /// Whether a clause says what stays or may not be done, whatever it changes beside.
  func stays(_ clause: Clause) -> Bool {
    if clause.kind == .preservation { return !hangs(clause) }
    guard clause.kind == .negation || clause.kind != .change else { return false }
    let words = words(in: clause.content).drop {
      !$0.classes.isDisjoint(with: [.courtesy, .conjunction])
    }
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    if first.classes.isSuperset(of: [.keepVerb, .base]) { return true }
    return clause.kind == .negation && second.classes.isSuperset(of: [.editVerb, .base])
  }

  /// Whether sentences end in 1 and in 2, so that a list may go on within a line.
  fileprivate var numbersSentences: Bool {
    var (one, two) = (false, false)
    for clause in clauses where !clause.content.isEmpty {
      let end = clause.content.upperBound
      guard end < bytes.count, bytes[end] == UInt8(ascii: "."), end > 1, bytes[end - 2] == 0x20
      else { continue }
      one = one || bytes[end - 1] == UInt8(ascii: "1")
      two = two || one && bytes[end - 1] == UInt8(ascii: "2")
    }
    return two
  }

  /// "Kitchen brief:", unlike "it is too dark:".
  fileprivate func heads(_ clause: Clause) -> Bool {
    endsInColon(clause)
      && words(in: clause.content).allSatisfy {
        $0.classes.isDisjoint(with: [
          .pronoun, .stay, .obligation, .negation, .requestOpener, .question, .keepVerb,
        ]) && !$0.classes.isSuperset(of: [.editVerb, .base]) && !$0.text.contains("'")
          && !$0.text.contains("’")
      }
  }

  /// Whether a colon stands behind a clause.
  func endsInColon(_ clause: Clause) -> Bool { colon(of: clause) != nil }

  /// Where the colon behind a clause stands: behind "Changes" in "Changes: 1) …" as well.
  fileprivate func colon(of clause: Clause) -> Int? {
    let (mark, end) = (UInt8(ascii: ":"), clause.content.upperBound)
    if bytes[end...].prefix(2).first(where: { $0 != 0x20 }) == mark { return end }
    let number = bytes[clause.content].reversed().prefix {
      $0 == 0x20 || (0x30...0x39).contains($0)
    }
    let before = end - number.count - 1
    return before > clause.content.lowerBound && bytes[before] == mark ? before : nil
  }
}
