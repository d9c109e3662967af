import Reporting
import RequestBuilding
import Synchronization

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
  /// A limit holds even beside `--yes` and `PEEL_SPEND`: whoever names one means it, and a cost
  /// that nobody knows may pass any.
  package func refusal(of estimate: CostEstimate) -> Failure? {
    var refusal = objection(to: estimate)
    refusal?.estimate = estimate
    return refusal
  }

  /// Why each request that is about to be sent is not, where so many are thought to be left.
  ///
  /// What was taken for sent may fail before its turn comes; only where that keeps to what was
  /// agreed to is it sent again.
  package func objections(to left: CostEstimate) -> @Sendable (_ usd: Double?) -> Failure? {
    let whole = refusal(of: left)
    let sent = Mutex(CostEstimate())
    return { usd in
      whole
        ?? sent.withLock { sent in
          var all = sent
          all.add(usd)
          let refusal = refusal(of: all)
          if refusal == nil { sent = all }
          return refusal
        }
    }
  }

  private func objection(to estimate: CostEstimate) -> Failure? {
    guard estimate.requests > 0 else { return nil }
    if let maxCost { return Self.refusal(of: estimate, above: maxCost) }
    guard !isAgreed, !isAllowedByEnvironment else { return nil }
    return Failure(.spendConsentRequired, "\(Self.text(estimate)), and nobody agreed to that")
  }

  private static func refusal(of estimate: CostEstimate, above limit: Double) -> Failure? {
    guard estimate.known <= limit else {
      return Failure(
        .costLimit, "\(text(estimate)), more than --max-cost \(money(limit))",
        hint: "send less, or raise --max-cost once whoever pays has agreed")
    }
    guard estimate.unknown > 0 else { return nil }
    return Failure(
      .costLimit, "\(text(estimate)), so --max-cost \(money(limit)) cannot hold",
      hint: "peel models --refresh asks for prices; then plan again with --live-schema, which goes "
        + "by them; or agree to an unknown cost: --yes without --max-cost")
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
