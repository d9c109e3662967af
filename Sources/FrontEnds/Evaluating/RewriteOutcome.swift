/// Whether the promises of a rewrite were kept, in both modes.
package struct RewriteOutcome: Sendable {
  /// Rewritten with all fixes.
  package let prompt: String
  package let isChanged: Bool
  /// Whether rewriting the rewrite changes nothing more.
  package let isStable: Bool
  /// Words, numbers and quoted texts that are gone and had to stay.
  package let lost: [String]
  package let keepsScore: Bool
  /// Of one review and rewrite with all fixes.
  package let seconds: Double
}
