import JSONValues
import RequestBuilding

extension Record {
  /// The text of a field that ranges of findings point into: a string as it is, another value as
  /// JSON, nothing for a field that is absent.
  package func text(of field: String) -> String {
    switch field {
    case "prompt": prompt
    case "intent": intent ?? ""
    case "model": model ?? ""
    default: fields[field]?.fieldText ?? ""
    }
  }

  /// The bytes of the place that a finding points at.
  package func evidence(of finding: Finding) -> [UInt8] {
    let bytes = Array(text(of: finding.field).utf8)
    return Array(bytes[finding.range.clamped(to: bytes.indices)])
  }
}
