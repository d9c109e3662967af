/// What of a prompt a pattern sees.
package enum PatternReading: String, Sendable, CaseIterable {
  /// The text with copy and data blanked out.
  case masked
  /// The text as it was written.
  case text
  /// Each quoted text by itself, as it was written.
  case copy
  /// The text with copy and data blanked out; where it says nothing, what the user asked for.
  case asked
}
