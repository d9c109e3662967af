import Matching

/// What one element of a pattern says of the text that it matches.
enum GateAtom {
  case literal(Unicode.Scalar)
  /// The gates of a group, or of a class; `longest` are the most bytes that it matches.
  /// `ways` are the gates of each of its alternatives.
  case group([LiteralGroup], longest: Int?, ways: [[LiteralGroup]] = [])
  /// The gates of what has to stand next, or behind that, and is matched again.
  case ahead([LiteralGroup])
  /// Matches no text of its own; where a letter or digit stands on one side, none does on the
  /// other.
  case border
  /// Matches one character that is no letter, digit or underscore.
  case gap
  /// Matches no text of its own.
  case nothing
  /// Matches some character.
  case other
  /// Matches a text of any length.
  case unknown

  /// The most bytes of a character, of any case that it may have.
  static let longestCharacter = 4

  /// The most bytes that it matches; `nil` where there is no most.
  var longest: Int? {
    switch self {
    case .literal(let scalar): scalar.isASCII ? 1 : Self.longestCharacter
    case .group(_, let longest, _): longest
    case .ahead, .border, .nothing: 0
    case .gap, .other: Self.longestCharacter
    case .unknown: nil
    }
  }
}
