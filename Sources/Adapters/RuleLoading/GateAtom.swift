/// What one element of a pattern says of the text that it matches.
enum GateAtom {
  case literal(Unicode.Scalar)
  /// The gates of a group.
  case group([[String]])
  /// The gates of what has to stand next, or behind that, and is matched again.
  case ahead([[String]])
  /// Matches no text of its own; where a letter or digit stands on one side, none does on the
  /// other.
  case border
  /// Matches one character that is no letter, digit or underscore.
  case gap
  /// Matches no text of its own.
  case nothing
  /// Matches a text that is not known.
  case other
}
