import PeelNetKit
import Reporting
import Testing

@Suite("Consent to spend")
struct SpendConsentTests {
  private func refusal(
    yes: Bool = false, max: Double? = nil, environment: String? = nil, requests: Int = 1,
    usd: Double? = nil
  ) -> ErrorCode? {
    SpendConsent(isAgreed: yes, maxCost: max, environment: environment)
      .refusal(of: SpendConsent.Estimate(requests: requests, usd: usd))?.code
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
    #expect(refusal(max: 1, usd: nil) == .spendConsentRequired)
  }

  @Test("up to a cost binds --yes and the environment too")
  func bindingLimit() {
    #expect(refusal(yes: true, max: 1, usd: 2) == .costLimit)
    #expect(refusal(max: 1, environment: "allow", usd: 2) == .costLimit)
    #expect(refusal(max: 1, environment: "allow", usd: nil) == .spendConsentRequired)
    #expect(refusal(yes: true, max: 1, usd: nil) == nil)
  }

  @Test("is not asked for where nothing is sent")
  func nothing() {
    #expect(refusal(requests: 0) == nil)
  }

  @Test("says what it is about")
  func words() {
    let consent = SpendConsent(isAgreed: false, maxCost: nil, environment: nil)
    let unknown = consent.refusal(of: SpendConsent.Estimate(requests: 3, usd: nil))
    #expect(unknown?.message == "the cost of 3 requests is unknown, and nobody agreed to that")
    let known = consent.refusal(of: SpendConsent.Estimate(requests: 1, usd: 0.134))
    #expect(known?.message == "1 request would cost about $0.134, and nobody agreed to that")
    #expect(known?.code.exitCode == .access)
  }
}
