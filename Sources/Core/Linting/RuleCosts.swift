/// What the rules of a set cost, as far as that can be counted.
package struct RuleCosts: Sendable, Equatable {
  package let counted: [RuleCost]
  /// The ids of rules whose patterns are too large for it.
  package let uncounted: [String]

  package init(counted: [RuleCost], uncounted: [String]) {
    self.counted = counted
    self.uncounted = uncounted
  }
}
