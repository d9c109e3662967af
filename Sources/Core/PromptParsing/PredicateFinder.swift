/// Finds predicates where the verb closes the clause.
struct PredicateFinder {
  let tokens: [Token]
  let grammar: Grammar

  private static let verbs: WordClasses = [
    .editVerb, .keepVerb, .changeWord, .unchanged, .fidelity,
  ]
  private static let endings: WordClasses = [
    .attributeMark, .commandEnding, .plainEnding, .joiningEnding, .attachedEnding, .negation,
    .obligation,
  ]
  /// Endings that make a predicate of a word that no list holds: "illustrate" and "please do".
  private static let telling: WordClasses = [.commandEnding, .obligation, .negation]
  /// Bounds the work on a text that repeats a verb without end.
  private static let mostWords = 12

  /// The first predicate of a run, or `nil` where its words only describe and name things.
  func predicate(in run: Range<Int>) -> Predicate? {
    var passed = Passed()
    for index in run where tokens[index].depth <= tokens[run.lowerBound].depth {
      if let found = predicate(at: index, in: run, passed) { return found }
      if tokens[index].isAny(of: [.objectMark, .exclusive]) {
        passed.hasObject = true
        passed.isObjectFree = true
      } else if takesObject(index, in: run) {
        passed.isObjectFree = false
      }
      passed.hasTopic = passed.hasTopic || tokens[index].isAny(of: .topicMark)
    }
    return nil
  }

  /// What stands before a place in a clause.
  private struct Passed {
    var hasObject = false
    /// No verb that describes a noun has taken the object: "사과를 그린 그림".
    var isObjectFree = false
    var hasTopic = false
  }

  /// "…을 묘사한", "…을 이루는": a verb, told by the lexicon or by the object right before it, that
  /// describes the noun behind it.
  private func takesObject(_ index: Int, in run: Range<Int>) -> Bool {
    guard tokens[index].isAny(of: .attributeMark), index > run.lowerBound + 1 else { return false }
    let verb = tokens[index - 1]
    return verb.isAny(of: [.editVerb, .keepVerb])
      || grammar.writing == .suffixed && verb.classes.isEmpty && verb.subject == nil
        && tokens[index - 2].isAny(of: .objectMark)
  }

  private func predicate(at index: Int, in run: Range<Int>, _ passed: Passed) -> Predicate? {
    let head = tokens[index]
    if !passed.hasTopic || passed.isObjectFree || isOrdered(index + 1, before: run.upperBound),
      isUnknownVerb(index, in: run, isMarked: passed.isObjectFree)
    {
      return Predicate(
        words: index..<index + 2, verb: nil, classes: tokens[index + 1].classes)
    }
    let isVerb = head.isAny(of: Self.verbs) || makes(index, in: run, passed)
    guard isVerb || isBareEnding(index, in: run) else { return nil }
    var predicate = Predicate(
      words: index..<index + 1, verb: isVerb ? index : nil, classes: head.classes)
    while let next = extended(predicate, before: run.upperBound) { predicate = next }
    guard closes(predicate, before: run.upperBound) else { return nil }
    return predicate.isAny(of: Self.endings.union(.unchanged))
      || passed.isObjectFree && !isListed(index, in: run)
      || yields(index, in: run) && (passed.hasTopic || passed.hasObject || names(index, in: run))
      || passed.hasTopic && predicate.isAny(of: .keepVerb)
      || passed.hasTopic && closesTopic(predicate, in: run)
      || isHeadline(index, in: run) ? predicate : nil
  }

  /// "指輪は外す、": a verb without an ending, at a mark, says what becomes of the topic.
  private func closesTopic(_ predicate: Predicate, in run: Range<Int>) -> Bool {
    grammar.writing == .joined && predicate.isAny(of: .editVerb)
      && !tokens[predicate.words.lowerBound].isOneCharacter
      && isMark(predicate.words.upperBound, before: run.upperBound)
  }

  /// "배경 흰색으로 변경": a thing without a mark stands before the value.
  private func names(_ index: Int, in run: Range<Int>) -> Bool {
    tokens[max(run.lowerBound, index - Self.nextObject)..<index - 1].contains {
      $0.subject != nil || $0.isAny(of: [.color, .style])
    }
  }

  /// "그림자와 하이라이트": one more thing of a list.
  private func isListed(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && tokens[index - 1].isAny(of: .conjunction)
  }

