import JSONValues
import Reporting

/// Decides whether requests that cost money may be sent.
package struct SpendConsent: Sendable, Equatable {
  /// What the requests of all records together cost, as far as it is known.
  package struct Estimate: Sendable, Equatable {
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

    /// US dollars for the requests whose price is known: sums of tenths are tenths, so a limit is
    /// not passed by a binary fraction.
    var known: Double { sum.magnitude < 1e9 ? (sum * 1_000_000).rounded() / 1_000_000 : sum }

    /// US dollars for all; `nil` where the price of any request is unknown.
    package var usd: Double? { unknown == 0 ? known : nil }
  }

  private let isAgreed: Bool
  private let isAllowedByEnvironment: Bool
  private let maxCost: Double?

  /// `environment` is the value of `PEEL_SPEND`.
  package init(isAgreed: Bool, maxCost: Double?, environment: String?) {
    self.isAgreed = isAgreed
    self.maxCost = maxCost
    isAllowedByEnvironment = environment == "allow"
  }

  /// Why the requests are not sent; `nil` where they may be.
  ///
  /// A limit holds even beside `--yes`: whoever names one means it, and what is known already may
  /// pass it. What `--yes` adds is consent to a cost that nobody knows; `PEEL_SPEND`, which is not
  /// about this command, does not.
  package func refusal(of estimate: Estimate) -> Failure? {
    guard estimate.requests > 0 else { return nil }
    if let maxCost {
      guard estimate.known <= maxCost else {
        return Failure(
          .costLimit, "\(Self.text(estimate)), more than --max-cost \(Self.money(maxCost))")
      }
      return estimate.unknown == 0 || isAgreed
        ? nil
        : Failure(
          .spendConsentRequired, "\(Self.text(estimate)), so --max-cost cannot hold",
          hint: "agree to an unknown cost with --yes, or try with --sandbox, which costs nothing")
    }
    guard !isAgreed, !isAllowedByEnvironment else { return nil }
    return Failure(.spendConsentRequired, "\(Self.text(estimate)), and nobody agreed to that")
  }

  private static func text(_ estimate: Estimate) -> String {
    let count = estimate.requests == 1 ? "1 request" : "\(estimate.requests) requests"
    let known = "\(count) would cost about \(money(estimate.known))"
    if estimate.unknown == 0 { return known }
    guard estimate.unknown < estimate.requests else { return "the cost of \(count) is unknown" }
    return "\(known), without \(estimate.unknown) whose cost is unknown"
  }

  /// Dollars with four decimals at most.
  private static func money(_ usd: Double) -> String {
    "$\((usd * 10_000).rounded() / 10_000)"
  }
}

extension SpendConsent.Estimate {
  /// What `error.estimate` says beside a refusal.
  var section: JSONObject {
    ["requests": .integer(requests), "usd": usd.map { .number($0) } ?? .null]
  }
}
