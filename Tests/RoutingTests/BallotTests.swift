import RequestBuilding
import Testing

@testable import Routing

@Suite("The exponential function of the core")
struct BallotTests {
  @Test(
    "is exact to six digits where weights lie",
    arguments: [
      (0.0, 1.0), (1.0, 2.718281828459045), (-1.0, 0.36787944117144233),
      (5.0, 148.4131591025766), (-12.5, 3.726653172078671e-06), (20.0, 485165195.4097903),
    ])
  func exponential(power: Double, expected: Double) {
    #expect(abs(Ballot.exponential(power) / expected - 1) < 1e-6)
  }
}
