/// Takes back what asks for nothing beside the change before it: one more look of its thing, and
/// how what it makes is to look.
extension MarkedAnalysis {
  /// "裙子改长一点，宽松一点", "집을 겨울 풍경으로 바꿔줘. 지붕엔 눈이 쌓이고…".
  func uncountLooks(_ clauses: inout [Clause]) {
    guard clauses.count(where: { $0.changes > 0 }) > 1 else { return }
    let told = toldSentences(clauses)
    let ends = SentenceEnds(clauses)
    var last: Int?
    for index in clauses.indices where clauses[index].changes > 0 {
      defer { if clauses[index].changes > 0 { last = index } }
      guard let last, goesOn(clauses[index], behind: clauses[index - 1]) else { continue }
      let change = clauses[last]
      if isFurtherLook(clauses[index], of: change)
        || isTold(clauses[index], of: change, told, in: clauses[(last + 1)...], ends)
      {
        clauses[index].changes = 0
      }
    }
  }

  /// No item of a list: nothing but a comma or the end of a sentence stands between.
  private func goesOn(_ clause: Clause, behind before: Clause) -> Bool {
    let between = tokens.indices(within: before.content.upperBound..<clause.content.lowerBound)
    return !clause.isExclusive && !clause.isAnaphoric
      && tokens[between].allSatisfy {
        !$0.isBreak && $0.kind != .number && ($0.mark == 0x2C || $0.mark.isTerminator)
      }
  }

  // MARK: One more look

  private static let shaping: Set<EditOperation> = [
    .modify, .recolor, .resize, .replace, .transform, .add, .letter,
  ]
  /// What a look of their own may be asked of, whatever stands before.
  private static let wide: SubjectKinds = [.background, .image, .composition, .style]
  private static let bodily: SubjectKinds = [
    .person, .face, .hair, .clothing, .expression, .pose, .animal,
  ]
  private static let looks: SubjectKinds = [.color, .style, .font, .size]

  /// "더 굵게" behind "제목을 세로쓰기로 바꾸고": a state, and no thing of its own to have it.
  private func isFurtherLook(_ clause: Clause, of change: Clause) -> Bool {
    guard let operation = clause.operation, let former = change.operation,
      Self.shaping.contains(former), !change.targets.isEmpty || change.changes == 0,
      Self.wide.isDisjoint(with: change.targetKinds),
      [.modify, .recolor, .resize].contains(operation)
        || operation == .replace && clause.targets.isEmpty
    else { return false }
    let words = tokens.indices(within: clause.content)
    let isNear =
      clause.sentence == change.sentence
      || clause.sentence == change.sentence + 1 && words.count <= Self.shortLook
        && !tokens[words].contains { $0.isAny(of: [.editVerb, .commandEnding]) }
    guard isNear, namesNoThing(words) else { return false }
    let isBodily = !Self.bodily.isDisjoint(with: change.targetKinds)
    return !isBodily || lexicon.grammar.verb == .first
      || tokens[words].contains { $0.isAny(of: [.color, .side]) }
  }

  /// In tokens.
  private static let shortLook = 4
  /// In bytes: four characters where no space parts them.
  private static let shortState = 12

  private func namesNoThing(_ words: Range<Int>) -> Bool {
    var own: WordClasses = [.position, .negation, .rest, .vague, .exclusive]
    if lexicon.grammar.verb == .last { own.insert(.sequence) }
    guard
      tokens[words].allSatisfy({ token in
        (token.subject.map(Self.looks.contains) ?? true || token.isAny(of: .side))
          && !token.isAny(of: own) && (token.kind == .word || token.mark == 0x2C)
      })
    else { return false }
    let isMarked = words.dropFirst().contains { index in
      tokens[index].isAny(of: [.objectMark, .topicMark, .subjectMark])
        && !tokens[index - 1].isAny(of: .side)
    }
    if isMarked { return false }
    guard lexicon.grammar.writing == .suffixed else {
      return lexicon.grammar.verb == .last
        || !tokens[words].contains { $0.subject != nil }
          && tokens[words].reduce(0) { $0 + $1.range.count } <= Self.shortState
        || tokens[words.lowerBound].isAny(of: [.editVerb, .side])
    }
    return words.dropLast().allSatisfy { index in
      !tokens[index].classes.isEmpty || tokens[index].kind != .word
        || tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
    }
  }

  // MARK: How something made looks

  /// What is asked for by itself, unless all about it is new.
  private static let apart: SubjectKinds = [.text, .logo, .product, .image]

