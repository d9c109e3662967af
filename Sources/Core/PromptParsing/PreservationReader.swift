/// Recognises clauses that say that something stays as it is.
struct PreservationReader {
  /// The tokens of a preservation that name what is kept, and its verb.
  struct Kept {
    var verb: Int?
    var things: Range<Int>
  }

  let bytes: [UInt8]
  let tokens: [Token]

  /// What the clause keeps, or `nil` where it is no preservation.
  func kept(in words: Range<Int>) -> Kept? {
    guard let first = words.first else { return nil }
    let head = tokens[first].isAny(of: [.exclusive, .sure]) ? first + 1 : first
    guard head < words.upperBound else { return nil }
    return keepClause(head, words) ?? deniedChange(head, words) ?? staying(head, words)
  }

  /// Whether the clause depends on the change before it.
  func isAttached(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    if tokens[first].isAll(of: [.keepVerb, .gerund]) { return true }
    return tokens[first].isAny(of: .negation) && first + 1 < words.upperBound
      && tokens[first + 1].isAll(of: [.changeWord, .gerund])
  }

  /// "Keep the face unchanged", "preserving the pose", "leave everything else as is".
  private func keepClause(_ head: Int, _ words: Range<Int>) -> Kept? {
    var head = head
    while head < words.upperBound, tokens[head].isAny(of: [.requestOpener, .courtesy]) { head += 1 }
    guard head < words.upperBound, tokens[head].isAll(of: .keepVerb),
      tokens[head].isAny(of: [.base, .gerund])
    else { return nil }
    let things = head + 1..<words.upperBound
    let text = word(head)
    if text.hasPrefix("leav"), !holds(things, [.unchanged, .rest, .exclusive]) { return nil }
    if text == "keep", isManner(things) { return nil }
    return Kept(verb: head, things: trimmingState(things))
  }

  /// "Keep it simple" asks for a manner; it keeps nothing.
  private func isManner(_ things: Range<Int>) -> Bool {
    guard things.count >= 2, tokens[things.lowerBound].isAny(of: .backReference) else {
      return false
    }
    return tokens[things.lowerBound + 1].isAny(of: [.vague, .style])
  }

  /// "Do not change the logo", "without altering the face", "never touch the text".
  private func deniedChange(_ head: Int, _ words: Range<Int>) -> Kept? {
    var index = head
    while index < min(head + 3, words.upperBound), !tokens[index].isAny(of: .negation) {
      guard tokens[index].isAny(of: [.question, .pronoun, .obligation, .requestOpener]) else {
        return nil
      }
      index += 1
    }
    guard index < min(head + 3, words.upperBound) else { return nil }
    let change = index + 1
    guard change < words.upperBound, tokens[change].isAny(of: .changeWord) else { return nil }
    return Kept(verb: change, things: change + 1..<words.upperBound)
  }

  /// "The face must remain unchanged", "everything else stays the same", "same pose".
  private func staying(_ head: Int, _ words: Range<Int>) -> Kept? {
    guard !tokens[head].isAll(of: [.editVerb, .base]) else { return nil }
    if tokens[head].isAny(of: .rest), words.count <= 2 { return Kept(verb: nil, things: words) }
    guard let state = words.first(where: { tokens[$0].isAny(of: .unchanged) }) else {
      return deniedPassive(words)
    }
    let before = head..<state
    let stays = before.contains { tokens[$0].isAny(of: [.stay, .obligation]) }
    let rest = tokens[head].isAny(of: .rest)
    if stays || rest {
      return Kept(verb: nil, things: trimmingState(head..<words.upperBound))
    }
    let isBare = state == head && words.count <= 8 && names(words)
    return isBare ? Kept(verb: nil, things: state + 1..<words.upperBound) : nil
  }

  /// "The logo should not be changed", "the label must not change".
  private func deniedPassive(_ words: Range<Int>) -> Kept? {
    guard let negation = words.first(where: { tokens[$0].isAny(of: .negation) }) else { return nil }
    let after = negation + 1..<words.upperBound
    guard negation > words.lowerBound,
      let change = after.first(where: { tokens[$0].isAny(of: .changeWord) }),
      tokens[change].isAny(of: .participle) || change + 1 == words.upperBound,
      change - negation <= 2
    else { return nil }
    return Kept(verb: change, things: words.lowerBound..<negation)
  }

  private func names(_ words: Range<Int>) -> Bool {
    words.contains {
      guard let kind = tokens[$0].subject else { return false }
      return kind != .style && kind != .color && kind != .image
    }
  }

  private func holds(_ words: Range<Int>, _ classes: WordClasses) -> Bool {
    words.contains { tokens[$0].isAny(of: classes) }
  }

  /// The things named before the words of staying.
  private func trimmingState(_ words: Range<Int>) -> Range<Int> {
    let isEnd: (Int) -> Bool = {
      tokens[$0].isAny(of: [.unchanged, .stay, .obligation]) && !tokens[$0].isAny(of: .noun)
    }
    guard let end = words.first(where: isEnd), end > words.lowerBound else { return words }
    return words.lowerBound..<end
  }

  private func word(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].range], as: UTF8.self).lowercased()
  }
}
