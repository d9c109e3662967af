/// A text with places to fill in: `{name}` or `{name:filter}`; `{{` stands for a brace.
package struct Template: Sendable, Equatable {
  /// What may be done to a value before it is filled in.
  package enum Filter: String, Sendable, CaseIterable {
    /// The base form of a verb ("changed" gives "change").
    case imperative
    /// With a capital first letter.
    case capitalized
    /// As the object of a command: with a small first letter, unless the first word may be a name.
    /// Fails where the words say more than which thing it is ("the sign doesn't", "the man who").
    case thing
    /// At most fifty characters, for messages.
    case short
    /// Without white space at either end.
    case trimmed
  }

  /// Literal text or a place to fill in.
  package enum Part: Sendable, Equatable {
    case literal(String)
    case value(name: String, filter: Filter?)
  }

  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// The names that have to be known to fill the template in.
  package var names: [String] {
    parts.compactMap { if case .value(let name, _) = $0 { name } else { nil } }
  }

  /// Reads a template as it is written in a rule file.
  package init(_ source: String) throws(TemplateError) {
    var parts: [Part] = []
    var literal = ""
    var rest = Substring(source)
    while let character = rest.popFirst() {
      if character == "{", rest.first != "{" {
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        parts.append(try Self.place(in: &rest))
        continue
      }
      literal.append(character)
      if character == "{" || character == "}", rest.first == character { rest.removeFirst() }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    self.parts = parts
  }

  /// The place to fill in whose opening brace was just read.
  private static func place(in rest: inout Substring) throws(TemplateError) -> Part {
    guard let end = rest.firstIndex(of: "}") else { throw .unclosed }
    let pieces = rest[..<end].split(separator: ":", omittingEmptySubsequences: false)
    rest = rest[rest.index(after: end)...]
    let name = String(pieces.first ?? "")
    guard !name.isEmpty else { throw .unnamed }
    guard pieces.count > 1 else { return .value(name: name, filter: nil) }
    guard pieces.count == 2, let filter = Filter(rawValue: String(pieces[1])) else {
      throw .unknownFilter(pieces.dropFirst().joined(separator: ":"))
    }
    return .value(name: name, filter: filter)
  }
}
