/// What one match may cost before it is given up.
///
/// Prompts come from strangers and rules from projects, so a catastrophic pair has to end quickly.
package enum MatchLimits {
  /// Backtracking steps from one starting place in the subject.
  ///
  /// PCRE2 allows ten million, which is a second of work. Patterns whose repeats are bounded stay
  /// under ten thousand on the worst text we could write, so this leaves a factor of ten.
  package static let steps: UInt32 = 100_000
  /// Nested backtracking points, each a frame of about 150 bytes on the heap.
  package static let depth: UInt32 = 20_000
  /// KiB of frames of one match; room for `depth` frames of a pattern with a dozen groups.
  package static let heapKiB: UInt32 = 8_192
}
