import Matching

/// Finds lines that head what stands below them ("# Keep", "Do not change:", "【変更内容】"), so that
/// a bare list is read as its heading says; in a JSON body keys do.
struct HeadedSections {
  enum Role { case keeps, changes, other }

  /// All ranges count bytes.
  struct Section {
    let heading: Range<Int>
    var body: Range<Int>
    let role: Role
    /// What the key of a JSON body has done to the things in its value ("remove").
    var operation: EditOperation?
  }

  private(set) var sections: [Section] = []
  /// Where lines begin that are items of a list, or that lead to one; in order.
  private var listed: [Int] = []
  /// The headings are the keys of a JSON body, whose values order nothing by themselves.
  private var areKeys = false

  init(bytes: [UInt8], tokens: [Token], lexicon: Lexicon) {
    if tokens.contains(where: { $0.kind == .border }) {
      (sections, areKeys) = (JSONKeys(bytes: bytes, lexicon: lexicon).sections(under: tokens), true)
      return
    }
    let lines = tokens.lines
    guard lines.count > 1 else { return }
    for (index, line) in lines.enumerated() {
      let start = tokens[line.lowerBound].range.lowerBound
      let isItem = tokens.opensItem(line, bytes)
      let isList = index + 1 < lines.count && tokens.opensItem(lines[index + 1], bytes)
      if isItem || isList { listed.append(start) }
      if let section = Self.section(of: line, headsList: isList && !isItem, tokens, bytes) {
        close(before: section.heading.lowerBound)
        sections.append(section)
      } else if !isItem, let last = sections.last, !bytes.isHeading(last.heading) {
        // A line that only a colon made a heading speaks for the items below it.
        close(before: start)
      }
    }
  }

  private mutating func close(before offset: Int) {
    guard let last = sections.last, last.body.upperBound > offset else { return }
    sections[sections.count - 1].body = last.body.lowerBound..<offset
  }

  /// The section that a line opens: by its marks, above a list by its colon, or with a label in
  /// front of what it says itself ("Keep: the face, the logo").
  private static func section(
    of line: Range<Int>, headsList: Bool, _ tokens: [Token], _ bytes: [UInt8]
  ) -> Section? {
    let range =
      tokens[line.lowerBound].range.lowerBound..<tokens[line.upperBound - 1].range.upperBound
    let isMarked = bytes.isHeading(range) && !(bytes.isEmphasized(range) && orders(tokens[line]))
    let mark = line.prefix(longestLabel).first {
      tokens[$0].mark == 0x3A || bytes.holds("】", at: tokens[$0].range.lowerBound)
        || tokens[$0].closesBracket && tokens[line.lowerBound].opensBracket
    }
    if let mark, tokens[mark + 1..<line.upperBound].contains(where: { $0.kind != .punctuation }) {
      let label = line.lowerBound..<mark
      let isMarked =
        isMarked || bytes.isHeading(range.lowerBound..<tokens[mark].range.upperBound)
      let role = role(of: tokens[label])
      let speaksOfThing = tokens[label].contains { $0.subject != nil }
      let isVerbAlone = role == .changes && label.count == 1
      guard role == .keeps && !speaksOfThing || isMarked && role == .changes || isVerbAlone else {
        return nil
      }
      let end = tokens[mark].range.upperBound
      return Section(
        heading: range.lowerBound..<end, body: end..<range.upperBound, role: role)
    }
    guard isMarked || headsList && bytes[range].endsInColon else { return nil }
    return Section(
      heading: range, body: range.upperBound..<bytes.count, role: role(of: tokens[line]))
  }

  /// "**Make the wall blue**" emphasises an order, where "**What to change**" heads some.
  private static func orders(_ line: ArraySlice<Token>) -> Bool {
    guard line.last(where: { ![0x2A, 0x5D].contains($0.mark) })?.mark != 0x3A,
      let verb = line.firstIndex(where: { $0.isAll(of: [.editVerb, .base]) })
    else { return false }
    return line[verb...].dropFirst().contains { $0.subject != nil && $0.subject != .image }
  }

