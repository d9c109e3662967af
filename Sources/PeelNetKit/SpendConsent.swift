import Reporting
import RequestBuilding

/// Decides whether requests that cost money may be sent.
package struct SpendConsent: Sendable, Equatable {
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
  package func refusal(of estimate: CostEstimate) -> Failure? {
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

  private static func text(_ estimate: CostEstimate) -> String {
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
