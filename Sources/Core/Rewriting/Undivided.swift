/// Why some changes of a compound edit stay in one pass.
package enum Undivided: String, Sendable, CaseIterable {
  /// One new picture is asked for, of which all are parts.
  case composition
  /// A change needs the words of another.
  case leaning
  /// The language joins them in a sentence that cannot be cut.
  case sentence
  /// One alone would be understood otherwise.
  case reading
  /// What stays is named only by a pronoun.
  case keeping
  /// There are more than anyone would send.
  case number
  /// The user has to say first which of them holds.
  case answer

  /// As people are told it.
  package var reason: String {
    switch self {
    case .composition: "they describe one new picture"
    case .leaning: "one needs the words of another to be understood"
    case .sentence: "their sentence cannot be cut without changing its words"
    case .reading: "one by itself might be understood otherwise"
    case .keeping: "what has to stay is named only by a pronoun"
    case .number: "there are too many of them"
    case .answer: "which of them holds is yet to be answered"
    }
  }
}
