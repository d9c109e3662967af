/// Why a template of a rule file was refused.
package enum TemplateError: Error, Equatable, CustomStringConvertible {
  case unclosed
  case unnamed
  case unknownFilter(String)
  /// The place holds a list or a mapping.
  case notText

  package var description: String {
    switch self {
    case .unclosed: "a “{” without its “}”; close it, or write “{{” for a brace"
    case .notText: "expected a text; write the template as one"
    case .unnamed: "“{}” names no value; write the name of a group or fact in it"
    case .unknownFilter(let name):
      "unknown filter “\(name)”; use one of: "
        + Template.Filter.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
