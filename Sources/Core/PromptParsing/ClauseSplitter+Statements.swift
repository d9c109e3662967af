/// What says something of a thing instead of ordering it.
extension ClauseSplitter {
  /// How many tokens a thing, or several of them, may take before what is said of them.
  private static let longestSubject = 8
  private static let longestList = 14
  private static let nearVerb = 5

  /// A noun phrase with an obligation or a verb of staying before the next mark; behind a
  /// semicolon it may list several things.
  func startsStatement(_ index: Int, end: Int, pastMarks: Bool) -> Bool {
    let first = tokens[index]
    guard first.kind == .word else { return false }
    let isNamed = first.isAny(of: [.determiner, .pronoun, .noun])
    guard isNamed || first.classes.isEmpty else { return false }
    var position = index + 1
    // What no list holds says too little to be a subject with much behind it.
    let reach = !isNamed ? Self.nearVerb : pastMarks ? Self.longestList : Self.longestSubject
    while position < end, position < index + reach {
      let token = tokens[position]
      let joins = token.isSeparator || token.isAny(of: .conjunction)
      if joins, !pastMarks || token.mark == 0x3B { return false }
      if token.isAny(of: .obligation) || isDenial(position, end: end) { return true }
      if lacksDoing(position, end) || isToBeDone(position, end) { return true }
      if becomesState(position, end) { return true }
      if isStaying(position), isNamed || position + 1 == end || tokens[position + 1].kind != .word {
        return true
      }
      if position + 1 < end, statesFact(token, tokens[position + 1]) { return true }
      if token.isAny(of: .stay) { return position + 1 < end && isDenial(position + 1, end: end) }
      position += 1
    }
    return false
  }

  /// "Stays", "remain", unlike "is".
  func isStaying(_ index: Int) -> Bool {
    tokens[index].isAny(of: .stay) && !tokens[index].isAny(of: .function)
  }

  /// "Wants darkening", "needs a bit of straightening".
  func lacksDoing(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isAny(of: .becoming), tokens[index].isAny(of: [.opening, .obligation])
    else {
      return false
    }
    return (index + 1..<min(index + 3, end)).contains { word($0).hasSuffix("ing") }
  }

  /// "Goes shorter", "go red".
  func becomesState(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isAny(of: .becoming), index + 1 < end else { return false }
    return tokens[index + 1].isAny(of: [.comparative, .result])
      || tokens[index + 1].isAny(of: .color) && tokens[index + 1].subject == nil
  }

  /// "To be removed" behind a thing.
  func isToBeDone(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isAny(of: .filler), bytes[tokens[index].range].contains(0x20),
      index > 0, index + 1 < end, tokens[index - 1].kind != .punctuation,
      !tokens[index - 1].isAny(of: [.opening, .conjunction, .auxiliary, .stay])
    else { return false }
    return (index + 1..<min(index + 3, end)).contains {
      tokens[$0].isAll(of: [.editVerb, .participle])
        || tokens[$0].classes.isEmpty && word($0).hasSuffix("ed")
    }
  }

  /// "Stays the same", "is kept", "is changed".
  private func statesFact(_ token: Token, _ next: Token) -> Bool {
    if token.isAny(of: .auxiliary), next.isAny(of: .plainPassive) { return true }
    return token.isAny(of: .stay)
      && (next.isAny(of: .unchanged) || next.isAll(of: [.keepVerb, .participle]))
  }

  /// "Off the wall paint the door": behind one thing, a word before an article is a verb, and one
  /// that this thing cannot have as its own unless something makes it do so.
  func followsOneThing(_ index: Int) -> Bool {
    let thing = tokens[index - 1]
    guard index > 1, !tokens[index].isCapitalized, tokens[index + 1].isAny(of: .determiner),
      thing.subject != .person, bytes[thing.range].last != 0x73,
      thing.subject != nil || thing.classes.isEmpty && tokens[index - 2].isAny(of: .determiner)
    else { return false }
    return !tokens[max(0, index - 4)..<index].contains { token in
      Self.makers.contains { bytes[token.range].starts(with: $0.utf8) }
    }
  }

  /// How words begin whose object has a verb of its own: "letting the light fill the room".
  private static let makers = ["mak", "let", "help", "hav", "watch", "see", "show"]

  /// "(keep the color)", "(name untouched)": a preservation in brackets of its own.
  func bracketsKeep(_ index: Int, end: Int) -> Bool {
    guard tokens[index].mark == 0x28, index + 2 < end else { return false }
    let head = tokens[index + 1]
    let close = (index + 2..<min(end, index + Self.longestList)).first { tokens[$0].mark == 0x29 }
    if let close, isSettled(close - 1) { return true }
    return head.isAll(of: [.keepVerb, .base]) || isDenial(index + 1, end: end)
      || head.isAny(of: .negation) && tokens[index + 2].isAny(of: .changeWord)
  }

  /// "must not be", "should not change", "is not to be touched".
  private func isDenial(_ index: Int, end: Int) -> Bool {
    guard tokens[index].isAny(of: .negation) else { return false }
    let next = index + 1 < end && tokens[index + 1].isAny(of: .filler) ? index + 2 : index + 1
    return next < end && tokens[next].isAny(of: [.stay, .changeWord])
  }
}
