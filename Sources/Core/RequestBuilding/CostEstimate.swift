import JSONValues

/// What several requests together cost, as far as it is known.
package struct CostEstimate: Sendable, Equatable {
  package private(set) var requests = 0
  /// Requests whose price is unknown.
  package private(set) var unknown = 0
  /// US dollars for the others, before rounding.
  private var sum: Double = 0

  /// Nothing yet.
  package init() {}

  /// Takes another request; `nil` for an unknown price.
  package mutating func add(_ usd: Double?) {
    requests += 1
    if let usd { sum += usd } else { unknown += 1 }
  }

  /// Takes another request, as a plan lists it.
  package mutating func add(planned request: JSONValue) { add(Self.usd(of: request)) }

  /// US dollars for one request of a plan; `nil` where the price is unknown.
  package static func usd(of request: JSONValue) -> Double? { request["cost"]?["usd"]?.amount }

  /// US dollars for the requests whose price is known: sums of tenths are tenths, so a limit is
  /// not passed by a binary fraction.
  package var known: Double {
    sum.magnitude < 1e9 ? (sum * 1_000_000).rounded() / 1_000_000 : sum
  }

  /// US dollars for all; `nil` where the price of any request is unknown.
  package var usd: Double? { unknown == 0 ? known : nil }

  /// What `error.estimate` says beside a refusal.
  package var section: JSONObject {
    ["requests": .integer(requests), "usd": usd.map { .number($0) } ?? .null]
  }
}
