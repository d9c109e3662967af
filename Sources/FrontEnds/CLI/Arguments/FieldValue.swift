import Reporting
import RequestBuilding

/// Finds the text that a record's field was given as an option.
struct FieldValue {
  let field: RecordOption
  /// What stood behind `=`.
  let inline: String?

  /// What others write for true and false, and what would else pass for a prompt.
  private static let otherTruths: Set<String> = ["yes", "no", "on", "off", "1", "0"]

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
    guard let next = rest.first else { return "true" }
    if Self.otherTruths.contains(next.lowercased()) {
      throw Failure(
        .invalidValue, "--\(field.name) was given “\(next)”",
        hint: "it takes true or false; write a prompt of that one word before the option")
    }
    guard field.values.contains(next) else { return "true" }
    rest.removeFirst()
    return next
  }
}
