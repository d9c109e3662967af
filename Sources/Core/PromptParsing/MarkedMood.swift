/// What a sentence does as a whole, where its last verb tells that of all its clauses.
enum MarkedMood {
  /// Ends without a verb that commands, so that the verbs before command nothing.
  case describes
  /// Ends as a command or a description would.
  case open
  /// Gives each of several things a new state, without a verb.
  case lists
  /// Ends in a command.
  case orders
  /// Denies what the clause names, as the clause behind it does: "바꾸거나 지우지 마세요".
  case denies
}
