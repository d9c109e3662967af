/// What every match of a pattern holds: one literal of each group.
///
/// Kept as one text, which lies in the program as it is and is not touched before it is read.
package struct LiteralGates: Sendable, Equatable {
  /// Literals in lower case, each followed by `literalEnd`, the last of a group by `groupEnd`.
  package let packed: String

  /// ASCII "unit separator".
  static let literalEnd: UInt8 = 0x1F
  /// ASCII "record separator".
  static let groupEnd: UInt8 = 0x1E

  /// No literals are known, so every text may match.
  package static let none = LiteralGates(packed: "")

  /// Takes what `packed` gave.
  package init(packed: String) { self.packed = packed }

  /// The literals must not hold control characters.
  package init(groups: [[String]]) {
    packed = groups.map { $0.joined(separator: "\u{1F}") + "\u{1E}" }.joined()
  }

  /// The literals, for those who check them.
  package var groups: [[String]] {
    packed.utf8.split(separator: Self.groupEnd).map { group in
      group.split(separator: Self.literalEnd).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
