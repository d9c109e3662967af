/// A literal of the prompt that a rewrite has to bring out verbatim.
package struct ProtectedText: Sendable, Equatable {
  /// What makes it a literal.
  package enum Kind: String, Sendable {
    case quote, url, number, name
    case imageReference = "image-reference"
  }

  package let kind: Kind
  package let text: String
  /// Whether the rewrite still holds it.
  package let kept: Bool

  package init(kind: Kind, text: String, kept: Bool) {
    self.kind = kind
    self.text = text
    self.kept = kept
  }
}
