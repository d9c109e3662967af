/// Tells the items of a list of orders that have no verb of their own to close them.
extension MarkedSplitter {
  /// No item takes more tokens; bounds the work on a text that repeats a mark.
  private static let longestListed = 14

  /// "배경 흰색, 그림자 제거, 로고 크게": where the first item of such a list ends, unless a predicate
  /// ends before.
  func cutInList(_ run: Range<Int>) -> Int? {
    guard grammar.verb == .last else { return nil }
    if let colon = labelEnd(run) { return colon }
    if let end = colored(run), colored(end..<run.upperBound) != nil { return end }
    guard let mark = listMark(in: run), mark > run.lowerBound, mark + 1 < run.upperBound,
      isItem(run.lowerBound..<mark), !closesBefore(mark, run)
    else { return nil }
    let behind = mark + 1..<run.upperBound
    let next = mark + 1..<(listMark(in: behind) ?? behind.upperBound)
    let asks =
      grammar.writing == .suffixed
      && (tokens[mark].joinsOrders || edited[next.upperBound] > edited[next.lowerBound])
    return asks || isItem(next) || placesThing(next) ? mark + 1 : nil
  }

  /// Looks no further than the mark, so that a long list is read in linear time.
  private func closesBefore(_ mark: Int, _ run: Range<Int>) -> Bool {
    PredicateFinder(tokens: tokens, grammar: grammar)
      .predicate(in: run.lowerBound..<mark + 1).map { $0.words.upperBound < mark } ?? false
  }

  /// "상세컷: 배경 흰색, 로고 삭제": what the list behind it is for.
  private func labelEnd(_ run: Range<Int>) -> Int? {
    let label = run.prefix(4)
    guard let colon = label.first(where: { tokens[$0].mark == 0x3A }), !tokens.isRatio(at: colon),
      let mark = listMark(in: colon + 1..<run.upperBound), isItem(colon + 1..<mark)
    else { return nil }
    return colon + 1
  }

  /// "셔츠 파란색 바지 베이지": where a thing with its colour ends that opens a run.
  private func colored(_ run: Range<Int>) -> Int? {
    guard let thing = run.first, tokens[thing].subject != nil,
      !tokens[thing].isAny(of: [.color, .style])
    else { return nil }
    let rest = run.dropFirst().drop { tokens[$0].isAny(of: .topicMark) }
    guard let color = rest.first, color < thing + 3, tokens[color].isAny(of: .color),
      !tokens[color].isAny(of: .determiner)
    else { return nil }
    let next = color + 1
    return next < run.upperBound && tokens[next].isAny(of: .value) ? next + 1 : next
  }

  /// "하늘에 무지개": among orders, a place and a thing that it is to hold.
  func placesThing(_ part: Range<Int>) -> Bool {
    guard let (first, last) = ends(of: part), last - first < 4 else { return false }
    return tokens[last].subject.map { !Self.roles.contains($0) } ?? false
      && tokens[first + 1..<last].contains { $0.isAny(of: .place) }
      && !describes(last - 1)
  }

  private func listMark(in run: Range<Int>) -> Int? {
    run.prefix(Self.longestListed).first {
      tokens[$0].mark == 0x2C || tokens[$0].mark == 0x3B
        || tokens[$0].joinsOrders && !($0 + 1 < run.upperBound && tokens[$0 + 1].kind == .number)
    }
  }

  /// Whether a sentence does nothing but list orders, and what stays; most of them as such items.
  func areItems(_ parts: [Range<Int>]) -> Bool {
    guard parts.count > 1 else { return false }
    if parts.count(where: isArrowed) > 1 { return true }
    guard grammar.verb == .last else {
      return grammar.writing == .joined && parts.count > 2 && parts.allSatisfy(closesItself)
        || parts.count > 1 && closesItself(parts[0]) && parts.dropFirst().allSatisfy(isOrder)
        || grammar.writing == .joined && areShortOrders(parts)
    }
    let items = parts.count(where: isItem)
    guard grammar.writing == .suffixed else { return items == parts.count }
    let finder = PredicateFinder(tokens: tokens, grammar: grammar)
    let others = parts.count {
      !isItem($0) && !placesThing($0) && !isLabel($0) && finder.predicate(in: $0) == nil
    }
    let isMarked = parts.dropLast().allSatisfy { $0.last.map { tokens[$0].joinsOrders } ?? false }
    if isMarked, parts.count > 2, items > 0 { return true }
    return 2 * items >= parts.count && 2 * others <= items
  }

  /// "冰块多一点、珍珠沉到杯底、吸管换成红色": short parts of which most order something.
  private func areShortOrders(_ parts: [Range<Int>]) -> Bool {
    parts.count > 2 && parts.allSatisfy { $0.count <= Self.longestListed }
      && 2 * parts.count(where: isOrder) >= parts.count
  }

