import Matching
import PromptParsing

/// Derives from a pattern the literal texts that every match holds.
///
/// A text without them needs no matching at all, nor the pattern compiling. Where nothing can be
/// said for certain there are no gates, which lets every text through. Where a word is known to
/// begin or end, a literal has a `|`, as `TextGate` has in every text.
package struct PatternGates {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// A group stands somewhere that is none of those read here, or that changes how all behind it is
  /// read: what looks like a literal may be a comment, a name or nothing.
  private var isForeign = false
  /// The pattern says where matching starts (`\G`), so that it cannot start elsewhere.
  private var isTied = false

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// Groups of texts in lower case, of each of which every match holds one; the rarest first, and
  /// none where none are known.
  package static func groups(of pattern: String) -> [LiteralGroup] { read(pattern).groups }

  /// The gates of a pattern, with those of each way to match where it is large and there are
  /// several.
  package static func gates(of pattern: String) -> LiteralGates {
    let (groups, ways) = read(pattern)
    let tells = pattern.utf8.count >= fewestBytes && ways.count > 1 && !ways.contains([])
    return LiteralGates(groups, ways: tells ? ways : [])
  }

  /// Of a pattern whose ways are told apart: a smaller one is matched as quickly as that.
  private static let fewestBytes = 250

  private static func read(
    _ pattern: String
  ) -> (groups: [LiteralGroup], ways: [[LiteralGroup]]) {
    var reader = PatternGates(pattern)
    let gates = reader.alternatives(Borders())
    // An unbalanced parenthesis would leave something unread.
    let isRead = reader.index == reader.scalars.count
    guard isRead && !reader.isForeign else { return ([], []) }
    let placed = { (groups: [LiteralGroup]) in
      reader.isTied ? groups.map { $0.moved(by: nil) } : groups
    }
    return (GateChoice.best(of: placed(gates.groups)), gates.ways.map(placed))
  }

  /// The gates of `a|b|c` up to the end or the closing parenthesis.
  private mutating func alternatives(_ borders: Borders) -> Gates {
    var branches = [sequence(borders)]
    while index < scalars.count, scalars[index] == "|" {
      index += 1
      branches.append(sequence(borders))
    }
    guard branches.count > 1 else { return branches[0] }
    let chosen = branches.map { GateChoice.best(of: $0.groups) }
    let beginnings = branches.map { $0.groups.filter { $0.lead == 0 } }
    // Of each alternative the rarest, then the next where it has one, and what each begins with.
    let depth = min(GateChoice.mostOfAlternatives, chosen.map(\.count).max() ?? 0)
    let groups = (0..<depth).map { place in
      Self.joined(chosen.map { $0.isEmpty ? nil : $0[min(place, $0.count - 1)] })
    }
    return Gates(
      groups: (groups + [Self.joined(beginnings.map(\.last))]).compactMap(\.self),
      longest: Self.most(branches.map(\.longest)),
      ways: zip(branches, chosen).flatMap { $0.ways.isEmpty ? [$1] : $0.ways })
  }

  /// The gates of the parts of a sequence, which all have to match.
  private mutating func sequence(_ borders: Borders) -> Gates {
    var parts = GateParts(isAtBorder: borders.atStart)
    var (count, ways) = (0, [[LiteralGroup]]())
    while index < scalars.count, scalars[index] != "|", scalars[index] != ")" {
      let around = bordersOfGroup(after: parts, within: borders)
      let (atom, quantifier) = (atom(around), quantifier())
      parts.add(atom, quantifier)
      if case .group(_, _, let own) = atom, quantifier == .once { ways = own }
      count += 1
    }
    return Gates(
      groups: parts.ended(atBorder: borders.atEnd), longest: parts.longest,
      ways: count == 1 ? ways : [])
  }

  /// What is known of the borders of a group that begins here; of one that repeats, nothing,
  /// because its turns follow each other.
  private func bordersOfGroup(after parts: GateParts, within borders: Borders) -> Borders {
    guard peek("(") else { return Borders() }
    var reader = self
    reader.skipGroup()
    guard reader.quantifier() == .once else { return Borders() }
    return Borders(atStart: parts.isAtBorder, atEnd: reader.isBorderNext(or: borders.atEnd))
  }

  /// Passes over a group without reading it: to read each twice would double the work at each
  /// depth.
  private mutating func skipGroup() {
    var depth = 0
    repeat {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "(": depth += 1
      case ")": depth -= 1
      case "\\": index += 1
      case "[": _ = characterClass()
      default: break
      }
    } while depth > 0 && index < scalars.count
  }

  /// Whether what stands next begins with no letter or digit, or needs a border; at the end of a
  /// sequence that is known of the whole.
  private func isBorderNext(or isKnown: Bool) -> Bool {
    guard index < scalars.count, scalars[index] != "|", scalars[index] != ")" else {
      return isKnown
    }
    if peek("(") { return false }
    var reader = self
    let atom = reader.atom(Borders())
    switch (atom, reader.quantifier().kind) {
    case (.border, _): return true
    case (.gap, .once), (.gap, .repeated): return true
    case (.literal(let scalar), .once), (.literal(let scalar), .repeated):
      return !GateRun.isWord(scalar)
    default: return false
    }
  }

  private mutating func atom(_ borders: Borders) -> GateAtom {
    let scalar = scalars[index]
    index += 1
    switch scalar {
    case "(": return group(borders)
    case "[": return characterClass()
    case "\\": return escape()
    case ".": return .other
    case "^", "$": return .border
    default: return Self.literal(scalar)
    }
  }

  private mutating func group(_ borders: Borders) -> GateAtom {
    if peek("*") || peek("?#") {
      isForeign = isForeign || peek("*") && !["*UCP)", "*UTF)"].contains(where: peek)
      skip(to: ")")
      return .nothing
    }
    let isAhead = peek("?=")
    let isAssertion = peek("?!") || peek("?<=") || peek("?<!")
    if peek("?") { openGroup() }
    if peek(")") {
      index += 1
      return .nothing
    }
    // What is looked ahead for ends anywhere in what follows the group.
    let gates = alternatives(isAhead ? Borders(atStart: borders.atStart) : borders)
    index += 1
    if isAhead { return .ahead(gates.groups) }
    return isAssertion
      ? .nothing : .group(gates.groups, longest: gates.longest, ways: gates.ways)
  }

  /// Reads what stands behind a group's question mark: options, a name or the sign of its kind.
  private mutating func openGroup() {
    index += 1
    let sign = ["<=", "<!", ":", "=", "!", ">", "|"].first { peek($0) }
    if let sign {
      index += sign.unicodeScalars.count
    } else if peek("<") || peek("P<") {
      skip(to: ">")
    } else {
      while index < scalars.count, "imsnJU^-".unicodeScalars.contains(scalars[index]) { index += 1 }
      if peek(":") { index += 1 } else if !peek(")") { isForeign = true }
    }
  }

  /// `[:` opens the name of a class of POSIX, which has a bracket of its own.
  private mutating func characterClass() -> GateAtom {
    var content = GateClass(isNegated: peek("^"))
    if peek("^") { index += 1 }
    let start = index
    while index < scalars.count, scalars[index] != "]" || index == start {
      if scalars[index] == "\\", index + 1 < scalars.count {
        index += 1
        content.add(escaped: scalars[index], script: script())
      } else if peek("[:") {
        content.addNamed()
        skip(to: "]")
        index -= 1
      } else {
        content.add(scalars[index], isRange: peek("-") && index > start && !peek("-]"))
      }
      index += 1
    }
    index += 1
    return content.atom
  }

  /// The name of the script where one stands behind a `p`, whose end is then read.
  private mutating func script() -> String? {
    guard peek("p{"), let end = scalars[index...].firstIndex(of: "}") else { return nil }
    defer { index = end }
    return String(String.UnicodeScalarView(scalars[index + 2..<end]))
  }

  private mutating func escape() -> GateAtom {
    guard index < scalars.count else { return .other }
    let scalar = scalars[index]
    index += 1
    if "bAzZ".unicodeScalars.contains(scalar) { return .border }
    if "BG".unicodeScalars.contains(scalar) {
      isTied = isTied || scalar == "G"
      return .nothing
    }
    if "sWhvnrt".unicodeScalars.contains(scalar) { return .gap }
    if scalar == "p", peek("{") {
      index -= 1
      let script = script()
      index += 1
      return script.map(GateClass.isForeign) ?? false ? GateClass.foreign : .other
    }
    if !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) { return .literal(scalar) }
    return named(by: scalar)
  }

  /// What a letter or digit behind a backslash stands for, past what belongs to it.
  private mutating func named(by letter: Unicode.Scalar) -> GateAtom {
    switch letter {
    case "w", "d", "S", "D", "H", "V": return .other
    case "N":
      if peek("{U") { skip(to: "}") }
      return .other
    case "P" where peek("{"), "x" where peek("{"), "o" where peek("{"):
      skip(to: "}")
      return .other
    case "x":
      let digits = scalars[index..<min(index + 2, scalars.count)].map(Character.init)
      index += digits.count
      let isFiller = UInt8(String(digits), radix: 16) == Prompt.filler
      return isFiller ? .literal(Unicode.Scalar(Prompt.filler)) : .other
    case "R", "X": return .unknown
    case "K": return .nothing
    case "k" where peek("<"), "g" where peek("<"):
      skip(to: ">")
      return .unknown
    case "k" where peek("{"), "g" where peek("{"):
      skip(to: "}")
      return .unknown
    case "1"..."9" where index == scalars.count || !("0"..."9").contains(scalars[index]):
      return .unknown
    default:
      isForeign = true
      return .unknown
    }
  }

  private mutating func quantifier() -> GateQuantifier {
    guard index < scalars.count else { return .once }
    let quantifier: GateQuantifier
    switch scalars[index] {
    case "?": quantifier = GateQuantifier(kind: .optional, most: 1)
    case "*": quantifier = GateQuantifier(kind: .optional, most: nil)
    case "+": quantifier = GateQuantifier(kind: .repeated, most: nil)
    case "{":
      let isOptional = peek("{0") || peek("{,")
      let start = index
      skip(to: "}")
      index -= 1
      let bounds = String(String.UnicodeScalarView(scalars[start + 1..<max(start + 1, index)]))
      quantifier = GateQuantifier(
        kind: isOptional ? .optional : .repeated,
        most: bounds.split(separator: ",", omittingEmptySubsequences: false).last.flatMap {
          Int($0)
        })
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
