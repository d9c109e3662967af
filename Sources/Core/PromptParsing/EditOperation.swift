/// What an edit does to its target; a lexicon gives each edit verb one.
package enum EditOperation: String, Sendable, CaseIterable {
  case add, remove, replace, modify, transform, recolor, move, resize, restyle, relight, retouch
  case extract, extend, crop, compose, letter
  /// Says how a result shall look ("use warm light").
  case describe
}

extension EditOperation {
  /// Whether several targets of one verb are several edits; a composition or a restyle is one.
  package var isCountedByTarget: Bool {
    switch self {
    case .compose, .restyle, .relight, .retouch, .describe, .letter, .extend, .crop: false
    default: true
    }
  }
}
