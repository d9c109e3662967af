/// Orders and questions that begin without any joint.
extension ClauseSplitter {
  /// "Add a hat Add a scarf", "turn the cat black remove the dog", "add steam to it put a spoon".
  func isRunOn(_ index: Int, end: Int, _ passed: Passed) -> Bool {
    let (token, previous) = (tokens[index], tokens[index - 1])
    guard token.isAll(of: [.editVerb, .base]), index + 1 < end,
      previous.kind == .word || previous.kind == .mask,
      !token.isAny(of: .ambiguous) || !passed.isCausative && followsOneThing(index)
        || Self.objects.contains(word(index + 1)),
      !previous.isAny(of: [
        .determiner, .negation, .obligation, .question, .value, .place, .requestOpener, .exclusive,
        .sure, .editVerb, .position, .conjunction,
      ]),
      !previous.isAny(of: .pronoun) || index > 1 && tokens[index - 2].isAny(of: .place),
      !previous.isPossessive
    else { return false }
    if token.isCapitalized { return !previous.isCapitalized || previous.kind == .mask }
    let runsOn = Self.runsOn.contains(word(index))
    let opensObject =
      tokens[index + 1].isAny(of: .determiner)
      || Self.objects.contains(word(index + 1)) && !passed.isCausative
    guard opensObject else {
      return runsOn && passed.endsInState && tokens[index + 1].kind == .word
        && !tokens[index + 1].isAny(of: [.place, .value, .conjunction, .negation])
    }
    return runsOn || !passed.isCausative || passed.endsInState
  }

  /// Verbs that begin a new edit even where the object before could do it: "make the mug blue
  /// remove the spoon".
  private static let runsOn: Set<String> = ["remove", "delete", "replace", "erase", "add"]
  private static let objects: Set<String> = ["him", "them", "it", "that", "those"]

  /// "… jam on his chin can you clean that up": a question of several words needs no joint.
  func startsRequest(_ index: Int) -> Bool {
    tokens[index].isAny(of: .requestOpener) && bytes[tokens[index].range].contains(0x20)
      && tokens[index - 1].kind == .word
      && !tokens[index - 1].isAny(of: [
        .requestOpener, .courtesy, .conjunction, .question, .pronoun, .opening, .place, .adverb,
        // "Change the slogan to can you hear me": what it becomes.
        .value,
      ]) && !tokens[index - 1].isAll(of: [.editVerb, .base])
  }

  /// "Straighten the horizon it's driving me crazy": says of what is ordered why, unlike "the hat
  /// they're both wearing" and "the dog I'm allergic to".
  func startsRemark(_ index: Int, end: Int, _ passed: Passed) -> Bool {
    let previous = tokens[index - 1]
    guard passed.orders, index + 1 < end,
      previous.kind == .word, previous.subject != nil || previous.classes.isEmpty,
      !tokens[index + 1].isAny(of: .place), !tokens[end - 1].isAny(of: .place),
      Self.remarks.contains(word(index))
    else { return false }
    guard let verb = (index + 1..<min(end, index + 4)).first(where: { word($0).hasSuffix("ing") })
    else { return true }
    return verb + 1 < end && tokens[verb + 1].isAny(of: .pronoun)
  }

  private static let remarks: Set<String> = [
    "it's", "it’s", "they're", "they’re", "i'm", "i’m", "we're", "we’re",
  ]
}
