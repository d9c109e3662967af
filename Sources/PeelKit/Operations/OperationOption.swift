/// One option of an operation, as every front end offers it.
package struct OperationOption: Sendable, Equatable {
  /// What may follow the option's name.
  package enum Form: Sendable, Equatable {
    /// Nothing: the option is there or not.
    case flag
    /// Any text; the placeholder says what it means.
    case text(String)
    /// One of the words.
    case choice([String])
    /// One of the words after `=`; the first is meant where the option stands alone.
    case optionalChoice([String])
    /// One of the words, which may be followed by `=` and a file that it goes to.
    case destination([String])
    /// A whole number in the range.
    case integer(ClosedRange<Int>)
    /// A number of at least zero, fractions allowed, in the unit that the placeholder names.
    case decimal(String)
  }

  /// Without the leading dashes.
  package let name: String
  package let form: Form
  package let isRepeatable: Bool
  /// One line for help.
  package let summary: String

  init(_ name: String, _ form: Form, isRepeatable: Bool = false, _ summary: String) {
    self.name = name
    self.form = form
    self.isRepeatable = isRepeatable
    self.summary = summary
  }
}

extension OperationOption {
  /// Its name among JSON's, where names have no dashes.
  package var jsonName: String { String(name.map { $0 == "-" ? "_" : $0 }) }

  /// The option as help shows it, such as `--format auto|pretty|json|jsonl`.
  package var usage: String {
    switch form {
    case .flag: "--\(name)"
    case .text(let placeholder), .decimal(let placeholder): "--\(name) \(placeholder)"
    case .choice(let words): "--\(name) \(words.joined(separator: "|"))"
    case .destination(let words): "--\(name) \(words.joined(separator: "|"))[=FILE]"
    case .optionalChoice(let words): "--\(name)[=\(words.joined(separator: "|"))]"
    case .integer: "--\(name) N"
    }
  }
}
