/// What a part behind a comma says by itself.
extension MarkedSplitter {
  /// "，还有那个杯子": one more thing to which the same is done.
  func addsThing(_ part: Range<Int>) -> Bool {
    guard grammar.verb == .first, let first = part.first else { return false }
    return tokens[first].isAny(of: .conjunction) && tokens[first].kind == .word
      && !tokens[first].isOneCharacter
  }

  /// "，效果图整体再大气些": opens with a thing and goes on to say something of it.
  func opensAnew(_ part: Range<Int>) -> Bool {
    let said = part.filter { !tokens[$0].isBreak && tokens[$0].kind != .punctuation }
    guard grammar.verb == .first, said.count > 2 else { return false }
    let first = tokens[said[0]]
    return first.subject != nil && !first.isAny(of: [.color, .style])
      || first.isAny(of: [.position, .sequence]) || first.kind == .word && first.classes.isEmpty
  }

  /// "保持姿势，表情不变": the state closes the list that the verb of keeping opened.
  func isOnlyState(_ part: Range<Int>) -> Bool {
    part.contains { tokens[$0].isAny(of: .unchanged) }
      && !part.contains {
        tokens[$0].isAny(of: [.keepVerb, .negation, .objectMark, .rest])
          || tokens[$0].isAny(of: .editVerb) && !tokens[$0].isAny(of: .unchanged)
      }
  }

  /// "美白皮肤 freckles keep": behind an order, a thing in Latin letters and what says that it stays.
  func keepsInLatin(_ index: Int, start: Int, end: Int) -> Bool {
    let isLatin: (Int) -> Bool = {
      tokens[$0].kind == .word && endings.bytes[tokens[$0].range.lowerBound].isASCIILetter
    }
    guard grammar.verb == .first, isLatin(index), !isLatin(index - 1),
      edited[index] > edited[start], !tokens[index - 1].isAny(of: [.objectMark, .value])
    else { return false }
    let run = (index..<end).prefix(Self.longestItem).prefix(while: isLatin)
    return run.count > 1 && run.last.map { tokens[$0].isAny(of: .unchanged) } ?? false
      && (run.endIndex == end || tokens[run.endIndex].kind != .word)
  }

  /// "背景を、人物はそのままで、海に変えて": where the thing of a later verb ends, before what stays
  /// meanwhile.
  func namedAhead(of predicate: Predicate, _ run: Range<Int>, _ end: Int) -> Int? {
    let things = run.lowerBound..<predicate.words.lowerBound
    guard predicate.spares, things.count <= Self.farthestThing else { return nil }
    let isTold = (end..<run.upperBound).prefix(Self.farthestThing).contains {
      tokens[$0].isAny(of: .value)
    }
    guard isTold || edited[run.upperBound] > edited[end] else { return nil }
    let mark = things.first { tokens[$0].isAny(of: Self.cases) }
    guard let mark, mark > run.lowerBound, tokens[mark + 1].mark == 0x2C,
      !tokens[mark].isAny(of: .subjectMark), mark + 2 < things.upperBound
    else { return nil }
    let others = tokens[mark + 2..<things.upperBound].filter { $0.isAny(of: Self.cases) }
    let isObject = tokens[mark].isAny(of: .objectMark)
    let isOther = others.contains { $0.isAny(of: isObject ? .topicMark : .objectMark) }
    return isOther || others.count == 1 && predicate.isAny(of: .attachedEnding) ? mark + 2 : nil
  }

  /// In tokens; bounds the work on a text without marks.
  private static let farthestThing = 64

  func tells(_ words: Range<Int>) -> Bool {
    told[words.upperBound] > told[words.lowerBound]
  }
}