  /// "床は木に変え、": behind the new value of a topic, a known verb needs no ending.
  private func yields(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && tokens[index - 1].isAny(of: .value)
      && tokens[index].isAny(of: .editVerb)
  }

  /// "… blue に して": an ending behind the new value of a thing is the verb of making. Where
  /// nothing is named it has to be a word of its own that ends the clause.
  private func makes(_ index: Int, in run: Range<Int>, _ passed: Passed) -> Bool {
    guard index > run.lowerBound, tokens[index - 1].isAny(of: [.value, .vague]),
      tokens[index].isAny(of: Self.closing)
    else { return false }
    if passed.hasObject { return true }
    guard !tokens[index].isOneCharacter else { return false }
    return passed.hasTopic || names(index, in: run) || isMark(index + 1, before: run.upperBound)
  }

  private static let closing: WordClasses = [.plainEnding, .joiningEnding, .commandEnding]
  /// How far behind a verb that no list holds the next object is looked for.
  private static let nextObject = 24

  /// "芝生を植えて、…": behind an object, a word that no list holds, with an ending, is a verb. One
  /// that joins may as well be a quality, so that something has to be ordered behind it.
  private func isUnknownVerb(_ index: Int, in run: Range<Int>, isMarked: Bool) -> Bool {
    guard isMarked || grammar.writing == .suffixed && isLongVerb(index, in: run),
      tokens[index].kind == .word, tokens[index].classes.isEmpty, tokens[index].subject == nil,
      index + 1 < run.upperBound, tokens[index + 1].isAny(of: Self.closing),
      tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
    else { return false }
    let end = index + 2
    let isAtMark = isMark(end, before: run.upperBound)
    guard isAtMark || grammar.writing == .suffixed || opensObject(end, before: run.upperBound)
    else { return false }
    if tokens[index + 1].isAny(of: .commandEnding) {
      return isAtMark || tokens[index + 1].isAny(of: .joiningEnding)
    }
    guard tokens[index + 1].isAny(of: .joiningEnding) else {
      return end >= run.upperBound && tokens[index + 1].isRequest
    }
    // What follows may be another clause already.
    let ahead = tokens[end...].prefix(Self.nextObject).prefix {
      !$0.isBreak && !$0.mark.isTerminator
    }
    let orders = ahead.contains {
      $0.isAny(of: [.commandEnding, .courtesy])
        || isMarked && $0.isAny(of: [.objectMark, .keepVerb, .unchanged])
    }
    return orders
      || isMarked && isAtMark && tokens[index + 1].isRequest
        && (end >= run.upperBound || tokens[end].mark.isTerminator)
  }

  /// "파도가 잔잔하고" says of its subject how it is, "머리는 묶어주고" orders.
  private func isOrdered(_ ending: Int, before end: Int) -> Bool {
    ending < end && tokens[ending].isAny(of: .commandEnding)
  }

  /// "기울어진 거 바로잡고 …": long enough to be no noun that ends like a verb, and not the first word.
  private func isLongVerb(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && tokens[index - 1].kind == .word && index + 1 < run.upperBound
      && (!tokens[index].isOneCharacter || tokens[index + 1].isAny(of: .commandEnding))
      && !tokens[index - 1].isAny(of: [.unchanged, .keepVerb, .negation])
  }

  /// "照らして人物を": a thing with its mark, where "持って微笑む少女を" goes on to describe one.
  private func opensObject(_ index: Int, before end: Int) -> Bool {
    index + 1 < end && tokens[index].subject != nil
      && tokens[index + 1].isAny(of: [.objectMark, .topicMark, .place])
  }

  private func isMark(_ index: Int, before end: Int) -> Bool {
    index >= end || tokens[index].kind == .lineBreak || tokens[index].isMark
  }

  private func isBareEnding(_ index: Int, in run: Range<Int>) -> Bool {
    guard index > run.lowerBound, tokens[index].isAny(of: Self.telling) else { return false }
    let before = tokens[index - 1]
    let isJoined = before.range.upperBound == tokens[index].range.lowerBound
    return isJoined
      ? before.kind != .punctuation : before.kind == .word && !tokens[index].isOneCharacter
  }

  /// "Background change": a verb without ending behind the name of a thing; where words are
  /// joined, one that stands between marks.
  private func isHeadline(_ index: Int, in run: Range<Int>) -> Bool {
    guard index > run.lowerBound, tokens[index - 1].subject != nil else { return false }
    return tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
      || !tokens[index].isOneCharacter && isMark(index + 1, before: run.upperBound)
        && (index == run.lowerBound + 1
          || tokens[index - 2].isMark && tokens[index - 2].mark != 0x3A)
  }

