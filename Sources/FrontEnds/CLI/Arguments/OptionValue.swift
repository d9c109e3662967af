import PeelKit
import Reporting
import RequestBuilding

/// Finds and checks the text that an option was given.
struct OptionValue {
  let option: OperationOption
  /// What stood behind `=`.
  let inline: String?

  init(_ option: OperationOption, _ inline: String?) {
    self.option = option
    self.inline = inline
  }

  /// Takes the next argument where the option needs one.
  func text(from rest: inout ArraySlice<String>) throws(Failure) -> String? {
    switch option.form {
    case .flag:
      guard inline == nil else {
        throw Failure(.invalidValue, "--\(option.name) takes no value", hint: "leave out the =")
      }
      return nil
    case .optionalChoice(let words):
      if inline == nil, let next = rest.first, words.contains(next) {
        throw Failure(
          .invalidValue, "“\(next)” stands beside --\(option.name), not in it",
          hint: "write --\(option.name)=\(next); what is not meant so stands behind --")
      }
      return try checked(inline ?? words[0])
    default:
      if let inline { return try checked(inline) }
      return try checked(try Self.next(of: option.usage, &rest))
    }
  }

  /// The argument after an option; another option is none.
  static func next(
    of usage: @autoclosure () -> String, _ rest: inout ArraySlice<String>
  ) throws(Failure) -> String {
    guard let value = rest.first, !value.hasPrefix("--") else {
      throw Failure(
        .missingValue, "the value is missing: \(usage())",
        hint: "write the value after the option; one that begins with -- after a =")
    }
    rest.removeFirst()
    return value
  }

  private func checked(_ text: String) throws(Failure) -> String {
    switch option.form {
    case .choice(let words), .optionalChoice(let words):
      if words.contains(text) { return text }
      let nearest = NearestName.to(text, among: words).map { "did you mean \($0)? " } ?? ""
      throw refusal(of: text, hint: nearest + "--\(option.name) takes " + Self.list(words))
    case .destination(let words):
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count < 2 || !parts[1].isEmpty else {
        throw refusal(of: text, hint: "write a file behind the =, or leave the = out")
      }
      let word = String(parts[0])
      if words.contains(word) { return text }
      let nearest = NearestName.to(word, among: words).map { "did you mean \($0)? " } ?? ""
      throw refusal(of: text, hint: nearest + "--\(option.name) takes " + Self.list(words))
    case .integer(let range):
      if let number = Int(text), range.contains(number) { return text }
      throw refusal(
        of: text, hint: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .decimal:
      if let number = Double(text), number.isFinite, number >= 0 { return text }
      throw refusal(of: text, hint: "write a number that is not negative, such as 0.5 or 30")
    case .flag, .text:
      return text
    }
  }

  private func refusal(of text: String, hint: String) -> Failure {
    Failure(.invalidValue, "--\(option.name) was given “\(text)”", hint: hint)
  }

  private static func list(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
