/// What an edit does to its target; a lexicon gives each edit verb one.
package enum EditOperation: String, Sendable, CaseIterable {
  case add, remove, replace, modify, recolor, move, resize, restyle, relight, retouch
  case extract, extend, crop, compose, letter, describe
}