  /// "갈기는 금색, 눈은 호박색." behind "고양이를 사자로 바꿔줘.": says how what a change makes looks, and
  /// orders nothing.
  private func isTold(
    _ clause: Clause, of change: Clause, _ told: Set<Int>, in rest: ArraySlice<Clause>,
    _ ends: SentenceEnds
  ) -> Bool {
    let words = tokens.indices(within: clause.content)
    guard lexicon.grammar.verb == .last, remakes(change), !asksInNouns(change),
      !tokens[words].contains(where: { $0.isAny(of: .vague) || $0.kind == .mask })
    else { return false }
    let isWide = makesScene(change)
    var others = Self.apart
    if Self.bodily.isDisjoint(with: change.targetKinds) { others.formUnion(Self.bodily) }
    if !isWide { others.insert(.background) }
    guard others.isDisjoint(with: clause.targetKinds), clause.operation != .remove else {
      return false
    }
    let imagines = isImagined(change, rest, ends)
    if clause.sentence == change.sentence { return imagines }
    // "집이 살고 싶은 느낌 나게요" wishes for the whole.
    if !imagines, tokens[words].contains(where: { $0.subject == .style && !$0.isAny(of: .vague) }) {
      return false
    }
    let setsState = tokens[words].last { $0.kind == .word }?.isAny(of: .value) ?? false
    return imagines && rest.first?.sentence == clause.sentence
      || told.contains(clause.sentence) && (isWide || !setsState)
  }

  /// Brings something, or puts it in the place of something, and does not only colour it.
  private func remakes(_ change: Clause) -> Bool {
    switch change.operation {
    case .compose, .transform, .restyle, .add: return true
    case .modify, .replace:
      return change.value.map { !tokens.namesColor(in: $0) } ?? makesScene(change)
    default: return false
    }
  }

  /// "야경으로 전환.", "赤であるべき": whoever asks so goes on so, and tells nothing.
  private func asksInNouns(_ change: Clause) -> Bool {
    let words = tokens[tokens.indices(within: change.content)]
    return words.contains { $0.isAny(of: .obligation) }
      || words.last { $0.kind == .word }?.isAny(of: .editVerb) ?? false
  }

  private func makesScene(_ change: Clause) -> Bool {
    [.compose, .transform, .restyle].contains(change.operation)
      || !Self.wide.union([.building]).isDisjoint(with: change.targetKinds)
  }

  /// "…雨が降っている感じで": what is told ends as what is imagined, and somebody or something does it.
  private func isImagined(
    _ change: Clause, _ rest: ArraySlice<Clause>, _ ends: SentenceEnds
  ) -> Bool {
    guard let first = rest.first, let end = ends.last[first.sentence] else { return false }
    let words = tokens.indices(within: rest[end].content)
    let nouns = words.suffix(3).contains {
      tokens[$0].subject == .style || tokens[$0].isAny(of: .cover) && tokens[$0].isAny(of: .side)
    }
    guard nouns, let last = words.last, tokens[last].isAny(of: [.value, .place]) else {
      return false
    }
    let isOrdered =
      tokens[tokens.indices(within: change.content)].last {
        $0.kind == .word
      }?.isAny(of: .commandEnding) ?? false
    return isOrdered || ends.described[first.sentence].map { $0 >= rest.startIndex } ?? false
      || tokens[words].contains { $0.isAny(of: .subjectMark) }
  }

  /// Which clause of each sentence is the last, and which the last that describes something.
  private struct SentenceEnds {
    var last: [Int: Int] = [:]
    var described: [Int: Int] = [:]

    init(_ clauses: [Clause]) {
      for (index, clause) in clauses.enumerated() {
        last[clause.sentence] = index
        if clause.kind == .description { described[clause.sentence] = index }
      }
    }
  }

  /// The sentences that order nothing by their last word, and do nothing to an object.
  private func toldSentences(_ clauses: [Clause]) -> Set<Int> {
    guard lexicon.grammar.verb == .last else { return [] }
    var told: Set<Int> = []
    var start = clauses.startIndex
    while start < clauses.endIndex {
      let own = clauses[start].sentence
      let end = clauses[start...].firstIndex { $0.sentence != own } ?? clauses.endIndex
      if clauses[start..<end].allSatisfy({ $0.kind != .preservation }),
        ordersNothing(clauses[start].content.lowerBound..<clauses[end - 1].content.upperBound)
      {
        told.insert(own)
      }
      start = end
    }
    return told
  }

  private func ordersNothing(_ sentence: Range<Int>) -> Bool {
    let words = tokens.indices(within: sentence)
    guard let last = words.last(where: { tokens[$0].kind == .word }) else { return false }
    let asks: WordClasses = [.commandEnding, .obligation, .courtesy, .requestOpener]
    let goesOn = lexicon.grammar.writing == .suffixed && tokens[last].isAny(of: .joiningEnding)
    return !goesOn && !tokens[last].isRequest && !tokens[last].isAny(of: .editVerb)
      && !tokens[words].contains { $0.isAny(of: asks) && !$0.describes }
      && !words.contains { index in
        tokens[index].isAny(of: .objectMark)
          && !tokens[index + 1..<words.upperBound].contains { $0.describes }
      }
  }
}
