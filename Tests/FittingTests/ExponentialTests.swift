import Testing

@testable import Fitting

@Suite("The functions that a fit needs")
struct ExponentialTests {
  @Test(
    "are exact to nine digits",
    arguments: [
      (0.0, 1.0), (1.0, 2.718281828459045), (-1.0, 0.36787944117144233),
      (5.0, 148.4131591025766), (-12.5, 3.726653172078671e-06), (20.0, 485165195.4097903),
    ])
  func exact(power: Double, number: Double) {
    #expect(abs(Exponential.of(power) / number - 1) < 1e-9)
    #expect(abs(Exponential.logarithm(number) - power) < 1e-9)
  }
}
