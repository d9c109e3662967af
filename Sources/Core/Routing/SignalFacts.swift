import PromptParsing

/// What a prompt has to say, as it was understood, for a signal to count: all of it has to hold.
package struct SignalFacts: Sendable, Equatable {
  /// The script of a quoted text.
  package enum Script: String, Sendable, CaseIterable {
    case latin, other
  }

  /// A clause of one of these kinds; empty asks for no clause.
  package let kinds: [ClauseKind]
  /// The clause's operation is one of these.
  package let operations: [EditOperation]
  /// One of the things that the clause acts on or keeps is of these kinds.
  package let targets: [SubjectKind]
  /// The clause names a thing of these kinds, whatever it says of it.
  package let names: [SubjectKind]
  /// The clause speaks of all other things ("everything else").
  package let namesRest: Bool
  /// Nothing stands before the clause but courtesy.
  package let isOpening: Bool
  /// No clause of the prompt changes or keeps a thing, or speaks of an input image.
  package let tellsOnly: Bool
  /// How many changes the whole prompt asks for.
  package let changes: ClosedRange<Int>?
  /// How many input images the prompt tells apart by number.
  package let numbered: ClosedRange<Int>?
  /// A text is quoted that is written in this script.
  package let copy: Script?

  package init(
    kinds: [ClauseKind] = [], operations: [EditOperation] = [], targets: [SubjectKind] = [],
    names: [SubjectKind] = [], namesRest: Bool = false, isOpening: Bool = false,
    tellsOnly: Bool = false, changes: ClosedRange<Int>? = nil, numbered: ClosedRange<Int>? = nil,
    copy: Script? = nil
  ) {
    self.kinds = kinds
    self.operations = operations
    self.targets = targets
    self.names = names
    self.namesRest = namesRest
    self.isOpening = isOpening
    self.tellsOnly = tellsOnly
    self.changes = changes
    self.numbered = numbered
    self.copy = copy
  }

  /// Whether something in the text shows that they hold.
  package var havePlace: Bool {
    asksForClause || tellsOnly || copy != nil || numbered.map { $0.lowerBound > 0 } ?? false
  }

  /// Whether it is clauses that have to say it.
  private var asksForClause: Bool { !kinds.isEmpty || namesRest }

  /// The clauses that the signal may stand in, the whole text where none is asked for, and nothing
  /// where the prompt does not say what it has to. `images` are the places where it numbers images.
  func places(in prompt: Prompt, images: [Range<Int>] = []) -> [Range<Int>] {
    if let changes, !changes.contains(prompt.changes) { return [] }
    if tellsOnly, prompt.clauses.contains(where: { Self.ordering.contains($0.kind) }) { return [] }
    if let numbered, !numbered.contains(images.count) { return [] }
    if let copy, !prompt.quotes(in: copy) { return [] }
    if !names.isEmpty, prompt.subjects.isDisjoint(with: names) { return [] }
    guard asksForClause else { return [0..<prompt.masked.count] }
    // A span lends its elements; an array would copy each, with all that it holds.
    let all = prompt.clauses
    let clauses = all.span
    var places: [Range<Int>] = []
    for index in prompt.clauses.openingOrAll(isOpening)
    where selects(index, in: prompt) {
      places.append(clauses[index].content)
    }
    return places
  }

  /// What shows the facts where no pattern says so: the command, or else how the clause begins.
  func evidence(in prompt: Prompt, images: [Range<Int>] = []) -> Range<Int>? {
    if !asksForClause {
      let told = tellsOnly ? prompt.firstWords(of: 0..<prompt.masked.count) : nil
      return copy.flatMap(prompt.firstQuote) ?? images.last ?? told
    }
    let all = prompt.clauses
    let clauses = all.span
    for index in prompt.clauses.openingOrAll(isOpening)
    where selects(index, in: prompt) {
      return clauses[index].verb ?? prompt.firstWords(of: clauses[index].content)
    }
    return nil
  }

  private static let ordering: Set<ClauseKind> = [.change, .preservation, .imageReference]

  /// Asked where the clause lies: a copy would count up its parts, for each signal.
  private func selects(_ index: Int, in prompt: Prompt) -> Bool {
    let all = prompt.clauses
    let clauses = all.span
    let operation = clauses[index].operation
    return (kinds.isEmpty || kinds.contains(clauses[index].kind))
      && (!namesRest || clauses[index].namesRest)
      && (operations.isEmpty || operation.map(operations.contains) ?? false)
      && (targets.isEmpty || clauses[index].targetKinds.contains(where: targets.contains))
      && (names.isEmpty || prompt.names(anyOf: names, in: clauses[index].content))
  }
}

extension Prompt {
  /// The first words of a range, without copy: enough to be recognised.
  fileprivate func firstWords(of range: Range<Int>) -> Range<Int> {
    let copy = masks.first { $0.range.lowerBound > range.lowerBound }?.range.lowerBound
    var end = min(range.upperBound, range.lowerBound + 48, copy ?? .max)
    guard end < range.upperBound else { return range }
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let words = bytes[range.lowerBound..<end].lastIndex(of: UInt8(ascii: " ")) ?? end
    return range.lowerBound..<(words > range.lowerBound ? words : end)
  }

  fileprivate func quotes(in script: SignalFacts.Script) -> Bool {
    firstQuote(in: script) != nil
  }

  fileprivate func firstQuote(in script: SignalFacts.Script) -> Range<Int>? {
    masks.first { mask in
      guard mask.kind == .quote, !mask.content.isEmpty else { return false }
      return bytes[mask.content].holdsOtherScript == (script == .other)
    }?.content
  }
}

extension [Clause] {
  /// The place of the first clause that is more than courtesy, alone, or those of all.
  fileprivate func openingOrAll(_ isOpening: Bool) -> Range<Int> {
    guard isOpening else { return indices }
    return firstIndex { $0.kind != .courtesy }.map { $0..<$0 + 1 } ?? 0..<0
  }
}

extension ArraySlice<UInt8> {
  /// Whether a letter stands in it that is not Latin; by the first bytes of UTF-8, where Greek
  /// begins at CD, Latin Extended Additional is E1 B8 to BB, E2 holds marks and symbols, E3 80 CJK
  /// marks, EF full-width forms and F0 9F emoji.
  fileprivate var holdsOtherScript: Bool {
    indices.contains { index in
      let next = index + 1 < endIndex ? self[index + 1] : 0
      switch self[index] {
      case 0xCD...0xE0, 0xE4...0xEE: return true
      case 0xE1: return !(0xB8...0xBB).contains(next)
      case 0xE3: return next != 0x80
      case 0xF0: return next != 0x9F
      default: return false
      }
    }
  }
}
