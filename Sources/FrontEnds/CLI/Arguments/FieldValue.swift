import Reporting
import RequestBuilding

/// Finds the text that a record's field was given as an option.
struct FieldValue {
  let field: RecordOption
  /// What stood behind `=`.
  let inline: String?

  init(_ field: RecordOption, _ inline: String?) {
    self.field = field
    self.inline = inline
  }

  /// A Boolean field may stand alone and then means true.
  func text(from rest: inout ArraySlice<String>) throws(Failure) -> String {
    if let inline { return inline }
    guard field.values == ["true", "false"] else {
      return try OptionValue.next(of: "--\(field.name) \(field.placeholder)", &rest)
    }
    guard let next = rest.first, field.values.contains(next) else { return "true" }
    rest.removeFirst()
    return next
  }
}
