import Testing

@testable import Evaluating

@Suite("The calibration of answers")
struct CalibrationTests {
  private func calibration(_ answers: [(Double, Bool)]) -> Calibration {
    answers.reduce(into: Calibration()) { $0.add(confidence: $1.0, isRight: $1.1) }
  }

  @Test("is unknown of nothing, and perfect where so many are right as was said")
  func perfect() throws {
    #expect(Calibration().error == nil)
    let answers = Array(repeating: (0.75, true), count: 3) + [(0.75, false)]
    #expect(calibration(answers).count == 4)
    #expect(try #require(calibration(answers).error) < 1e-12)
  }

  @Test("adds up how far each tenth is off, by the number of its answers")
  func distance() throws {
    // Two of 0.9 and both wrong: 0.9 off. Two of 0.5 and both right: 0.5 off.
    let error = calibration([(0.95, false), (0.85, false), (0.5, true), (0.5, true)]).error
    #expect(abs(try #require(error) - 0.7) < 1e-12)
  }

  @Test("lets what is too sure in one tenth not make good what is too unsure in another")
  func drawers() throws {
    let apart = try #require(calibration([(0.15, true), (0.85, false)]).error)
    #expect(abs(apart - 0.85) < 1e-12)
    let together = try #require(calibration([(0.82, true), (0.88, false)]).error)
    #expect(abs(together - 0.35) < 1e-12)
  }

  @Test("takes certainty and its opposite", arguments: [(1.0, true), (0.0, false)])
  func ends(confidence: Double, isRight: Bool) {
    #expect(calibration([(confidence, isRight)]).error == 0)
  }
}
