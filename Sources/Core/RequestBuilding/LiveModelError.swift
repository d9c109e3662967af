/// Why what the API says of a model cannot be used.
package enum LiveModelError: Error, Equatable, CustomStringConvertible {
  case noSchema
  case noPrompt
  /// The answer is about another model.
  case otherModel(String)
  /// A file that `peel models --refresh` did not write.
  case notKept

  /// What is wrong, in lower case.
  package var description: String {
    switch self {
    case .noSchema: "there is no input_schema with properties"
    case .noPrompt: "the input_schema has no text called prompt"
    case .otherModel(let id): "it is about \(id)"
    case .notKept: "it is not what peel models --refresh writes"
    }
  }
}
