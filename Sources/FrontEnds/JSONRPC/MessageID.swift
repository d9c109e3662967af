import JSONValues

/// What a request is known by to both sides: a text or a whole number, as the client chose.
package enum MessageID: Sendable, Hashable {
  case integer(Int)
  case string(String)

  /// `nil` for what is neither; `1.0` is a whole number.
  package init?(_ json: JSONValue?) {
    switch json {
    case .integer(let number): self = .integer(number)
    case .string(let text): self = .string(text)
    case .number(let number):
      guard let whole = Int(exactly: number) else { return nil }
      self = .integer(whole)
    default: return nil
    }
  }

  /// The id as it stands in a message.
  package var json: JSONValue {
    switch self {
    case .integer(let number): .integer(number)
    case .string(let text): .string(text)
    }
  }
}
