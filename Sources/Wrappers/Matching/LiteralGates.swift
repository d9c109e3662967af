/// What every match of a pattern holds: one literal of each group.
///
/// Kept as one text, which lies in the program as it is and is not touched before it is read.
package struct LiteralGates: Sendable {
  /// Literals in lower case, each behind a scalar that counts its bytes; a group ends in a count of
  /// none.
  package let packed: String
  /// The numbers of the groups in the `LiteralIndex` of the rules that are built in, each with one
  /// added and in 16 bits, the first lowest; 0 for groups that no index has.
  package let indexed: UInt64
  /// The leads of these groups in the same places; all bits one for one that is not known.
  package let leads: UInt64
  /// Of a large pattern that is a choice of others the gates of each, which have none of their own:
  /// a text that has something of all groups may still have all groups of none.
  package let ways: [LiteralGates]

  /// What a count of one byte can tell.
  private static let longest = 127

  /// No literals are known, so every text may match.
  package static let none = LiteralGates(packed: "")

  /// Takes what the properties of those names gave, and where an index has all groups their
  /// numbers.
  package init(
    packed: String, indexed: UInt64 = 0, leads: UInt64 = .max, ways: [LiteralGates] = []
  ) {
    self.packed = packed
    self.indexed = indexed
    self.leads = leads
    self.ways = ways
  }

  /// Of a literal that is too long its beginning, which every match holds too; a group with an
  /// empty one says nothing.
  package init(_ groups: [LiteralGroup], ways: [[LiteralGroup]] = []) {
    let telling = groups.filter { !$0.literals.isEmpty && !$0.literals.contains("") }
    indexed = 0
    leads = telling.reversed().reduce(UInt64.max) { leads, group in
      leads << Self.bitsPerLead | UInt64(min(group.lead ?? .max, Self.unknownLead))
    }
    packed = telling.map { $0.literals.map(Self.counted).joined() + "\0" }.joined()
    self.ways = ways.map { LiteralGates($0) }
  }

  /// As wide as the number of a group.
  static let bitsPerLead: UInt64 = 16
  static let unknownLead = Int(UInt16.max)

  private static func counted(_ literal: String) -> String {
    var part = literal
    while part.utf8.count > longest { part.unicodeScalars.removeLast() }
    return "\(Unicode.Scalar(UInt8(part.utf8.count)))\(part)"
  }

  /// The literals, for those who check them.
  package var groups: [[String]] {
    var groups: [[String]] = []
    var group: [String] = []
    var rest = packed.utf8[...]
    while let count = rest.popFirst() {
      if count == 0 {
        groups.append(group)
        group = []
      } else {
        group.append(String(decoding: rest.prefix(Int(count)), as: UTF8.self))
        rest = rest.dropFirst(Int(count))
      }
    }
    return groups
  }
}

extension LiteralGates: Equatable {
  /// The same literals, whether an index has them or not.
  package static func == (left: LiteralGates, right: LiteralGates) -> Bool {
    left.packed == right.packed
  }
}
