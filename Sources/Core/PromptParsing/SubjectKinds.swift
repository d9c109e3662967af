/// Some kinds of thing, one bit each: what an edit touches is asked for dozens of times a prompt,
/// and a `Set` would hash each kind, and have the runtime make its type at every start.
package struct SubjectKinds: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  package init() {}

  package init(_ kinds: [SubjectKind]) {
    for kind in kinds { bits |= kind.bit }
  }

  package init(arrayLiteral kinds: SubjectKind...) { self.init(kinds) }

  private init(bits: UInt32) { self.bits = bits }

  package var isEmpty: Bool { bits == 0 }

  package func contains(_ kind: SubjectKind) -> Bool { bits & kind.bit != 0 }

  package mutating func insert(_ kind: SubjectKind) { bits |= kind.bit }

  package mutating func formUnion(_ others: SubjectKinds) { bits |= others.bits }

  package mutating func formUnion(_ others: [SubjectKind]) { formUnion(SubjectKinds(others)) }

  package func union(_ others: SubjectKinds) -> SubjectKinds {
    SubjectKinds(bits: bits | others.bits)
  }

  package func intersection(_ others: SubjectKinds) -> SubjectKinds {
    SubjectKinds(bits: bits & others.bits)
  }

  package func subtracting(_ others: SubjectKinds) -> SubjectKinds {
    SubjectKinds(bits: bits & ~others.bits)
  }

  package func isSubset(of others: SubjectKinds) -> Bool { subtracting(others).isEmpty }

  package func isDisjoint(with others: SubjectKinds) -> Bool { bits & others.bits == 0 }

  package func isDisjoint(with others: [SubjectKind]) -> Bool {
    isDisjoint(with: SubjectKinds(others))
  }
}

extension SubjectKind {
  fileprivate var bit: UInt32 { 1 << place }

  /// Its place among all. A switch, because a search would compare their names.
  private var place: UInt32 {
    switch self {
    case .person: 0
    case .face: 1
    case .expression: 2
    case .hair: 3
    case .pose: 4
    case .clothing: 5
    case .animal: 6
    case .product: 7
    case .vehicle: 8
    case .building: 9
    case .background: 10
    case .sky: 11
    case .lighting: 12
    case .text: 13
    case .logo: 14
    case .style: 15
    case .composition: 16
    case .color: 17
    case .image: 18
    case .object: 19
    case .font: 20
    case .size: 21
    case .position: 22
    }
  }
}
