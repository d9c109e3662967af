/// Derives from a pattern the literal texts that every match holds.
///
/// A text without them needs no matching at all, nor the pattern compiling. Where nothing can be
/// said for certain there are no gates, which lets every text through.
package struct PatternGates {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// Groups of texts in lower case, of each of which every match holds one; the rarest first, and
  /// none where none are known.
  package static func gates(of pattern: String) -> [[String]] {
    var reader = PatternGates(pattern)
    let gates = reader.alternatives()
    // An unbalanced parenthesis would leave something unread.
    return reader.index == reader.scalars.count ? GateChoice.best(of: gates) : []
  }

  /// The gates of `a|b|c` up to the end or the closing parenthesis.
  private mutating func alternatives() -> [[String]] {
    var branches = [sequence()]
    while index < scalars.count, scalars[index] == "|" {
      index += 1
      branches.append(sequence())
    }
    guard branches.count > 1 else { return branches[0] }
    let rarest = branches.compactMap { GateChoice.best(of: $0).first }
    return rarest.count == branches.count ? [rarest.flatMap(\.self)] : []
  }

  /// The gates of the parts of a sequence, which all have to match.
  private mutating func sequence() -> [[String]] {
    var parts = Parts()
    while index < scalars.count, scalars[index] != "|", scalars[index] != ")" {
      let atom = atom()
      let quantifier = quantifier()
      parts.add(atom, quantifier)
    }
    return parts.all
  }

  private mutating func atom() -> Atom {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "(": return group()
    case "[": return characterClass()
    case "\\": return escape()
    case ".": return .other
    case "^", "$": return .nothing
    default: return Self.literal(scalar)
    }
  }

  /// Only ASCII is folded when a text is looked through, so other letters with a case say
  /// nothing; nor do control characters, which part the literals of `LiteralGates`.
  private static func literal(_ scalar: Unicode.Scalar) -> Atom {
    let isFolded = scalar.isASCII || !scalar.properties.isCased
    return isFolded && scalar.value >= 0x20 ? .literal(scalar) : .other
  }

  private mutating func group() -> Atom {
    if peek("*") {
      skip(to: ")")
      return .nothing
    }
    let isAssertion = peek("?=") || peek("?!") || peek("?<=") || peek("?<!")
    if peek("?") { openGroup() }
    if peek(")") {
      index += 1
      return .nothing
    }
    let gates = alternatives()
    index += 1
    return isAssertion ? .nothing : .group(gates)
  }

  /// Reads what stands behind a group's question mark: options, a name or the sign of its kind.
  private mutating func openGroup() {
    index += 1
    while index < scalars.count, "imsxnJU^-".unicodeScalars.contains(scalars[index]) { index += 1 }
    if peek("<=") || peek("<!") {
      index += 2
    } else if peek("<") || peek("P<") {
      skip(to: ">")
    } else if !peek(")") {
      index += 1
    }
  }

  private mutating func characterClass() -> Atom {
    if peek("^") { index += 1 }
    if peek("]") { index += 1 }
    while index < scalars.count, scalars[index] != "]" { index += scalars[index] == "\\" ? 2 : 1 }
    index += 1
    return .other
  }

  private mutating func escape() -> Atom {
    guard index < scalars.count else { return .other }
    let scalar = scalars[index]
    index += 1
    if "bBAzZG".unicodeScalars.contains(scalar) { return .nothing }
    if !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) { return .literal(scalar) }
    if peek("{") {
      skip(to: "}")
    } else if "kg".unicodeScalars.contains(scalar), peek("<") {
      skip(to: ">")
    } else if scalar == "x" {
      index = min(index + 2, scalars.count)
    }
    return .other
  }

  private mutating func quantifier() -> Quantifier {
    guard index < scalars.count else { return .once }
    var quantifier = Quantifier.once
    switch scalars[index] {
    case "?", "*": quantifier = .optional
    case "+": quantifier = .repeated
    case "{":
      quantifier = peek("{0") || peek("{,") ? .optional : .repeated
      skip(to: "}")
      index -= 1
    default: return .once
    }
    index += 1
    if peek("?") || peek("+") { index += 1 }
    return quantifier
  }

  private func peek(_ text: String) -> Bool {
    scalars[min(index, scalars.count)...].starts(with: text.unicodeScalars)
  }

  private mutating func skip(to end: Unicode.Scalar) {
    while index < scalars.count, scalars[index] != end { index += 1 }
    index += 1
  }
}

extension PatternGates {
  /// What one element of a sequence says of the text.
  fileprivate enum Atom {
    case literal(Unicode.Scalar)
    /// The gates of a group.
    case group([[String]])
    /// Matches no text of its own.
    case nothing
    /// Matches a text that is not known.
    case other
  }

  fileprivate enum Quantifier { case once, optional, repeated }

  /// The literals of a sequence as far as it was read.
  fileprivate struct Parts {
    private var run = ""
    private var found: [[String]] = []

    var all: [[String]] { found + (run.isEmpty ? [] : [[run.lowercased()]]) }

    mutating func add(_ atom: Atom, _ quantifier: Quantifier) {
      switch (atom, quantifier) {
      case (.nothing, _): return
      case (.literal(let scalar), .once): run.unicodeScalars.append(scalar)
      case (.literal(let scalar), .repeated):
        run.unicodeScalars.append(scalar)
        endRun()
      case (.group(let gates), .once), (.group(let gates), .repeated):
        endRun()
        found += gates
      default: endRun()
      }
    }

    private mutating func endRun() {
      found = all
      run = ""
    }
  }
}
