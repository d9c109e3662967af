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

  func tells(_ words: Range<Int>) -> Bool {
    told[words.upperBound] > told[words.lowerBound]
  }
}
