import Linting
import PromptParsing

/// Decodes the one check of a rule file.
struct CheckFile {
  /// The keys that name a check.
  static let keys = [
    "forbid", "require", "order", "count", "length", "conflict", "schema", "ratio", "batch",
    "images", "field", "stated", "named-model",
  ]

  let patterns: PatternFile

  /// The check under the one key of `keys` that the rule has.
  func check(of rule: FileMapping) throws(LoadingError) -> DecodedCheck {
    let named = Self.keys.filter { rule.optional($0) != nil }
    guard let name = named.first, named.count == 1, let node = rule.optional(name) else {
      throw rule.node.error(
        "a rule has exactly one check; \(named.isEmpty ? "add one" : "leave one") of: "
          + (named.isEmpty ? Self.keys : named).joined(separator: ", "))
    }
    switch name {
    case "forbid": return try forbid(node)
    case "require": return try require(node)
    case "order": return try order(node)
    case "count": return try count(node)
    case "length": return try length(node)
    case "conflict": return try conflict(node)
    case "schema": return try schema(node)
    case "ratio": return try ratio(node)
    case "batch": return try batch(node)
    case "images": return try images(node)
    case "field": return try field(node)
    case "stated": return try stated(node)
    default: return try namedModel(node)
    }
  }

  private func require(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["any", "when"])
    var selectors: [ClauseSelector] = []
    for element in try mapping.required("any").list() {
      selectors.append(try ClauseSelectorFile.selector(element))
    }
    let given = try ClauseSelectorFile.selector(try mapping.required("when"))
    var decoded = DecodedCheck(.require(RequireCheck(anyOf: selectors, given: given)))
    decoded.note(ClauseSelector.facts)
    return decoded
  }

  private func order(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["first", "then"])
    var decoded = DecodedCheck(
      .order(
        OrderCheck(
          leading: try ClauseSelectorFile.selector(try mapping.required("first")),
          following: try ClauseSelectorFile.selector(try mapping.required("then")))))
    decoded.note(OrderCheck.facts)
    return decoded
  }

  private func count(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["in", "at-most"])
    let selector = try ClauseSelectorFile.selector(try mapping.required("in"))
    let atMost = try limit(try mapping.required("at-most"))
    var decoded = DecodedCheck(.count(CountCheck(selector: selector, atMost: atMost)))
    decoded.note(CountCheck.facts)
    return decoded
  }

  private func length(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["unit", "of", "at-least", "at-most"])
    let atLeast = try mapping.optional("at-least").map(limit)
    let atMost = try mapping.optional("at-most").map(limit)
    guard atLeast != nil || atMost != nil else {
      throw node.error("the length has no limit; add `at-most` or `at-least`")
    }
    let check = LengthCheck(
      unit: try mapping.required("unit").choice(of: LengthCheck.Unit.self),
      part: try mapping.optional("of")?.choice(of: LengthCheck.Part.self) ?? .prompt,
      atLeast: atLeast, atMost: atMost)
    var decoded = DecodedCheck(.length(check))
    decoded.note(LengthCheck.facts)
    return decoded
  }

  private func limit(_ node: FileNode) throws(LoadingError) -> Int {
    let limit = try node.integer()
    guard limit >= 0 else { throw node.error("the limit is negative; use 0 or more") }
    return limit
  }

  private func conflict(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let mapping = try node.mapping(knowing: ["sparing", "twice"])
    let sparing = try mapping.optional("sparing")?.choices(of: EditOperation.self) ?? []
    let twice = try mapping.optional("twice").map { node throws(LoadingError) in
      try FixFile.verdict(
        try node.mapping(knowing: FixFile.verdictKeys), facts: ConflictCheck.twiceFacts)
    }
    var decoded = DecodedCheck(.conflict(ConflictCheck(sparing: sparing, twice: twice)))
    decoded.note(ConflictCheck.facts)
    if let twice { decoded.note(ConflictCheck.twiceFacts, twice) }
    return decoded
  }
}
