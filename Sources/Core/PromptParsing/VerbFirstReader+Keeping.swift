/// What stays, told by a verb of keeping or a state, and what ought to become.
extension VerbFirstReader {
  /// "保持人物不变", "其他不变", "姿势与原图一致"; what is to match another thing is not kept.
  func kept(_ words: Range<Int>, lead: Range<Int>, before verb: Int?) -> MarkedReading? {
    let keep = words.first { tokens[$0].isAny(of: .keepVerb) && !describes($0, words) }
    let states: WordClasses =
      tokens.nameLikeness(words) ? [.unchanged, .fidelity] : .unchanged
    let state = words.last {
      tokens[$0].isAny(of: states) && !describes($0, words)
        && (!tokens[$0].isAny(of: .aspect) || ends($0, words))
    }
    if let keep, keep < verb ?? words.upperBound || state != nil {
      let behind = keep + 1..<max(keep + 1, state ?? words.upperBound)
      let isObject = keep == words.lowerBound || names(behind)
      let things = isObject ? behind : words.lowerBound..<keep
      let isWhole =
        isObject || verb == nil && behind.isEmpty && (names(things) || namesUnlisted(things))
        || verb == nil && behind.contains { tokens[$0].isAny(of: .original) }
      guard !matches(keep, words, lead), state != nil || isWhole && !isStyle(things) else {
        return nil
      }
      return .kept(things: things, verb: keep, isAttached: false)
    }
    guard let state,
      verb.map({ $0 == state || isInside($0, words, state) || closes(state, words, $0) }) ?? true,
      !matches(state, words, lead)
    else {
      return nil
    }
    // "别动背景" names behind the state what "背景别动" names before it.
    let before = words.lowerBound..<state
    let things = before.isEmpty ? state + 1..<words.upperBound : before
    return .kept(things: things, verb: nil, isAttached: false)
  }

  /// "墙上的刷痕别动": what a clause without a new value ends in is what it says.
  func closes(_ state: Int, _ words: Range<Int>, _ verb: Int) -> Bool {
    verb < state && !tokens[verb].isAny(of: .value)
      && !words.contains { tokens[$0].isAny(of: .objectMark) }
      && ends(state, words)
  }

  /// Whether nothing is said behind a word; "她留着短发", unlike "短发留着", tells how she looks.
  func ends(_ index: Int, _ words: Range<Int>) -> Bool {
    (index + 1..<words.upperBound).allSatisfy { tokens[$0].isAny(of: Self.loose) }
  }

  /// "拍摄角度不可变动": a verb of making inside the name of what stays.
  func isInside(_ verb: Int, _ words: Range<Int>, _ state: Int) -> Bool {
    verb < state && state + 1 == words.upperBound && operation(of: verb) == .compose
      && !words.contains { tokens[$0].isAny(of: [.objectMark, .value]) }
  }

  /// "烟囱" in "烟囱保留": what no list holds.
  func namesUnlisted(_ words: Range<Int>) -> Bool {
    words.contains { tokens[$0].kind == .word && tokens[$0].classes.isEmpty }
  }

  func names(_ words: Range<Int>) -> Bool {
    words.contains { tokens[$0].subject != nil || tokens[$0].kind == .mask }
  }

  /// "保留可爱风格" asks for a style instead of keeping what the picture shows.
  func isStyle(_ things: Range<Int>) -> Bool {
    let kinds = things.compactMap { tokens[$0].subject }
    return !kinds.isEmpty && kinds.allSatisfy { $0 == .style }
      && !things.contains { tokens[$0].isAny(of: .original) }
  }

  /// Opens with "like" or "with", so the words say what the result is to match.
  func matches(_ index: Int, _ words: Range<Int>, _ lead: Range<Int>) -> Bool {
    let first = lead.last { tokens[$0].isAny(of: .conjunction) }
    return first != nil && first == words.lowerBound - 1 && tokens[index].isAny(of: .unchanged)
      && !words.contains { tokens[$0].isAny(of: .original) }
  }

  func statement(_ obligation: Int, _ words: Range<Int>) -> MarkedChange {
    var change = MarkedChange(operation: .modify, verb: tokens[obligation].range)
    change.targets = parts.phrases(in: words.lowerBound..<obligation)
    let rest = obligation + 1..<words.upperBound
    if let first = rest.first, let last = rest.last {
      change.value = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }
    change.isStated = true
    return change
  }
}
