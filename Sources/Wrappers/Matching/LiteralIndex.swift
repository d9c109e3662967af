/// All literals that a set of patterns is gated by, to be found in one reading of a text.
///
/// Its tables are numbers and one text, which lie in the program as they are.
package struct LiteralIndex: Sendable {
  /// The literals one behind the other, in UTF-8 and lower case: first those of three bytes and
  /// more, by the bucket of their first three, then the shorter ones, by their first byte.
  package let text: String
  /// Where each literal begins in `text`, and where the last one ends.
  package let starts: [UInt16]
  /// The first literal of each bucket of three bytes, and behind the last bucket the first short
  /// literal.
  package let buckets: [UInt16]
  /// The first short literal of each first byte, and the number of literals.
  package let shorts: [UInt16]
  /// Where the groups of each literal begin in `groups`, and where the last one's end.
  package let groupStarts: [UInt16]
  /// Numbers of groups, from 0 on.
  package let groups: [UInt16]
  package let groupCount: Int

  /// A power of two, some four times the number of beginnings that Peel's own rules have.
  private static let bucketBits: UInt32 = 13

  /// Knows no literal.
  package static let none = LiteralIndex(
    text: "", starts: [0], buckets: [], shorts: [], groupStarts: [0], groups: [], groupCount: 0)

  /// Takes what the properties of those names gave.
  package init(
    text: String, starts: [UInt16], buckets: [UInt16], shorts: [UInt16], groupStarts: [UInt16],
    groups: [UInt16], groupCount: Int
  ) {
    self.text = text
    self.starts = starts
    self.buckets = buckets
    self.shorts = shorts
    self.groupStarts = groupStarts
    self.groups = groups
    self.groupCount = groupCount
  }

  /// Lays the literals of groups out; `nil` where they are too many for numbers of 16 bits.
  package init?(groups: [[String]]) {
    var owners: [String: [UInt16]] = [:]
    for (number, group) in groups.enumerated() {
      guard let number = UInt16(exactly: number) else { return nil }
      for literal in Set(group) { owners[literal, default: []].append(number) }
    }
    let literals = owners.keys.map { Array($0.utf8) }.sorted(by: Self.precedes)
    var (text, starts): ([UInt8], [UInt16]) = ([], [0])
    var (groupStarts, numbers): ([UInt16], [UInt16]) = ([0], [])
    for literal in literals {
      text += literal
      numbers += owners[String(decoding: literal, as: UTF8.self)] ?? []
      guard let end = UInt16(exactly: text.count), let last = UInt16(exactly: numbers.count) else {
        return nil
      }
      starts.append(end)
      groupStarts.append(last)
    }
    let long = literals.prefix { $0.count > 2 }
    self.init(
      text: String(decoding: text, as: UTF8.self), starts: starts,
      buckets: Self.firsts(of: long.map(Self.bucket), upTo: 1 << Int(Self.bucketBits)),
      shorts: Self.firsts(of: literals.dropFirst(long.count).map { Int($0[0]) }, upTo: 256)
        .map { $0 + UInt16(long.count) },
      groupStarts: groupStarts, groups: numbers, groupCount: groups.count)
  }

  /// For each key the place of the first of the sorted ones that is not below it.
  private static func firsts(of keys: [Int], upTo end: Int) -> [UInt16] {
    var (firsts, place): ([UInt16], Int) = ([], 0)
    for key in 0...end {
      while place < keys.count, keys[place] < key { place += 1 }
      firsts.append(UInt16(place))
    }
    return firsts
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (isLong, isOtherLong) = (left.count > 2, right.count > 2)
    guard isLong == isOtherLong else { return isLong }
    let (key, other) =
      isLong ? (bucket(of: left), bucket(of: right)) : (Int(left[0]), Int(right[0]))
    return key == other ? left.lexicographicallyPrecedes(right) : key < other
  }

  private static func bucket(of literal: [UInt8]) -> Int {
    bucket(of: UInt32(literal[0]) | UInt32(literal[1]) << 8 | UInt32(literal[2]) << 16)
  }

  /// Of three bytes, the first of them lowest; Knuth's multiplicative hashing.
  @inline(__always)
  static func bucket(of bytes: UInt32) -> Int {
    Int((bytes &* 0x9E37_79B1) >> (32 - bucketBits))
  }
}
