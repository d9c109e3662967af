/// What a clause of a prompt does.
///
/// The kinds are defined in `docs/reading-a-prompt.md`.
package enum ClauseKind: String, Sendable, CaseIterable {
  /// Says that something stays as it is.
  case preservation
  /// Asks for an edit.
  case change
  /// Describes a scene or a subject without a command.
  case description
  /// Names a style, a lens, a mood or quality words.
  case style
  /// Says what shall not appear.
  case negation
  /// States a ratio, size, count or format.
  case parameter
  /// Only names an input image ("image 2 is the palette").
  case imageReference = "image-reference"
  /// Courtesy or a question without a request of its own.
  case courtesy
  /// None of the others.
  case other
}
