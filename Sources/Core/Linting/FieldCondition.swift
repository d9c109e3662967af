import JSONValues
import RequestBuilding

/// What a record has to hold under a request field for a rule to judge it.
package struct FieldCondition: Sendable, Equatable {
  /// What may stand under the field.
  package enum Content: Sendable, Equatable {
    /// Any value but null.
    case given
    /// One of the values; nothing at all too, where `orAbsent` holds.
    case among([JSONValue], orAbsent: Bool)
  }

  /// The record's name for the field; `model` is given where it is not left to the router.
  package let field: String
  package let content: Content

  package init(field: String, content: Content) {
    self.field = field
    self.content = content
  }

  /// Whether the record meets the condition; null counts as absent.
  func holds(for record: Record) -> Bool {
    guard let value = record.value(of: field) else {
      return if case .among(_, orAbsent: true) = content { true } else { false }
    }
    return switch content {
    case .given: true
    case .among(let values, _): values.contains(value)
    }
  }
}