  /// In tokens.
  private static let longestLabel = 8

  /// The section that a heading at that offset opens.
  func section(headedAt offset: Int) -> Section? {
    last(from: offset) { $0.heading.lowerBound }.flatMap { $0.heading.contains(offset) ? $0 : nil }
  }

  /// Whether the line that begins at that offset is an item of a list or leads to one.
  func lists(_ offset: Int) -> Bool {
    let place = listed.firstIndex(pastThose: { $0 < offset })
    return place < listed.count && listed[place] == offset
  }

  /// What the heading says of what stands at that offset under it.
  func role(at offset: Int) -> Role? { section(under: offset)?.role }

  private func section(under offset: Int) -> Section? {
    last(from: offset) { $0.body.lowerBound }.flatMap { $0.body.contains(offset) ? $0 : nil }
  }

  /// The last section of which a part begins no later than at the offset; sections are in order.
  private func last(from offset: Int, _ start: (Section) -> Int) -> Section? {
    let next = sections.firstIndex(pastThose: { start($0) <= offset })
    return next > 0 ? sections[next - 1] : nil
  }

  /// Reads headings as such, and bare things under one that keeps as kept; `phrases` names what
  /// some bytes speak of.
  func apply(
    to clauses: inout [Clause], of tokens: [Token],
    naming phrases: (Range<Int>) -> [NounPhraseReader.Phrase]
  ) {
    guard !sections.isEmpty else { return }
    // "preserve_face": true.
    for section in sections where section.body.isEmpty {
      let next = clauses.firstIndex(pastThose: {
        $0.range.lowerBound <= section.heading.lowerBound
      })
      if next > 0 { keep(&clauses[next - 1], []) }
    }
    var counted = clauses.count { $0.changes > 0 }
    for index in clauses.indices where !clauses[index].content.isEmpty {
      let clause = clauses[index]
      if let section = section(headedAt: clause.content.lowerBound) {
        guard clause.changes == 0 || counted > 1 else { continue }
        head(&clauses[index], with: section, tokens, naming: phrases)
        counted -= clause.changes > 0 && clauses[index].isHeading ? 1 : 0
        continue
      }
      // "Edit" under "task", "png" under "format".
      if areKeys, clause.kind == .description, tokens.indices(within: clause.content).count == 1,
        role(at: clause.content.lowerBound) == nil
      {
        clauses[index].kind = .parameter
      }
      // The marks between the texts of a JSON list say nothing.
      guard let section = section(under: clause.content.lowerBound),
        tokens.indices(within: clause.content).contains(where: { tokens[$0].kind != .border })
      else { continue }
      if section.role == .keeps, areKeys || !Self.orders(clause, tokens) {
        keep(&clauses[index], phrases(clause.content), whatever: true)
      } else if let operation = section.operation, clause.changes == 0 {
        let listed = Self.parts(of: clause.content, tokens).flatMap(phrases)
        order(&clauses[index], operation, listed)
      }
    }
  }

  /// "Remove the bin" under "Keep" goes on ordering; "label “Alpha”" there letters nothing.
  private static func orders(_ clause: Clause, _ tokens: [Token]) -> Bool {
    tokens.indices(within: clause.content).first.map {
      tokens[$0].isAll(of: [.editVerb, .base]) && tokens[$0].subject == nil
    } ?? false
  }

  /// Makes a bare thing, or what says itself that it stays, part of what its heading keeps.
  private func keep(
    _ clause: inout Clause, _ things: [NounPhraseReader.Phrase], whatever: Bool = false
  ) {
    let isChange = whatever && clause.kind == .change
    let isBare = isChange || [.description, .style, .other, .negation].contains(clause.kind)
    if isChange {
      (clause.operation, clause.verb, clause.value, clause.changes) = (nil, nil, nil, 0)
    }
    guard isBare || clause.kind == .preservation else { return }
    if isBare || clause.targets.isEmpty { clause.name(things) }
    clause.isHeaded = true
    clause.kind = .preservation
  }

