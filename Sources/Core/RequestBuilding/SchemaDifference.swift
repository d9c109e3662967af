import JSONValues

/// One point in which the API's schema of a model differs from the file that Peel ships.
package struct SchemaDifference: Sendable, Equatable {
  /// What differs.
  package enum Kind: String, Sendable, CaseIterable {
    case added = "field-added"
    case removed = "field-removed"
    case renamed = "field-renamed"
    /// The API takes values that Peel cannot send.
    case unsupported = "field-unsupported"
    case type = "type-changed"
    case required = "required-changed"
    case values = "values-changed"
    case limits = "limits-changed"
    case preset = "default-changed"
    case price = "price-changed"
  }

  package let kind: Kind
  /// The record's name for the field; `nil` for the price.
  package let field: String?
  /// What the file says, and what the API says; `nil` where that is nothing.
  package let shipped, live: JSONValue?
  /// What it means, in one sentence.
  package let message: String

  init(
    _ kind: Kind, _ field: String?, shipped: JSONValue? = nil, live: JSONValue? = nil,
    _ message: String
  ) {
    self.kind = kind
    self.field = field
    self.shipped = shipped
    self.live = live
    self.message = message
  }

  /// Whether requests may be refused, or refused wrongly, because of it.
  package var isGrave: Bool { kind != .preset && kind != .price }
}
