/// Why a piece of input is not a record.
package enum RecordError: Error, Equatable, CustomStringConvertible {
  case notAnObject(found: String)
  case missingPrompt
  case blankPrompt
  /// `known` lists every field, for an answer where none is near.
  case unknownField(name: String, nearest: String?, known: [String])
  /// Several of them, so that all can be corrected at once.
  case unknownFields([UnknownField], known: [String])
  case wrongType(field: String, expected: String, found: String)
  /// A command line flag's text that does not fit the field's kind.
  case unreadableOption(option: String, text: String, expected: String)

  /// Where, what, and what to do.
  package var description: String {
    switch self {
    case .notAnObject(let found):
      "a record is a JSON object with a `prompt`, but this is \(found)"
    case .missingPrompt:
      "the record has no `prompt`; add one that says what to make or to change"
    case .blankPrompt:
      "`prompt` is blank; say what to make or to change"
    case .unknownField(let name, let nearest?, _):
      "`\(name)` is no field of a record; did you mean `\(nearest)`?"
    case .unknownField(let name, nil, let known):
      "`\(name)` is no field of a record; the fields are "
        + known.map { "`\($0)`" }.joined(separator: ", ")
    case .unknownFields(let fields, let known):
      Self.description(of: fields, known: known)
    case .wrongType(let field, let expected, let found):
      "`\(field)` has to be \(expected), but is \(found)"
    case .unreadableOption(let option, let text, let expected):
      "`--\(option)` takes \(expected), but was given “\(text)”"
    }
  }

  /// Each name with the one that was meant; all known ones where any is unlike all of them.
  private static func description(of fields: [UnknownField], known: [String]) -> String {
    let names = fields.map { field in
      "`\(field.name)`" + (field.nearest.map { " (did you mean `\($0)`?)" } ?? "")
    }
    let list =
      fields.allSatisfy { $0.nearest != nil }
      ? "" : "; the fields are " + known.map { "`\($0)`" }.joined(separator: ", ")
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
      + " are no fields of a record" + list
  }
}
