/// What says something of a thing instead of ordering it.
extension ClauseSplitter {
  /// A noun phrase with an obligation or a verb of staying before the next mark; behind a
  /// semicolon it may list several things.
  func startsStatement(_ index: Int, end: Int, pastMarks: Bool) -> Bool {
    let first = tokens[index]
    guard first.kind == .word, first.isAny(of: [.determiner, .pronoun, .noun]) else { return false }
    var position = index + 1
    while position < end, position < index + (pastMarks ? 14 : 8) {
      let token = tokens[position]
      let joins = token.isSeparator || token.isAny(of: .conjunction)
      if joins, !pastMarks || token.mark == 0x3B { return false }
      if token.isAny(of: .obligation) || isDenial(position, end: end) { return true }
      if position + 1 < end, statesFact(token, tokens[position + 1]) { return true }
      if token.isAny(of: .stay) { return position + 1 < end && isDenial(position + 1, end: end) }
      position += 1
    }
    return false
  }

  /// "Stays the same", "is kept", "is changed".
  private func statesFact(_ token: Token, _ next: Token) -> Bool {
    if token.isAny(of: .auxiliary), next.isAny(of: .plainPassive) { return true }
    return token.isAny(of: .stay)
      && (next.isAny(of: .unchanged) || next.isAll(of: [.keepVerb, .participle]))
  }

  /// "Face untouched": a state without a verb that ends what it says.
  func endsUnchanged(_ index: Int, end: Int) -> Bool {
    tokens[index].isAny(of: .unchanged) && PreservationReader.bareStates.contains(word(index))
      && (index + 1 == end || tokens[index + 1].kind != .word)
  }

  /// "must not be", "should not change", "is not to be touched".
  private func isDenial(_ index: Int, end: Int) -> Bool {
    guard tokens[index].isAny(of: .negation) else { return false }
    let next = index + 1 < end && tokens[index + 1].isAny(of: .filler) ? index + 2 : index + 1
    return next < end && tokens[next].isAny(of: [.stay, .changeWord])
  }
}
