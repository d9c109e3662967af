/// What a front end can offer as the value of an option or argument.
package enum OfferedValues: Sendable, Equatable {
  case words([String])
  case file
  case folder
  case rule
  case model
  /// What `explain` knows.
  case explained
  case schema
  /// Anything may be written, and nothing is offered.
  case free

  /// By the word that stands for the value in help.
  init(placeholder: String) {
    self =
      switch placeholder.prefix(while: \.isLetter) {
      case "FILE", "PATH": .file
      case "DIR": .folder
      case "RULE": .rule
      case "MODEL": .model
      default: .free
      }
  }

  /// By the meaning of an argument: words to choose from, words to begin with, or a placeholder.
  fileprivate init(meaning: String) {
    let first = meaning.split(separator: " ").first.map { String($0) } ?? ""
    let words = first.split(separator: "|").map { String($0) }
    let isTyped = words.joined().allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
    self = isTyped && !words.isEmpty ? .words(words) : OfferedValues(placeholder: first)
  }
}

extension OperationOption {
  /// What can be offered as its value.
  package var offered: OfferedValues {
    switch form {
    case .choice(let words), .optionalChoice(let words), .destination(let words): .words(words)
    case .text(let placeholder): OfferedValues(placeholder: placeholder)
    case .flag, .integer, .decimal: .free
    }
  }
}

extension Operation {
  /// What can be offered as its argument.
  package var offered: OfferedValues {
    switch (name, argument) {
    case ("explain", _): .explained
    case ("schema", _): .schema
    case ("models", _): .model
    case (_, .none), (_, .prompt): .free
    case (_, .optional(let meaning)), (_, .required(let meaning)), (_, .several(let meaning)),
      (_, .words(let meaning, _)):
      OfferedValues(meaning: meaning)
    }
  }
}
