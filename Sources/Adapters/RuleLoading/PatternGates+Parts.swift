import Matching

/// What is known of the parts of a pattern, and how it is joined.
extension PatternGates {
  struct Gates {
    let groups: [LiteralGroup]
    /// The most bytes that are matched; `nil` where there is no most.
    let longest: Int?
    /// Those of each alternative, where there is nothing beside alternatives.
    var ways: [[LiteralGroup]] = []
  }

  /// Whether a group stands between borders of words.
  struct Borders {
    var atStart = false
    var atEnd = false
  }

  /// One of each alternative's groups stands in what matches any of them.
  static func joined(_ groups: [LiteralGroup?]) -> LiteralGroup? {
    let known = groups.compactMap(\.self)
    guard known.count == groups.count else { return nil }
    return LiteralGroup(known.flatMap(\.literals), lead: most(known.map(\.lead)))
  }

  static func most(_ numbers: [Int?]) -> Int? {
    numbers.reduce(0) { most, number in most.flatMap { most in number.map { max(most, $0) } } }
  }

  /// Only ASCII is folded when a text is looked through, so other letters with a case say
  /// nothing; nor do control characters, which part the literals of `LiteralGates`.
  static func literal(_ scalar: Unicode.Scalar) -> GateAtom {
    let isFolded = scalar.isASCII || !scalar.properties.isCased
    return isFolded && scalar.value >= 0x20 ? .literal(scalar) : .other
  }
}
