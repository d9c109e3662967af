import PromptParsing

/// A literal of the prompt that a rewrite has to bring out verbatim.
package struct ProtectedText: Sendable, Equatable {
  package let kind: Literal.Kind
  package let text: String
  /// Whether the rewrite still holds it.
  package let kept: Bool

  package init(kind: Literal.Kind, text: String, kept: Bool) {
    self.kind = kind
    self.text = text
    self.kept = kept
  }
}
