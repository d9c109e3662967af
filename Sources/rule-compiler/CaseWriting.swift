import JSONValues
import Linting
import PromptParsing
import RequestBuilding

/// Enumerations without payload are written as `Type.case`, with their raw value as the proof.
extension SwiftSource where Self: RawRepresentable, RawValue == String {
  var swiftSource: String { "\(Self.self).\(self)" }
}

extension Severity: SwiftSource {}
extension Dimension: SwiftSource {}
extension ImageTask: SwiftSource {}
extension ClauseKind: SwiftSource {}
extension EditOperation: SwiftSource {}
extension SubjectKind: SwiftSource {}
extension KeepListRule.Placing: SwiftSource {
  var swiftSource: String { "KeepListRule.Placing.\(self)" }
}
extension Fix.Applicability: SwiftSource {
  var swiftSource: String { "Fix.Applicability.\(self)" }
}
extension ClauseSelector.Part: SwiftSource {
  var swiftSource: String { "ClauseSelector.Part.\(self)" }
}
extension PatternReading: SwiftSource {}
extension LengthCheck.Part: SwiftSource {
  var swiftSource: String { "LengthCheck.Part.\(self)" }
}
extension LengthCheck.Unit: SwiftSource {
  var swiftSource: String { "LengthCheck.Unit.\(self)" }
}
extension Template.Filter: SwiftSource {
  var swiftSource: String { "Template.Filter.\(self)" }
}
extension ModelField.Kind: SwiftSource {
  var swiftSource: String { "ModelField.Kind.\(self)" }
}

extension ImageSize: SwiftSource {
  var swiftSource: String { call("ImageSize", [("width", width), ("height", height)]) }
}

extension JSONValue: SwiftSource {
  var swiftSource: String {
    switch self {
    case .null: "JSONValue.null"
    case .bool(let truth): call("JSONValue.bool", [("", truth)])
    case .integer(let number): call("JSONValue.integer", [("", number)])
    case .number(let number): call("JSONValue.number", [("", number)])
    case .string(let text): call("JSONValue.string", [("", text)])
    case .array(let elements): call("JSONValue.array", [("", elements)])
    case .object(let object): call("JSONValue.object", [("", object)])
    }
  }
}

extension JSONObject: SwiftSource {
  var swiftSource: String {
    let list = members.map { "\($0.name.swiftSource): \($0.value.swiftSource)" }
    return list.isEmpty ? "[:]" : "[\(list.joined(separator: ", "))]"
  }
}
