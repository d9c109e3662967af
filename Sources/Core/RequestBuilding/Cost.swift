import JSONValues

/// What a request will cost, as far as a document says.
package struct Cost: Sendable, Equatable {
  /// Where the figure comes from; raw values are those of the contract.
  package enum Basis: String, Sendable {
    /// Nothing that Peel has read states a price.
    case unknown
    /// The price in the model's file times the pictures asked for.
    case documented
    /// The base price that the API stated when it was asked last, times the pictures asked for.
    case live
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
  /// What sending that body costs; unknown where a field asks for what costs more or less.
  package func cost(of request: Request) -> Cost {
    guard let price, !fields.contains(where: { $0.changesPrice(in: request.input) }) else {
      return .unknown
    }
    let count = field(named: "num_images")
    let counted = count.flatMap { request.input[$0.wireName] ?? $0.defaultValue }
    let usd = price.perImage * Double(counted?.integer ?? 1)
    return Cost(usd: usd.roundedToMillionths, basis: price.basis)
  }
}

extension Double {
  /// Binary fractions of a cent are nobody's price: 3 × 0.1 is 0.3.
  fileprivate var roundedToMillionths: Double {
    guard magnitude < 1e9 else { return self }
    return Double(Int(self * 1_000_000 + 0.5)) / 1_000_000
  }
}

extension ModelField {
  fileprivate func changesPrice(in body: JSONObject) -> Bool {
    guard changesPrice, let value = body[wireName] else { return false }
    return value != defaultValue
  }
}
