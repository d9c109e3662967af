import PromptParsing

/// Moves clauses to before the first change, as sentences of their own.
struct SentenceMove {
  /// The clauses to move, as indices into `prompt.clauses`, in order.
  private let indices: [Int]
  private let prompt: Prompt
  private let naming: OwnerNaming?
  private let staying: [Int: Rest]

  init(_ indices: [Int], in prompt: Prompt, _ lexicon: Lexicon?) {
    self.prompt = prompt
    let naming = OwnerNaming(prompt, lexicon)
    self.naming = naming
    let goal = prompt.clauses.first { $0.kind == .change }.map { prompt.sentences[$0.sentence] }
    // The items of a list in one line keep their order and their numbers.
    let isList = goal.map { prompt.isListItem($0) && prompt.endsLine($0) } ?? false
    let moved = indices.filter { index in
      let clause = prompt.clauses[index]
      // An item says what it says under its heading.
      let leavesList = prompt.isListItem(prompt.sentences[clause.sentence]) && !isList
      return !clause.isAnaphoric && !clause.isHeaded && !prompt.heads(index) && !leavesList
        && !prompt.hangs(clause) && !prompt.mayShareThings(index) && !prompt.likens(index)
        && !prompt.opensNumbered(index) && !prompt.isMeant(behind: index)
        && !(naming.map { prompt.follows(index, $0.lists) } ?? false)
        && naming.flatMap { prompt.exception(behind: clause, $0.lists) } == nil
        && !Self.loses(prompt.words(ofMoved: index), naming)
    }
    self.indices = moved
    staying = Self.rest(behind: Set(moved), in: prompt)
  }

  /// "Leave only its reflection sharp": speaks of what it would come to stand in front of, and has
  /// no name for that.
  private static func loses(_ words: Range<Int>, _ naming: OwnerNaming?) -> Bool {
    guard let naming else { return false }
    // "The bench he's sitting on".
    let isTold = naming.prompt.words(in: words).contains { word in
      word.text.split(separator: "'").first.map {
        $0.utf8.count < word.text.utf8.count && naming.lists.leaning.persons.contains(String($0))
      } ?? false
    }
    if isTold || naming.prompt.contestsOwner(in: words, naming.lists) { return true }
    return naming.prompt.countsOthers(in: words, naming.lists)
      || naming.speaksOfEarlier(in: words, ofThings: true)
        && naming.text(in: words) == naming.prompt.text(in: words)
  }

  /// Whether no sentence is cut, and none speaks of what it would come to stand in front of.
  var keepsMeaning: Bool {
    let brought = BroughtThings(prompt)
    return indices.allSatisfy {
      let words = prompt.words(ofMoved: $0)
      return prompt.isAlone($0) && naming?.speaksOfEarlier(in: words) != true
        && !brought.areNamed(in: words) && !pointsBack(in: words)
    }
  }

  /// "Everything else", "that view": means something beside or before.
  private func pointsBack(in range: Range<Int>) -> Bool {
    let words = prompt.words(in: range)
    if words.contains(where: { $0.classes.contains(.rest) }) { return true }
    guard let leaning = naming?.lists.leaning else { return false }
    return words.indices.contains { index in
      // "The sign that says “Open”".
      let isRelative =
        index > 0 && (words[index - 1].kind != nil || words[index - 1].classes.isEmpty)
      return leaning.demonstratives.contains(words[index].text) && !isRelative
    }
  }

  /// The removals and the insertion; `nil` where nothing can be moved.
  var edits: [TextEdit]? {
    guard let first = prompt.clauses.first(where: { $0.kind == .change }), !indices.isEmpty,
      !prompt.holdsJSON, !prompt.opensWithPronoun(first)
    else { return nil }
    let goal = prompt.sentences[first.sentence]
    let isLine = prompt.endsLine(goal)
    let written = prompt.text(in: prompt.trimmed(goal).lowerBound..<prompt.start(of: goal))
    // A bullet serves any item; a number is taken.
    let marker = written.contains { $0.isNumber } ? "" : written
    let moved = indices.map { index in
      let text = sentence(index, isItem: !marker.isEmpty)
      return (isLine ? marker : "") + text + (isLine ? prompt.lineEnd : text.gap)
    }
    let place = prompt.trimmed(goal).lowerBound
    let insertion = TextEdit(range: place..<place, text: moved.joined())
    return [isLine ? insertion : prompt.capitalizing(insertion)] + joints + removals
  }

  /// "And" for the comma before what now ends a list: "paint the door red, the gate blue".
  private var joints: [TextEdit] {
    guard let lists = naming?.lists else { return [] }
    return Set(indices.map { prompt.clauses[$0].sentence }).sorted().compactMap { sentence in
      guard let rest = staying[sentence], rest.isCutShort, let before = rest.last(2),
        let end = rest.last(1),
        prompt.clauses[before].kind == .change, prompt.clauses[end].kind == .change
      else {
        return nil
      }
      let gap =
        prompt.clauses[before].content.upperBound..<prompt.clauses[end].content.lowerBound
      return prompt.text(in: gap) == lists.comma
        ? TextEdit(range: gap, text: lists.conjunction) : nil
    }
  }

  /// The clauses with words that stay behind in a sentence, in order.
  private struct Rest {
    var clauses: [Int] = []
    /// The last clause of the sentence moves away.
    var isCutShort = false

    /// The clause at that place from the end, which is 1.
    func last(_ place: Int) -> Int? {
      clauses.count >= place ? clauses[clauses.count - place] : nil
    }
  }

