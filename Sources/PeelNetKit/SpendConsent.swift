import JSONValues
import Reporting

/// Decides whether requests that cost money may be sent.
package struct SpendConsent: Sendable, Equatable {
  /// What the requests cost, as far as it is known.
  package struct Estimate: Sendable, Equatable {
    /// Of all records together.
    package let requests: Int
    /// US dollars; `nil` where the price of any request is unknown.
    package let usd: Double?

    /// Takes sums.
    package init(requests: Int, usd: Double?) {
      self.requests = requests
      self.usd = usd
    }
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
  /// A limit holds even beside `--yes`: whoever names one means it. What `--yes` adds is consent
  /// to a cost that nobody knows; `PEEL_SPEND`, which is not about this command, does not.
  package func refusal(of estimate: Estimate) -> Failure? {
    guard estimate.requests > 0 else { return nil }
    if let maxCost {
      if let usd = estimate.usd {
        guard usd > maxCost else { return nil }
        return Failure(
          .costLimit, "\(Self.text(estimate)), more than --max-cost \(Self.money(maxCost))")
      }
      return isAgreed
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
    guard let usd = estimate.usd else { return "the cost of \(count) is unknown" }
    return "\(count) would cost about \(money(usd))"
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
