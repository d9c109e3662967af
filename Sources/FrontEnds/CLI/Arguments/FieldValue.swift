import Reporting
import RequestBuilding

/// Finds the text that a record's field was given as an option.
struct FieldValue {
  let field: RecordOption
  /// What stood behind `=`.
  let inline: String?

  /// What others write for true and false, and what would else pass for a prompt.
  private static let otherTruths = [
    "true": "true", "false": "false", "yes": "true", "on": "true", "1": "true", "no": "false",
    "off": "false", "0": "false",
  ]

  init(_ field: RecordOption, _ inline: String?) {
    self.field = field
    self.inline = inline
  }

  /// A Boolean field may stand alone and then means true.
  func text(from rest: inout ArraySlice<String>) throws(Failure) -> String {
    guard field.values == ["true", "false"] else {
      if let inline { return inline }
      return try OptionValue.next(of: "--\(field.name) \(field.placeholder)", &rest)
    }
    guard let text = inline ?? rest.first else { return "true" }
    if !field.values.contains(text), let meant = Self.otherTruths[text.lowercased()] {
      throw Failure(
        .invalidValue, "--\(field.name) was given “\(text)”",
        hint: "it takes true or false; did you mean \(meant)?")
    }
    if inline != nil { return text }
    guard field.values.contains(text) else { return "true" }
    rest.removeFirst()
    return text
  }
}
