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

  /// What a count of one byte can tell.
  private static let longest = 127

  /// No literals are known, so every text may match.
  package static let none = LiteralGates(packed: "")

  /// Takes what `packed` gave, and where an index has all its groups their numbers.
  package init(packed: String, indexed: UInt64 = 0) {
    self.packed = packed
    self.indexed = indexed
  }

  /// Of a literal that is too long its beginning, which every match holds too; a group with an
  /// empty one says nothing.
  package init(groups: [[String]]) {
    indexed = 0
    packed = groups.filter { !$0.isEmpty && !$0.contains("") }.map {
      $0.map(Self.counted).joined() + "\0"
    }.joined()
  }

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
