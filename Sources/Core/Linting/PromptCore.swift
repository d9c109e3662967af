import PromptParsing

/// What a clause says, without what joins it to its neighbours.
extension Prompt {
  /// A range without courtesy, and without what joins it to the words around it.
  package func core(of range: Range<Int>) -> Range<Int> {
    let words = words(in: range)
    var (start, end) = (range.lowerBound, range.upperBound)
    for word in words.dropLast() {
      guard word.start == start, joins(word), !opensNumber(word) else { break }
      start = skippingMarks(from: word.end, to: end)
    }
    for (index, word) in words.enumerated().reversed() where word.start > start {
      let before = droppingMarks(before: word.start, from: start)
      // ", just", "and just" and "and maybe" belong to what follows.
      let isJoined = index > 0 && words[index - 1].classes.contains(.conjunction)
      let isLoose =
        word.classes.contains(.exclusive) && (bytes[before] == 0x2C || isJoined)
        || word.classes.contains(.adverb) && isJoined
      // "Third" in "the left third" is a part of the picture.
      let isNamed =
        index > 0 && word.start == words[index - 1].end + 1
        && !words[index - 1].classes.isDisjoint(with: [.determiner, .position])
      guard word.end == end, joins(word) && !isNamed || isLoose else { break }
      end = before
    }
    return start..<end
  }

  /// "The bigger one": a thing of a kind that only another clause names.
  package func countsOthers(in range: Range<Int>, _ lists: KeepLists) -> Bool {
    let words = words(in: range)
    return words.indices.contains { index in
      guard lists.leaning.counts.contains(words[index].text) else { return false }
      let next = index + 1 < words.count ? words[index + 1] : nil
      return next.map { $0.kind == nil && !$0.classes.isEmpty } ?? true
    }
  }

  /// "Leave the rest alone", "otherwise same picture": speaks of all beside what was named before,
  /// unlike "keep everything else unchanged", which says so by itself.
  package func trails(_ clause: Clause, _ lists: KeepLists) -> Bool {
    guard clause.kind == .preservation || clause.kind == .negation else { return false }
    let words = words(in: clause.content)
    let rest = words.firstIndex(where: { word in
      word.text.split(separator: " ").contains { lists.leaning.rests.contains(String($0)) }
    })
    guard let rest else { return false }
    return !words[..<rest].contains { lists.leaning.keeping.contains($0.text) }
  }

  /// In bytes: whom a pronoun may mean is looked for in all of a prompt, for each; in what is
  /// longer nobody is sure.
  private static let longestSought = 8192

  /// "His face" beside a guy and a dad: moved, it would speak of the other.
  package func contestsOwner(in range: Range<Int>, _ lists: KeepLists) -> Bool {
    let own = words(in: range)
    guard let pronoun = own.first(where: { lists.owner($0.text) != nil }),
      let owner = lists.owner(pronoun.text), !owner.nouns.isEmpty
    else { return false }
    guard bytes.count <= Self.longestSought else { return true }
    let meant = words(in: 0..<bytes.count).filter {
      owner.mayMean($0.text.possessor ?? $0.text, of: $0.kind)
    }
    return !meant.contains { range.contains($0.start) }
      && Set(meant.map { $0.text.possessor ?? $0.text }).count > 1
  }

  /// "Same size" behind "add a dog": how the new thing is, and nothing that the picture shows.
  package func hangs(_ clause: Clause) -> Bool {
    guard clause.kind == .preservation, clause.verb == nil else { return false }
    let words = words(in: clause.content)
    guard words.count == 2, words[0].classes.contains(.unchanged), words[1].classes.contains(.side)
    else { return false }
    let before = self.clause(before: clause)
    return before?.kind == .change && before?.sentence == clause.sentence
  }

  /// The one before a clause; they tile the text, so they are in order.
  package func clause(before clause: Clause) -> Clause? {
    let index = clauses.firstIndex(pastThose: { $0.range.lowerBound < clause.range.lowerBound })
    return index > 0 ? clauses[index - 1] : nil
  }

  /// The one behind a clause.
  package func clause(behind clause: Clause) -> Clause? {
    let index = clauses.firstIndex(pastThose: { $0.range.lowerBound <= clause.range.lowerBound })
    return index < clauses.count ? clauses[index] : nil
  }

  /// Where ", and" joins an order at that offset to what tells of a thing in front of it: "the label
  /// must stay legible and".
  func joint(behindTold offset: Int, _ lists: KeepLists) -> Range<Int>? {
    let index = clauses.firstIndex(pastThose: { $0.range.upperBound <= offset })
    guard index > 0, index < clauses.count, tells(clauses[index - 1]),
      clauses[index].sentence == clauses[index - 1].sentence
    else { return nil }
    let joint = clauses[index - 1].content.upperBound..<max(offset, clauses[index].range.lowerBound)
    return joins(joint, lists) ? joint : nil
  }

  /// Opens with the thing of which it says something.
  private func tells(_ clause: Clause) -> Bool {
    guard [.preservation, .change].contains(clause.kind), let target = clause.targets.first else {
      return clause.kind == .description
        && words(in: clause.content).contains { !$0.classes.isDisjoint(with: Self.telling) }
    }
    return target.lowerBound == clause.content.lowerBound + clause.talkLength
      && clause.verb.map { $0.lowerBound > target.lowerBound } ?? true
  }

  private static let telling: WordClasses = [.auxiliary, .stay, .third, .past]

  /// A comma, "and", or both: set neither against the other.
  private func joins(_ joint: Range<Int>, _ lists: KeepLists) -> Bool {
    [lists.comma, lists.conjunction, lists.comma.trimmed + lists.conjunction]
      .contains(text(in: joint))
  }

  /// ", but" behind a clause that keeps what the change behind it edits all the same: "the fence as
  /// is, but fix the broken plank".
  package func exception(behind clause: Clause, _ lists: KeepLists) -> Range<Int>? {
    guard clause.kind == .preservation, let next = self.clause(behind: clause),
      next.sentence == clause.sentence, next.kind == .change
    else { return nil }
    let gap = clause.content.upperBound..<next.content.lowerBound
    let joint = words(in: gap).first.map { clause.content.upperBound..<$0.end + 1 }
    guard let joint, joint.upperBound <= next.content.lowerBound, !joins(joint, lists),
      words(in: gap).allSatisfy({ $0.classes.contains(.conjunction) })
    else { return nil }
    return joint
  }

  /// "16" of "16:9", which is no number of an item.
  private func opensNumber(_ word: PromptWord) -> Bool {
    literals.contains { $0.range.contains(word.start) && $0.range.upperBound > word.end }
  }

  private func joins(_ word: PromptWord) -> Bool {
    !word.classes.isDisjoint(with: [.courtesy, .conjunction])
      || word.classes.contains(.sequence) && !word.classes.contains(.position)
  }

  private func skippingMarks(from start: Int, to end: Int) -> Int {
    var start = start
    while start < end, bytes[start].partsWords { start += 1 }
    return start
  }

  private func droppingMarks(before end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].partsWords { end -= 1 }
    return end
  }
}

extension UInt8 {
  /// A space, comma, semicolon, colon or exclamation mark.
  fileprivate var partsWords: Bool { [0x20, 0x2C, 0x3B, 0x3A, 0x21].contains(self) }
}
