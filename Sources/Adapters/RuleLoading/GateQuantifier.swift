/// How often an element of a pattern has to match.
struct GateQuantifier: Equatable {
  enum Kind { case once, optional, repeated }

  let kind: Kind
  /// The most times that it may match; `nil` where there is no most.
  let most: Int?

  static let once = GateQuantifier(kind: .once, most: 1)
}
