/// All literals that a set of patterns is gated by, to be found in one reading of a text.
///
/// Its tables are numbers and one text, which lie in the program as they are.
package struct LiteralIndex: Sendable {
  /// The literals one behind the other, in UTF-8 and lower case, those of one table together.
  package let text: PackedBytes
  /// Where each literal begins in `text`, and where the last one ends.
  package let starts: PackedNumbers
  /// How many bytes of each literal stand before its key.
  package let leads: PackedNumbers
  /// Of each literal the low seven bits of the byte behind its key, and above them those of the
  /// third behind that, which stands behind "| |" between two words; 0 where none stands there.
  package let nexts: PackedNumbers
  /// Where the groups of each literal begin in `groups`, and where the last one's end.
  package let groupStarts: PackedNumbers
  /// Numbers of groups, from 0 on.
  package let groups: PackedNumbers
  package let groupCount: Int
  /// For each length of a key, from four bytes to one; a short literal has a key as short. None
  /// where there is no literal.
  package let tables: [LiteralTable]

  static let longestKey = 4

  /// Knows no literal.
  package static let empty = LiteralIndex(
    text: "", starts: PackedNumbers([0]), leads: .none, nexts: .none,
    groupStarts: PackedNumbers([0]), groups: .none, groupCount: 0, tables: [])

  /// Takes what the properties of those names gave.
  package init(
    text: PackedBytes, starts: PackedNumbers, leads: PackedNumbers, nexts: PackedNumbers,
    groupStarts: PackedNumbers, groups: PackedNumbers, groupCount: Int, tables: [LiteralTable]
  ) {
    self.text = text
    self.starts = starts
    self.leads = leads
    self.nexts = nexts
    self.groupStarts = groupStarts
    self.groups = groups
    self.groupCount = groupCount
    self.tables = tables
  }

  /// Lays the literals of groups out; `nil` where they are too many for numbers of 16 bits.
  package init?(groups: [[String]]) {
    let literals = Set(groups.joined().map { Array($0.utf8) }).sorted(by: Self.precedes)
    let text = literals.joined()
    let pairs = groups.reduce(0) { $0 + $1.count }
    guard max(literals.count, pairs, groups.count) < Int(UInt16.max) else { return nil }
    var numbers: [[UInt8]: Int] = [:]
    for (number, literal) in literals.enumerated() { numbers[literal] = number }
    var owners = [[Int]](repeating: [], count: literals.count)
    for (group, literals) in groups.enumerated() {
      for literal in Set(literals) { owners[numbers[Array(literal.utf8)] ?? 0].append(group) }
    }
    self.init(
      text: PackedBytes(copying: Array(text)), starts: Self.starts(of: literals.map(\.count)),
      leads: PackedNumbers(literals.map(LiteralTable.lead), width: 2),
      nexts: PackedNumbers(literals.map(Self.next), width: 2),
      groupStarts: Self.starts(of: owners.map(\.count)),
      groups: PackedNumbers(Array(owners.joined())), groupCount: groups.count,
      tables: Self.tables(of: literals))
  }

  /// The number of literals.
  package var count: Int { starts.count - 1 }

  private static func starts(of counts: [Int]) -> PackedNumbers {
    var starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    return PackedNumbers(starts)
  }

  private static func tables(of literals: [[UInt8]]) -> [LiteralTable] {
    var rest = literals[...]
    return (1...longestKey).reversed().map { length in
      let part = rest.prefix { keyLength(of: $0) == length }
      rest = rest.dropFirst(part.count)
      return LiteralTable(keyLength: length, literals: part)
    }
  }

  private static func keyLength(of literal: [UInt8]) -> Int {
    min(longestKey, literal.count - LiteralTable.lead(of: literal))
  }

  /// How far behind the first of the two bytes the second stands.
  static let nextStep = 3

  private static func next(of literal: [UInt8]) -> Int {
    let place = LiteralTable.lead(of: literal) + longestKey
    let low = place < literal.count ? Int(literal[place] & 0x7F) : 0
    let behind = place + nextStep
    return low | (behind < literal.count ? Int(literal[behind] & 0x7F) << 7 : 0)
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (length, other) = (keyLength(of: left), keyLength(of: right))
    guard length == other else { return length > other }
    let (hash, next) = (LiteralTable.hash(of: left, length), LiteralTable.hash(of: right, length))
    return hash == next ? left.lexicographicallyPrecedes(right) : hash < next
  }
}
