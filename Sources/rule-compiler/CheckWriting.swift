import Linting
import Matching

extension Check: SwiftSource {
  var swiftSource: String {
    switch self {
    case .forbid(let check): call("Check.forbid", [("", check)])
    case .require(let check): call("Check.require", [("", check)])
    case .order(let check): call("Check.order", [("", check)])
    case .count(let check): call("Check.count", [("", check)])
    case .length(let check): call("Check.length", [("", check)])
    case .conflict(let check): call("Check.conflict", [("", check)])
    case .schema(let check): call("Check.schema", [("", check)])
    case .ratio(let check): call("Check.ratio", [("", check)])
    case .batch(let check): call("Check.batch", [("", check)])
    case .images(let check): call("Check.images", [("", check)])
    case .field(let check): call("Check.field", [("", check)])
    case .stated(let check): call("Check.stated", [("", check)])
    case .namedModel(let check): call("Check.namedModel", [("", check)])
    }
  }
}

extension LiteralGates: SwiftSource {
  /// The leads and what is packed, for `HoistedSource` to number the groups of all patterns.
  var swiftSource: String {
    let all = ([self] + ways).map { "\($0.leads) \($0.packed)" }
    return HoistedSource.marked(
      HoistedSource.gates, all.joined(separator: String(HoistedSource.separator)))
  }
}

extension LazyPattern: SwiftSource {
  /// Compiled here, so that it need not be where a millisecond counts.
  var swiftSource: String {
    let program = (try? pattern())?.program ?? .none
    return HoistedSource.marked(
      "LazyPattern",
      "LazyPattern(\(source.swiftSource), gates: \(gates.swiftSource), "
        + "program: \(program.swiftSource))")
  }
}

extension PackedNumbers: SwiftSource {
  var swiftSource: String { "PackedNumbers(\(text.swiftSource), width: \(width))" }
}

extension PackedBytes: SwiftSource {
  var swiftSource: String { text(in: 0..<count).swiftSource }
}

extension ClauseSelector: SwiftSource {
  var swiftSource: String {
    call(
      "ClauseSelector",
      [
        ("kinds", kinds), ("operations", operations), ("having", having), ("lacking", lacking),
        ("isAnaphoric", isAnaphoric), ("isExclusive", isExclusive), ("isAttached", isAttached),
        ("isStated", isStated), ("isOpening", isOpening), ("promptChanges", promptChanges),
      ])
  }
}

extension ForbidCheck: SwiftSource {
  var swiftSource: String { call("ForbidCheck", [("cases", cases)]) }
}

extension ForbidCheck.Case: SwiftSource {
  var swiftSource: String {
    part(
      "ForbidCheck.Case",
      [
        ("languages", languages), ("in", selector), ("reads", reading), ("pattern", pattern),
        ("wording", wording), ("unless", unless),
        ("unlessAnywhere", unlessAnywhere), ("surety", surety), ("verdict", verdict),
      ])
  }
}

extension Surety: SwiftSource {
  var swiftSource: String { call("Surety", [("pattern", pattern), ("unsure", unsure)]) }
}

extension RequireCheck: SwiftSource {
  var swiftSource: String { call("RequireCheck", [("anyOf", anyOf), ("given", given)]) }
}

extension OrderCheck: SwiftSource {
  var swiftSource: String {
    call("OrderCheck", [("leading", leading), ("following", following)])
  }
}

extension CountCheck: SwiftSource {
  var swiftSource: String { call("CountCheck", [("selector", selector), ("atMost", atMost)]) }
}

extension LengthCheck: SwiftSource {
  var swiftSource: String {
    call("LengthCheck", [("unit", unit), ("part", part), ("atLeast", atLeast), ("atMost", atMost)])
  }
}

extension ConflictCheck: SwiftSource {
  var swiftSource: String { call("ConflictCheck", [("sparing", sparing), ("twice", twice)]) }
}

extension SchemaCheck: SwiftSource {
  var swiftSource: String {
    call("SchemaCheck", [("ignored", ignored), ("absent", absent), ("alias", alias)])
  }
}

extension RatioCheck: SwiftSource {
  var swiftSource: String {
    call(
      "RatioCheck", [("field", field), ("text", text), ("image", image), ("mixed", mixed)])
  }
}

extension RatioCheck.TextComparison: SwiftSource {
  var swiftSource: String {
    call(
      "RatioCheck.TextComparison",
      [
        ("patterns", patterns), ("shapes", shapes), ("differing", differing), ("absent", absent),
        ("unlisted", unlisted),
      ])
  }
}

extension RatioCheck.ImageComparison: SwiftSource {
  var swiftSource: String {
    call(
      "RatioCheck.ImageComparison",
      [("tolerance", tolerance), ("unless", unless), ("verdict", verdict)])
  }
}

extension RatioCheck.MixedComparison: SwiftSource {
  var swiftSource: String {
    call("RatioCheck.MixedComparison", [("tolerance", tolerance), ("verdict", verdict)])
  }
}

extension BatchCheck: SwiftSource {
  var swiftSource: String {
    call(
      "BatchCheck",
      [
        ("fields", fields), ("overlap", overlap), ("shape", shape),
        ("fieldVerdict", fieldVerdict), ("grammarVerdict", grammarVerdict),
      ])
  }
}

extension BatchCheck.Shape: SwiftSource {
  var swiftSource: String {
    call(
      "BatchCheck.Shape", [("field", field), ("tolerance", tolerance), ("verdict", verdict)])
  }
}

extension LiteralIndex: SwiftSource {
  var swiftSource: String {
    call(
      "LiteralIndex",
      [
        ("text", text), ("starts", starts), ("leads", leads), ("nexts", nexts),
        ("groupStarts", groupStarts), ("groups", groups), ("groupCount", groupCount),
        ("tables", tables),
      ])
  }
}

extension LiteralTable: SwiftSource {
  var swiftSource: String {
    call("LiteralTable", [("keyLength", keyLength), ("filter", filter), ("buckets", buckets)])
  }
}
