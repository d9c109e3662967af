/// A name that no record has, with the one that was meant.
package struct UnknownField: Sendable, Equatable {
  package let name: String
  /// `nil` where it would be a guess.
  package let nearest: String?
}
