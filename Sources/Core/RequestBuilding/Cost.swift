import JSONValues

/// What a request will cost, as far as a document says.
package struct Cost: Sendable, Equatable {
  /// Where the figure comes from; raw values are those of the contract.
  package enum Basis: String, Sendable {
    /// No document that Peel has read states a price.
    case unknown
    /// The price in the model's file times the pictures asked for.
    case documented
  }

  /// US dollars; `nil` where the price is unknown.
  package let usd: Double?
  /// Tells a free request from one whose price nobody knows.
  package let basis: Basis

  /// A cost whose figure and basis belong together.
  package init(usd: Double?, basis: Basis) {
    self.usd = usd
    self.basis = basis
  }

  /// The cost of a request whose model states no price.
  package static let unknown = Cost(usd: nil, basis: .unknown)
}

extension Model {
  /// What sending that body costs.
  package func cost(of request: Request) -> Cost {
    guard let price else { return .unknown }
    let counted = request.input["num_images"] ?? field(named: "num_images")?.defaultValue
    return Cost(usd: price.perImage * Double(counted?.integer ?? 1), basis: .documented)
  }
}
