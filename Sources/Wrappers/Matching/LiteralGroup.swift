/// Literals of which every match of a pattern holds one.
package struct LiteralGroup: Hashable, Sendable {
  /// In lower case, with marks where words begin and end.
  package let literals: [String]
  /// The most bytes that stand between the start of a match and the literal it holds; `nil` where
  /// no most is known.
  package let lead: Int?

  /// A group; without a lead nothing is known of where it stands.
  package init(_ literals: [String], lead: Int? = nil) {
    self.literals = literals
    self.lead = lead
  }

  /// The same behind as many more bytes.
  package func moved(by bytes: Int?) -> LiteralGroup {
    LiteralGroup(literals, lead: lead.flatMap { lead in bytes.map { lead + $0 } })
  }
}
