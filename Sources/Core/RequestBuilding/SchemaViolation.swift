import JSONValues

/// Why a model's schema refuses a field of a record.
package struct SchemaViolation: Sendable, Equatable {
  /// What is wrong with the field.
  package enum Problem: Sendable, Equatable {
    case missing
    /// The model has no such field; other models do.
    case notTaken
    case wrongType(expected: String)
    case notAllowed(allowed: [JSONValue])
    case outOfBounds(ClosedRange<Int>)
    /// A list with too few or too many elements.
    case wrongCount(ClosedRange<Int>)
    /// An image address that the vendor's servers cannot fetch.
    case unreachableImage(index: Int, reason: String)
    /// Two spellings of one field with different values.
    case contradictory(other: String)
  }

  /// The record's name for the field.
  package let field: String
  /// The kind of trouble, for checks that treat kinds differently.
  package let problem: Problem
  /// Says what, and what to do; holds the value.
  package let message: String
  /// The value that was surely meant (`jpeg` for `jpg`, `16:9` for `16x9`, `2K` for `2k`).
  package let repaired: JSONValue?
  /// Whether a request cannot be sent because of it.
  ///
  /// False where leaving the field out changes nothing that was asked for: images beside a prompt
  /// that was routed to text-to-image, a value that is the default anyway.
  package let isRefusal: Bool

  /// A violation that refuses the request unless said otherwise.
  package init(
    field: String, problem: Problem, message: String, repaired: JSONValue? = nil,
    isRefusal: Bool = true
  ) {
    self.field = field
    self.problem = problem
    self.message = message
    self.repaired = repaired
    self.isRefusal = isRefusal
  }
}
