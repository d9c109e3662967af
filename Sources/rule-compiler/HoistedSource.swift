import Matching

/// Takes large parts out of the constants that hold them.
///
/// The compiler's work grows faster than an expression does: whole rules as one expression each
/// took it nine minutes and 3.8 GB.
struct HoistedSource {
  /// Functions that make one part each, and constants that keep one, in the order in which they
  /// were taken out.
  private(set) var declarations: [String] = []

  /// The numbers of the groups that gate a pattern, in the order in which they were met.
  private var groups: [[String]: Int] = [:]

  /// The type of parts that are written where they stand, their groups numbered.
  static let gates = "LiteralGates"

  private static let keeping = "="
  private static let opening: Unicode.Scalar = "\u{E000}"
  private static let middle: Unicode.Scalar = "\u{E001}"
  private static let closing: Unicode.Scalar = "\u{E002}"
  /// Stands between the gates of a pattern and those of its ways.
  static let separator: Unicode.Scalar = "\u{E003}"

  /// Marks an expression as a part of that type. The marks are no characters that rules hold:
  /// `String.swiftSource` escapes all of private use.
  static func marked(_ type: String, _ expression: String, isKept: Bool = false) -> String {
    "\(opening)\(isKept ? keeping : "")\(type)\(middle)\(expression)\(closing)"
  }

  /// The expression with calls in the place of its marked parts.
  mutating func withoutParts(_ source: String) -> String {
    var open: [String.UnicodeScalarView] = [.init()]
    for scalar in source.unicodeScalars {
      switch scalar {
      case Self.opening: open.append(.init())
      case Self.closing:
        let part = open.removeLast()
        open[open.count - 1].append(contentsOf: call(of: part).unicodeScalars)
      default: open[open.count - 1].append(scalar)
      }
    }
    return open.map { String($0) }.joined()
  }

  private mutating func call(of part: String.UnicodeScalarView) -> String {
    let halves = part.split(
      separator: Self.middle, maxSplits: 1, omittingEmptySubsequences: false
    ).map { String($0) }
    let (type, expression) = (halves[0], halves[1])
    if type == Self.gates {
      return numbered(
        expression.unicodeScalars.split(separator: Self.separator).map { gates in
          let parts = String(gates).split(
            separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
          return LiteralGates(packed: String(parts[1]), leads: UInt64(parts[0]) ?? .max)
        })
    }
    let name = "part\(declarations.count)"
    if type.hasPrefix(Self.keeping) {
      let type = type.dropFirst(Self.keeping.count)
      declarations.append("  private static let \(name): \(type) = \(expression)")
      return name
    }
    declarations.append("  private static func \(name)() -> \(type) { \(expression) }")
    return "\(name)()"
  }

  /// The gates of a pattern with those of its ways behind them.
  private mutating func numbered(_ all: [LiteralGates]) -> String {
    let sources = all.map { numbered($0) }
    guard let own = sources.first?.dropLast(), sources.count > 1 else { return sources.joined() }
    return "\(own), ways: [\(sources.dropFirst().joined(separator: ", "))])"
  }

  /// At most four groups have room for their numbers.
  private mutating func numbered(_ gates: LiteralGates) -> String {
    var indexed: UInt64 = 0
    for group in gates.groups.reversed() {
      let key = Set(group).sorted()
      let number = groups[key] ?? groups.count
      groups[key] = number
      indexed = indexed << 16 | UInt64(number + 1)
    }
    let isKnown = gates.groups.count <= 4 && groups.count < Int(UInt16.max)
    let packed = "packed: \(gates.packed.swiftSource)"
    return isKnown
      ? "LiteralGates(\(packed), indexed: \(indexed), leads: \(gates.leads))"
      : "LiteralGates(\(packed))"
  }

  /// The literals of all groups that were numbered so far.
  var literalIndex: LiteralIndex {
    LiteralIndex(groups: groups.sorted { $0.value < $1.value }.map(\.key)) ?? .empty
  }
}
