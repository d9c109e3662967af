import PeelNetKit
import Reporting
import RequestBuilding
import Testing

@Suite("Consent to spend")
struct SpendConsentTests {
  private func refusal(
    yes: Bool = false, max: Double? = nil, environment: String? = nil, requests: Int = 1,
    usd: Double? = nil
  ) -> ErrorCode? {
    SpendConsent(isAgreed: yes, maxCost: max, environment: environment)
      .refusal(of: Self.estimate(Array(repeating: usd, count: requests)))?.code
  }

  private static func estimate(_ prices: [Double?]) -> CostEstimate {
    prices.reduce(into: CostEstimate()) { $0.add($1) }
  }

  @Test("is given by --yes or by the environment, and by nothing else")
  func given() {
    #expect(refusal() == .spendConsentRequired)
    #expect(refusal(usd: 0.01) == .spendConsentRequired)
    #expect(refusal(yes: true) == nil)
    #expect(refusal(environment: "allow") == nil)
    for other in ["", "1", "yes", "ALLOW", "allow "] {
      #expect(refusal(environment: other) == .spendConsentRequired)
    }
  }

  @Test("up to a cost holds for what is known to cost no more")
  func limit() {
    #expect(refusal(max: 1, usd: 1) == nil)
    #expect(refusal(max: 1, usd: 1.01) == .costLimit)
    #expect(refusal(max: 0, usd: 0) == nil)
    #expect(refusal(max: 1, usd: nil) == .costLimit)
  }

  @Test("up to a cost binds --yes and the environment too")
  func bindingLimit() {
    #expect(refusal(yes: true, max: 1, usd: 2) == .costLimit)
    #expect(refusal(max: 1, environment: "allow", usd: 2) == .costLimit)
    #expect(refusal(max: 1, environment: "allow", usd: nil) == .costLimit)
    #expect(refusal(yes: true, max: 1, usd: nil) == .costLimit)
  }

  @Test("is not overdrawn by binary fractions, and is by what is known beside what is not")
  func sums() {
    let tenths = Self.estimate([0.1, 0.1, 0.1])
    func code(_ estimate: CostEstimate, max: Double, yes: Bool) -> ErrorCode? {
      SpendConsent(isAgreed: yes, maxCost: max, environment: nil).refusal(of: estimate)?.code
    }
    #expect(code(tenths, max: 0.3, yes: false) == nil)
    #expect(code(tenths, max: 0.29, yes: true) == .costLimit)
    let mixed = Self.estimate([0.5, nil, 0.25])
    #expect(mixed.usd == nil)
    #expect(code(mixed, max: 1, yes: true) == .costLimit)
    #expect(code(mixed, max: 1, yes: false) == .costLimit)
    #expect(code(mixed, max: 0.7, yes: true) == .costLimit)
    let consent = SpendConsent(isAgreed: false, maxCost: nil, environment: nil)
    #expect(
      consent.refusal(of: mixed)?.message
        == "3 requests would cost about $0.75, without 1 whose cost is unknown, and nobody agreed "
        + "to that")
  }

  @Test("holds for what is sent in the end, where more is than was thought to be left")
  func more() {
    let limit = SpendConsent(isAgreed: false, maxCost: 0.2, environment: nil)
    let objection = limit.objections(to: Self.estimate([0.1]))
    #expect([objection(0.1), objection(0.1)].allSatisfy { $0 == nil })
    #expect(objection(0.1)?.code == .costLimit)
    let none = SpendConsent(isAgreed: false, maxCost: nil, environment: nil)
    #expect(none.objections(to: CostEstimate())(0.1)?.code == .spendConsentRequired)
  }

  @Test("is not asked for where nothing is sent")
  func nothing() {
    #expect(refusal(requests: 0) == nil)
  }

  @Test("says what it is about")
  func words() {
    let consent = SpendConsent(isAgreed: false, maxCost: nil, environment: nil)
    let unknown = consent.refusal(of: Self.estimate([nil, nil, nil]))
    #expect(unknown?.message == "the cost of 3 requests is unknown, and nobody agreed to that")
    let known = consent.refusal(of: Self.estimate([0.134]))
    #expect(known?.message == "1 request would cost about $0.134, and nobody agreed to that")
    #expect(known?.code.exitCode == .access)
  }

  @Test(
    "says what would help, which is never what was said already",
    arguments: [
      (
        [0.5, nil],
        "2 requests would cost about $0.5, without 1 whose cost is unknown, so "
          + "--max-cost $0.75 cannot hold", "--yes without --max-cost"
      ),
      (
        [nil], "the cost of 1 request is unknown, so --max-cost $0.75 cannot hold",
        "then plan again with --live-schema"
      ),
      ([0.5, 0.5], "2 requests would cost about $1.0, more than --max-cost $0.75", "send less"),
    ] as [([Double?], String, String)])
  func help(prices: [Double?], message: String, hint: String) {
    for yes in [false, true] {
      let consent = SpendConsent(isAgreed: yes, maxCost: 0.75, environment: nil)
      let refusal = consent.refusal(of: Self.estimate(prices))
      #expect(refusal?.message == message)
      #expect(refusal?.hint.contains(hint) == true)
    }
  }
}