  /// Makes what a key takes away or puts there a change: "power lines" under "remove".
  private func order(
    _ clause: inout Clause, _ operation: EditOperation, _ things: [NounPhraseReader.Phrase]
  ) {
    guard [.description, .style, .other].contains(clause.kind) else { return }
    (clause.kind, clause.operation) = (.change, operation)
    clause.name(things)
    clause.changes = max(1, operation.isCountedByTarget ? things.count : 1)
  }

  /// The texts between the commas of what stands under a key, where each names a thing; all of it
  /// where some part does not.
  private static func parts(of content: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    let parts = tokens.indices(within: content).split { tokens[$0].mark == 0x2C }
    let areNames = parts.allSatisfy { part in
      part.count <= longestLabel
        && (tokens[part.upperBound - 1].subject != nil
          || tokens[part.upperBound - 1].classes.isEmpty)
    }
    guard areNames, parts.count > 1 else { return [content] }
    return parts.map {
      tokens[$0.lowerBound].range.lowerBound..<tokens[$0.upperBound - 1].range.upperBound
    }
  }

  /// "Edit this photo:" asks for nothing beside the changes listed under it, and "Keep these:" for
  /// nothing beside its list; behind a label stands what it says itself, and "keep the face:" names
  /// a thing.
  private func head(
    _ clause: inout Clause, with section: Section, _ tokens: [Token],
    naming phrases: (Range<Int>) -> [NounPhraseReader.Phrase]
  ) {
    let rest =
      section.heading.upperBound..<max(section.heading.upperBound, clause.content.upperBound)
    guard rest.isEmpty else {
      if section.role == .keeps { keep(&clause, phrases(rest)) }
      return
    }
    let pointsAhead = clause.targets.allSatisfy { target in
      tokens.indices(within: target).allSatisfy {
        tokens[$0].isAny(of: [.pronoun, .determiner, .backReference])
      }
    }
    guard clause.kind != .preservation || pointsAhead else { return }
    clause.isHeading = true
    clause.kind = .other
    clause.changes = 0
    clause.name([])
  }

  static func role(of words: ArraySlice<Token>) -> Role {
    let holds: (WordClasses) -> Bool = { classes in words.contains { $0.isAny(of: classes) } }
    if holds([.keepVerb, .unchanged]), !holds(.negation) { return .keeps }
    guard holds([.changeWord, .editVerb]) else { return .other }
    return holds(.negation) ? .keeps : .changes
  }
}

extension [UInt8] {
  /// "# Keep", "**Keep**", "[Keep]", "【保持】", "■変更": a heading by its marks alone.
  fileprivate func isHeading(_ line: Range<Int>) -> Bool {
    if isEmphasized(line) { return true }
    let marks: [PackedBytes] = ["【", "■", "◆"]
    if marks.contains(where: { holds($0, at: line.lowerBound) }) { return true }
    let hashes = self[line].prefix { $0 == 0x23 }.count
    return hashes > 0 && hashes < line.count && self[line.lowerBound + hashes].isSpace
  }

  /// "**Keep:**", "[Keep]": one run of words between its marks and no sentence.
  fileprivate func isEmphasized(_ line: Range<Int>) -> Bool {
    let closings = ["**:", ":**", "**：", "：**", "**"]
    // "**：" begins and ends with the same asterisks.
    if holds("**", at: line.lowerBound),
      let closing = closings.first(where: {
        line.count > 2 + $0.utf8.count && self[line].ends(in: $0)
      })
    {
      let inside = line.lowerBound + 2..<line.upperBound - closing.utf8.count
      return !inside.contains { holds("**", at: $0) } && !endsSentence(inside)
    }
    guard self[line.lowerBound] == 0x5B, self[line.upperBound - 1] == 0x5D else { return false }
    let inside = line.lowerBound + 1..<line.upperBound - 1
    return !self[inside].contains(0x5D) && !endsSentence(inside)
  }

  private func endsSentence(_ words: Range<Int>) -> Bool {
    self[words].last?.isTerminator ?? true || self[words].ends(in: "。")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(in text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
