import JSONValues
import RequestBuilding

/// What a rewritten prompt costs as one request, and as a request a pass.
package struct PassCosts: Sendable, Equatable {
  package let onePass: Cost
  /// At least one, in the order of the passes.
  package let eachPass: [Cost]

  package init(onePass: Cost, eachPass: [Cost]) {
    self.onePass = onePass
    self.eachPass = eachPass
  }

  /// All the passes together; unknown as soon as one is.
  package var allPasses: Cost {
    let known = eachPass.compactMap(\.usd)
    guard known.count == eachPass.count, let basis = eachPass.first?.basis else { return .unknown }
    return Cost(usd: known.reduce(0, +), basis: basis)
  }

  /// The output's `rewrite.costs`.
  var section: JSONObject {
    [
      "one_pass": .object(Self.section(of: onePass, requests: 1)),
      "all_passes": .object(Self.section(of: allPasses, requests: eachPass.count)),
    ]
  }

  private static func section(of cost: Cost, requests: Int) -> JSONObject {
    var object: JSONObject = ["requests": .integer(requests)]
    for member in cost.section.members { object[member.name] = member.value }
    return object
  }
}

extension Cost {
  /// Reads an output's `cost`; `nil` for what Peel would not have written.
  init?(parsing section: JSONObject) {
    guard let basis = section["basis"]?.string.flatMap(Basis.init(rawValue:)) else { return nil }
    switch section["usd"] {
    case .null where basis == .unknown: self.init(usd: nil, basis: basis)
    case .integer(let usd) where basis != .unknown: self.init(usd: Double(usd), basis: basis)
    case .number(let usd) where basis != .unknown: self.init(usd: usd, basis: basis)
    default: return nil
    }
  }

  /// An output's `cost`; an unknown price is `null`, never 0.
  var section: JSONObject {
    ["usd": usd.map { .number($0) } ?? .null, "basis": .string(basis.rawValue)]
  }

  /// As a person reads it.
  var summary: String { usd == nil ? "cost unknown" : "cost \(figure), \(basis)" }

  /// The figure alone, without a fraction of nothing.
  var figure: String {
    guard let usd else { return "unknown" }
    let text = "\(usd)"
    return "$" + (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}