  private static func rest(behind moved: Set<Int>, in prompt: Prompt) -> [Int: Rest] {
    var staying: [Int: Rest] = [:]
    for (index, clause) in prompt.clauses.enumerated() where !clause.content.isEmpty {
      let isMoved = moved.contains(index)
      staying[clause.sentence, default: Rest()].isCutShort = isMoved
      if !isMoved { staying[clause.sentence, default: Rest()].clauses.append(index) }
    }
    return staying
  }

  /// The clause as a sentence: without its list marker, a capital in front, a mark behind.
  private func sentence(_ index: Int, isItem: Bool) -> String {
    let range = prompt.words(ofMoved: index)
    let text = (naming?.text(in: range) ?? prompt.text(in: range)).withCapital
    return isItem || text.endsInMark ? text : text + text.fullStop
  }

  /// Neighbouring removals are one, so that edits never touch.
  private var removals: [TextEdit] {
    var merged: [Range<Int>] = []
    for range in indices.map(removal) {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged.map { range in
      let edit = TextEdit(range: prompt.closingUp(range), text: "")
      return prompt.opensContent(range.upperBound) ? prompt.capitalizing(edit) : edit
    }
  }

  private func removal(_ index: Int) -> Range<Int> {
    let clause = prompt.clauses[index]
    let sentence = prompt.sentences[clause.sentence]
    if staying[clause.sentence]?.clauses.isEmpty ?? true { return sentence }
    guard prompt.isAlone(index) else {
      if let next = prompt.successor(ofOpening: index) {
        return clause.content.lowerBound..<next.content.lowerBound
      }
      return prompt.start(joining: clause)..<clause.content.upperBound
    }
    return sentence
  }
}

extension Prompt {
  /// "Make it brighter, keep the dog": behind "keep the dog", that would be the dog. "This" still
  /// is the picture.
  package func opensWithPronoun(_ change: Clause) -> Bool {
    guard let target = change.targets.first else { return false }
    return words(in: target).allSatisfy {
      $0.classes.contains(.pronoun) && !$0.classes.contains(.determiner)
    }
  }
}

extension Prompt {
  /// What moves of a clause: its whole sentence where it has one to itself.
  fileprivate func words(ofMoved index: Int) -> Range<Int> {
    let clause = clauses[index]
    guard isAlone(index) else { return core(of: clause.content) }
    let sentence = sentences[clause.sentence]
    return start(of: sentence)..<trimmed(sentence).upperBound
  }

  /// "3、建筑物保持原样" is the third of a list.
  fileprivate func opensNumbered(_ index: Int) -> Bool {
    let start = words(ofMoved: index).lowerBound
    return bytes.indices.contains(start) && bytes[start].isDigit
      && bytes.itemMarkLength(at: start) > 0
  }

  /// "Remove the hat and the scarf and the gloves stay": it is not told where what
  /// goes ends; nor where "…, the tulips, leaves and the tray stay" begins.
  package func mayShareThings(_ index: Int) -> Bool {
    let clause = clauses[index]
    guard clause.verb == nil, index > 0, clauses[index - 1].sentence == clause.sentence,
      clauses[index - 1].kind == .change
    else { return false }
    let before = clauses[index - 1]
    let gap = before.content.upperBound..<clause.content.lowerBound
    guard !bytes[gap].contains(where: { [0x2C, 0x3B, 0x2D].contains($0) }) else { return false }
    return bytes[before.content].contains(0x2C)
      || before.targets.count + clause.targets.count > 2 && before.value == nil
        && before.scope == nil
  }

  /// The clause that will open the sentence when the one that opens it now is gone.
  fileprivate func successor(ofOpening index: Int) -> Clause? {
    let sentence = clauses[index].sentence
    let opensIt = index == 0 || clauses[index - 1].sentence != sentence
    guard opensIt, index + 1 < clauses.count, clauses[index + 1].sentence == sentence else {
      return nil
    }
    return clauses[index + 1]
  }

  /// Whether the content of a clause begins there.
  fileprivate func opensContent(_ offset: Int) -> Bool {
    // Clauses tile the text, so their contents are in order.
    var (low, high) = (0, clauses.count)
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].content.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return clauses[low...].prefix { $0.content.lowerBound == offset }
      .contains { !$0.content.isEmpty }
  }

  /// "The windows are signed off" in front of "so leave those alone".
  fileprivate func isMeant(behind index: Int) -> Bool {
    guard index + 1 < clauses.count else { return false }
    let next = clauses[index + 1]
    return next.sentence == clauses[index].sentence && next.kind == .preservation
      && next.isAnaphoric
  }

  /// Whether the clause ends in a colon, so that what follows belongs to it.
  fileprivate func heads(_ index: Int) -> Bool {
    bytes[trimmed(clauses[index].range)].last == UInt8(ascii: ":")
  }

  /// Whether a line break follows the words of the sentence.
  fileprivate func endsLine(_ sentence: Range<Int>) -> Bool {
    let rest = bytes[trimmed(sentence).upperBound...].first { $0 != 0x20 && $0 != 0x09 }
    return rest == 0x0A || rest == 0x0D
  }

  /// A removal that reaches the end of the text takes the white space before it along and leaves
  /// that at the end.
  fileprivate func closingUp(_ range: Range<Int>) -> Range<Int> {
    let end = trimmed(0..<bytes.count).upperBound
    guard range.upperBound >= end else { return range }
    var start = range.lowerBound
    while start > 0, bytes[start - 1].isSpace { start -= 1 }
    return start..<max(start, end)
  }

  /// The start of the clause with the white space, comma and conjunction before it.
  fileprivate func start(joining clause: Clause) -> Int {
    var start = clause.range.lowerBound
    while start > 0, bytes[start - 1].isSpace || [0x2C, 0x3B].contains(bytes[start - 1]) {
      start -= 1
    }
    return start
  }
}
