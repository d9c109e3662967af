import JSONValues
import RequestBuilding
import Testing

@testable import Reporting

@Suite("The costs of passes")
struct PassCostsTests {
  private let priced = Cost(usd: 0.04, basis: .documented)

  @Test("add up where each is known")
  func known() {
    let costs = PassCosts(onePass: priced, eachPass: [priced, priced])
    #expect(costs.allPasses == Cost(usd: 0.08, basis: .documented))
  }

  @Test("are unknown as soon as one is, and never 0")
  func unknown() {
    let costs = PassCosts(onePass: priced, eachPass: [priced, .unknown])
    #expect(costs.allPasses == .unknown)
    #expect(
      costs.section["all_passes"]
        == .object(["requests": .integer(2), "usd": .null, "basis": .string("unknown")]))
  }
}
