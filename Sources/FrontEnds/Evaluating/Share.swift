/// So many of so many.
package struct Share: Sendable, Equatable {
  package private(set) var part = 0
  package private(set) var whole = 0

  package init() {}

  package mutating func add(_ isPart: Bool) {
    part += isPart ? 1 : 0
    whole += 1
  }

  /// 0 to 1; `nil` of nothing.
  package var value: Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}