  /// With the next word, where that belongs to it: an ending, a further verb, or an ending behind
  /// a particle ("変更はしないで").
  private func extended(_ predicate: Predicate, before end: Int) -> Predicate? {
    let next = predicate.words.upperBound
    guard next < end, tokens[next].kind == .word, predicate.words.count < Self.mostWords else {
      return nil
    }
    guard !startsAnew(next, behind: predicate, before: end),
      let last = tokens[next].isAny(of: Self.endings.union(Self.verbs))
        ? next : linkedEnding(next, to: predicate, before: end)
    else { return nil }
    var longer = predicate
    longer.words = predicate.words.lowerBound..<last + 1
    if tokens[last].isAny(of: Self.verbs), !tokens[last].isAny(of: .unchanged) || longer.verb == nil
    {
      longer.verb = last
    }
    longer.classes.formUnion(tokens[last].classes)
    return longer
  }

  /// Only looks like more of the verb in front.
  private func startsAnew(_ next: Int, behind predicate: Predicate, before end: Int) -> Bool {
    let isVerb = tokens[next].isAny(of: Self.verbs)
    let isJoined = tokens[next - 1].isAny(of: .joiningEnding)
    // "보이게 하고 한 입", "하고 입은": a word of its own that only looks like an ending.
    if isJoined, !isVerb, tokens[next].isAny(of: [.determiner, .attributeMark]),
      tokens[next].range.lowerBound > tokens[next - 1].range.upperBound
    {
      return true
    }
    // "씌운 뒤" joins, "지우고 뒤에" goes on with a place.
    if tokens[next].isAny(of: .position), predicate.words.count > 1 { return true }
    // "자르고 염색은": the object of the next clause, named by a noun that is a verb as well.
    return isJoined && isVerb && next + 1 < end
      && tokens[next + 1].isAny(of: [.topicMark, .objectMark])
  }

  /// The ending behind a particle.
  private func linkedEnding(_ next: Int, to predicate: Predicate, before end: Int) -> Int? {
    let links: WordClasses =
      predicate.isAny(of: .unchanged)
      ? [.objectMark, .topicMark, .filler, .value] : [.objectMark, .topicMark, .filler]
    // "켜줘 가게 앞": a mark hangs on the word before it.
    let hangs = tokens[next].range.lowerBound == tokens[next - 1].range.upperBound
    guard tokens[next].isAny(of: links), next + 1 < end,
      hangs || grammar.writing == .joined || tokens[next].isAny(of: .filler),
      tokens[next + 1].isAny(of: Self.endings), !tokens[next + 1].isAny(of: Self.verbs)
    else { return nil }
    return next + 1
  }

  /// "白に変え靴底の泥を…": where words are joined, the stem of a known verb behind its object or new
  /// value, and the next thing with its mark.
  private func leadsOn(_ predicate: Predicate, before end: Int) -> Bool {
    let next = predicate.words.upperBound
    guard grammar.writing == .joined, next < end, predicate.words.count == 1,
      predicate.isAny(of: .editVerb), next > 1,
      tokens[next - 2].isAny(of: [.value, .objectMark]),
      tokens[next].subject != nil
    else { return false }
    return tokens[next..<min(end, next + 5)].contains { $0.isAny(of: .objectMark) }
  }

  /// Whether the words end a clause instead of describing the noun behind them.
  private func closes(_ predicate: Predicate, before end: Int) -> Bool {
    let next = predicate.words.upperBound
    let last = tokens[next - 1]
    let isAtMark =
      next >= end
      || tokens[next].kind != .word && tokens[next].kind != .number
        && tokens[next].kind != .mask && !tokens[next].opensBracket
    let describes = last.isAny(of: .attributeMark)
    if leadsOn(predicate, before: end) { return true }
    if last.isAny(of: [.joiningEnding, .attachedEnding]), !describes {
      return predicate.verb != nil
    }
    if last.isAny(of: [.commandEnding, .negation, .obligation]) { return isAtMark || !describes }
    if predicate.isAny(of: .unchanged), predicate.isAny(of: .keepVerb), !describes { return true }
    return isAtMark && (last.isAny(of: .plainEnding) || !describes)
  }
}

extension Token {
  /// An ending that joins, and asks where nothing follows: して.
  var isRequest: Bool { isAll(of: [.joiningEnding, .plainEnding]) }
}
