import JSONValues
import Linting
import RequestBuilding

/// An example as people read it.
extension RuleExample {
  /// The prompt, with « » around the flaw where the rule file marks it.
  package var marked: String {
    guard let range = flaw?.range, range.upperBound <= text.utf8.count else { return text }
    let bytes = Array(text.utf8)
    return [bytes[..<range.lowerBound], bytes[range], bytes[range.upperBound...]]
      .map { String(decoding: $0, as: UTF8.self) }
      .enumerated().map { ["", "«", "»"][$0.offset] + $0.element }.joined()
  }

  /// What comes with the prompt, a line each: model, fields, sizes, and the batch before it.
  package var circumstances: [String] {
    let sizes = imageSizes.map { "\($0.width)x\($0.height)" }.joined(separator: ", ")
    return (model.map { ["model: \($0)"] } ?? []) + (intent.map { ["intent: \($0)"] } ?? [])
      + Self.lines(of: fields)
      + (sizes.isEmpty ? [] : ["image sizes: \(sizes)"])
      + earlier.map { example in
        let fields = Self.lines(of: example.fields).joined(separator: ", ")
        return "in a batch after: \(example.text)" + (fields.isEmpty ? "" : " (\(fields))")
      }
  }

  /// What the rule's own fix makes of prompt and fields; empty where the file does not say.
  package var repaired: [String] {
    (fixed.map { $0 == text ? [] : [$0] } ?? []) + Self.lines(of: fixedFields)
  }

  private static func lines(of fields: JSONObject) -> [String] {
    fields.members.map { member in
      if member.name == "image_urls", let count = member.value.array?.count {
        return count == 1 ? "one image" : "\(count) images"
      }
      return "\(member.name): \(member.value.string ?? member.value.shown)"
    }
  }
}
