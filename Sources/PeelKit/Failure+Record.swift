import Reporting
import RequestBuilding

extension Failure {
  /// Reports why input is no record; `place` says which record, where there are several.
  package init(_ error: RecordError, place: String? = nil) {
    let message = (place.map { "\($0): " } ?? "") + error.description
    switch error {
    case .notAnObject: self.init(.notARecord, message)
    case .missingPrompt: self.init(.missingPrompt, message)
    case .blankPrompt: self.init(.blankPrompt, message)
    case .unknownField(_, let nearest, _):
      self.init(.unknownField, message, hint: nearest.map { "write \($0), or leave it out" })
    case .unknownFields: self.init(.unknownField, message)
    case .wrongType(let field, _, _):
      self.init(
        .invalidField, message, hint: "correct \(field); peel schema record prints the types")
    case .unreadableOption: self.init(.invalidValue, message, hint: "add --help for the values")
    }
  }

  /// Reports what the chosen model's schema has against a record; `nil` where it takes it.
  package init?(_ violations: [SchemaViolation]) {
    let refusals = violations.filter(\.isRefusal)
    guard let first = refusals.first else { return nil }
    self.init(
      first.code, refusals.map(\.message).joined(separator: "; "),
      hint: Self.hint(about: refusals.filter { $0.code == first.code }))
  }

  /// `nil` where the code's own hint, or the message, says all.
  private static func hint(about refusals: [SchemaViolation]) -> String? {
    let parts = ["correct", "leave out", "add"].compactMap { verb in
      let fields = refusals.filter { $0.verb == verb }.map(\.field)
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return fields.isEmpty ? nil : "\(verb) \(fields.joined(separator: ", "))"
    }
    guard !parts.isEmpty else { return nil }
    return parts.joined(separator: "; ") + "; peel models ID lists what the model takes"
  }
}

extension SchemaViolation {
  /// Whether the record names a model that there is not.
  var isUnknownModel: Bool { isRefusal && code == .unknownModel }

  /// The kind of failure that keeps a request from being sent.
  fileprivate var code: ErrorCode {
    switch problem {
    case .missing: field == "image_urls" ? .missingImageURLs : .missingField
    case .contradictory: .conflictingFields
    default: field == "model" ? .unknownModel : .invalidParameter
    }
  }

  /// What is to be done about the field, where its name says enough.
  fileprivate var verb: String? {
    switch (code, problem) {
    case (.invalidParameter, .notTaken): "leave out"
    case (.invalidParameter, _): "correct"
    case (.missingField, _): "add"
    default: nil
    }
  }
}
