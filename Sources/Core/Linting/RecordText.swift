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
}
