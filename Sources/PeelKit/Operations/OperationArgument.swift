/// What an operation takes beside its options.
package enum OperationArgument: Sendable, Equatable {
  case none
  /// A prompt; without one, records come from the input options or stdin.
  case prompt
  /// One word of that meaning, which may be left out.
  case optional(String)
  /// One word of that meaning.
  case required(String)
  /// Any number of words of that meaning, but at least one.
  case several(String)
  /// Words of that meaning, at most so many, all of which may be left out.
  case words(String, atMost: Int)

  /// The argument as a usage line shows it.
  package var usage: String {
    switch self {
    case .none: ""
    case .prompt: "[PROMPT]"
    case .optional(let meaning), .words(let meaning, _): "[\(meaning)]"
    case .required(let meaning): meaning
    case .several(let meaning): "\(meaning)…"
    }
  }

  /// What there has to be at least once; `nil` where all may be left out.
  package var needed: String? {
    switch self {
    case .required(let meaning), .several(let meaning): meaning
    case .none, .prompt, .optional, .words: nil
    }
  }

  /// How many there may be.
  package var most: Int {
    switch self {
    case .none: 0
    case .prompt, .optional, .required: 1
    case .words(_, let most): most
    case .several: .max
    }
  }
}
