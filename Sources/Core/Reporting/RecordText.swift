import JSONValues
import RequestBuilding

extension Record {
  /// The text of a field that ranges of findings point into: a string as it is, another value as
  /// JSON, nothing for a field that is absent.
  package func text(of field: String) -> String {
    switch field {
    case "prompt": return prompt
    case "intent": return intent ?? ""
    case "model": return model ?? ""
    default:
      guard let value = fields[field] else { return "" }
      if let text = value.string { return text }
      var bytes: [UInt8] = []
      value.write(into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