  /// Whether the sentences of a text, told in their parts, are items for the most.
  func areListed(_ sentences: [[Range<Int>]]) -> Bool {
    guard grammar.verb == .last, sentences.count > 1 else { return false }
    let items = sentences.count { $0.count == 1 && isItem($0[0]) }
    let most = grammar.writing == .suffixed ? 2 * items : items
    return items > 1 && most >= sentences.count
  }

  private func isLabel(_ part: Range<Int>) -> Bool {
    part.last.map { tokens[$0].mark == 0x3A } ?? false
  }

  private func isArrowed(_ part: Range<Int>) -> Bool {
    part.prefix(Self.longestListed).contains { endings.isArrow($0) }
  }

  /// "로고 크게", "배경은 흰색", "그림자 제거": a thing, and what becomes of it.
  func isItem(_ part: Range<Int>) -> Bool {
    guard let (first, last) = ends(of: part) else { return false }
    if isArrowed(part) { return true }
    if part.contains(where: { tokens[$0].mark == 0x3A }) { return false }
    if tokens[last].isAny(of: .editVerb) { return orders(last, behind: first) }
    if setsState(first, last) { return true }
    return tokens[last].isAny(of: Self.closings) && tokens[last - 1].isAny(of: .editVerb)
      && !describes(last) && orders(last - 1, behind: first)
  }

  /// "로고 둥글게", "배경은 흰색", "배경 경복궁": ends in the state that the thing is to have.
  func endsInState(_ part: Range<Int>) -> Bool {
    guard grammar.verb == .last, let (first, last) = ends(of: part) else { return false }
    return setsState(first, last)
  }

  /// The first and the last word of an item that opens with a thing.
  private func ends(of part: Range<Int>) -> (first: Int, last: Int)? {
    guard part.count <= Self.longestListed,
      let first = part.first(where: { tokens[$0].kind == .word && !tokens[$0].isLead }),
      let last = part.last(where: { tokens[$0].isSaid && !tokens[$0].isAside }),
      first < last, namesThing(first..<last)
    else { return nil }
    return (first, last)
  }

  private func setsState(_ first: Int, _ last: Int) -> Bool {
    let end = tokens[last]
    if end.isAny(of: .editVerb) { return false }
    if end.isAny(of: .color) { return !end.isAny(of: .determiner) && !describes(last - 1) }
    if end.isAny(of: .value) {
      return tokens[last - 1].subject.map { !Self.roles.contains($0) } ?? true
    }
    if end.isAny(of: .position), last == first + 1, !tokens[first].isAny(of: .position) {
      return true
    }
    if end.kind == .number {
      // "밝기 +20"
      return last - first <= 2 && tokens[first].subject.map(Self.measures.contains) ?? false
    }
    return grammar.writing == .suffixed && tokens[first].subject == .background
      && last - first <= 2
      && !(end.subject.map(Self.roles.contains) ?? false)
      && tokens[first + 1].range.lowerBound > tokens[first].range.upperBound
      && tokens[first + 1...last].allSatisfy { $0.classes.isDisjoint(with: Self.particles) }
  }

  private static let closings: WordClasses = [.plainEnding, .joiningEnding, .commandEnding]
  private static let particles: WordClasses = [
    .topicMark, .objectMark, .place, .attributeMark, .style, .vague, .unchanged, .keepVerb,
    .negation, .exclusive,
  ]
  /// What something serves as, where it names no new state ("바다를 배경으로").
  private static let roles: SubjectKinds = [
    .background, .person, .face, .pose, .composition, .style, .image,
  ]

  /// What a number sets.
  private static let measures: SubjectKinds = [.lighting, .color]

  private func namesThing(_ words: Range<Int>) -> Bool {
    let first = tokens[words.lowerBound]
    return first.subject != nil && !first.isAny(of: [.color, .style])
      || first.classes.isEmpty && grammar.writing == .suffixed
      || first.isAny(of: [.position, .place])
      || words.contains { tokens[$0].isAny(of: [.topicMark, .objectMark]) }
  }

  /// "부드러운 보정": the noun that a quality describes, unlike "사람은 제거".
  private func describes(_ index: Int) -> Bool {
    tokens[index].describes && !tokens[index].isAny(of: .topicMark)
  }

  /// A verb as a noun, or in an adverb's form, that changes what the picture holds; what stands
  /// before the item says nothing of it.
  private func orders(_ verb: Int, behind first: Int) -> Bool {
    guard verb <= first || !describes(verb - 1) else { return false }
    switch tokens[verb].verb.flatMap(lexicon.verbs.operation(of:)) {
    case nil, .compose, .describe, .restyle: return false
    default: return true
    }
  }
}

extension Token {
  /// Makes a noun's description of the words before it; "-기" closes an order as well.
  var describes: Bool { isAny(of: .attributeMark) && !isAny(of: .plainEnding) }

  fileprivate var isSaid: Bool { kind == .word || kind == .number }

  /// Stands behind what an item says: "정리 좀".
  var isAside: Bool {
    isAny(of: [.courtesy, .filler]) && !isAny(of: [.value, .editVerb])
  }
}
