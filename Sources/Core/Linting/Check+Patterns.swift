import Matching

extension Check {
  /// The patterns that every prompt in the rule's scope is asked about.
  package var patterns: [LazyPattern] {
    switch self {
    case .forbid(let check): check.cases.compactMap(\.pattern)
    case .ratio(let check): check.text?.patterns ?? []
    case .field(let check): [check.when].compactMap(\.self)
    case .stated(let check): check.patterns
    case .require, .order, .count, .length, .conflict, .schema, .batch, .images, .namedModel: []
    }
  }

  /// The patterns that are only asked where the others, or the fields, leave it to them.
  package var exceptions: [LazyPattern] {
    switch self {
    case .forbid(let check):
      check.cases.flatMap { [$0.unless, $0.unlessAnywhere, $0.surety?.pattern].compactMap(\.self) }
    case .ratio(let check): [check.image?.unless].compactMap(\.self)
    case .field(let check): [check.unless].compactMap(\.self)
    case .stated(let check): [check.unless].compactMap(\.self)
    case .images(let check): [check.unless, check.documented].compactMap(\.self)
    case .require, .order, .count, .length, .conflict, .schema, .batch, .namedModel: []
    }
  }
}
