/// What a rule looks for; a rule file picks exactly one.
package enum Check: Sendable {
  case forbid(ForbidCheck)
  case require(RequireCheck)
  case order(OrderCheck)
  case count(CountCheck)
  case length(LengthCheck)
  case conflict(ConflictCheck)
  case schema(SchemaCheck)
  case ratio(RatioCheck)
  case batch(BatchCheck)
  case images(ImagesCheck)
  case field(FieldCheck)
  case stated(StatedCheck)
  case namedModel(NamedModelCheck)
}

extension Check {
  /// The places in one record where the flaw is; a batch check finds none there.
  func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    switch self {
    case .forbid(let check): try check.hits(in: context)
    case .require(let check): check.hits(in: context)
    case .order(let check): check.hits(in: context)
    case .count(let check): check.hits(in: context)
    case .length(let check): check.hits(in: context)
    case .conflict(let check): check.hits(in: context)
    case .schema(let check): check.hits(in: context)
    case .ratio(let check): try check.hits(in: context)
    case .batch: []
    case .images(let check): try check.hits(in: context)
    case .field(let check): try check.hits(in: context)
    case .stated(let check): try check.hits(in: context)
    case .namedModel(let check): check.hits(in: context)
    }
  }
}
