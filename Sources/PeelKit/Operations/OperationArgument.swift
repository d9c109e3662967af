/// What an operation takes beside its options.
package enum OperationArgument: Sendable, Equatable {
  case none
  /// A prompt; without one, records come from the input options or stdin.
  case prompt
  /// One word of that meaning, which may be left out.
  case optional(String)
  /// One word of that meaning.
  case required(String)

  /// The argument as a usage line shows it.
  package var usage: String {
    switch self {
    case .none: ""
    case .prompt: "[PROMPT]"
    case .optional(let meaning): "[\(meaning)]"
    case .required(let meaning): meaning
    }
  }
}
