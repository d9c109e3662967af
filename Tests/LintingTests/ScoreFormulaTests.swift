import Linting
import Testing

@Suite("The score")
struct ScoreFormulaTests {
  private func finding(_ dimension: Dimension, _ cost: Int) -> Finding {
    Finding(
      rule: "some-flaw", severity: .warning, dimension: dimension, cost: cost, message: "m",
      range: 0..<1, source: "s")
  }

  @Test("is 100 less what findings cost")
  func sum() {
    #expect(ScoreFormula.score(of: []) == 100)
    #expect(ScoreFormula.score(of: [finding(.voice, 10), finding(.text, 5)]) == 85)
  }

  @Test("takes no more for a dimension than its cap", arguments: Dimension.allCases)
  func caps(dimension: Dimension) {
    let many = Array(repeating: finding(dimension, 30), count: 9)
    #expect(ScoreFormula.score(of: many) == 100 - ScoreFormula.cap(of: dimension))
    let index = Dimension.allCases.firstIndex(of: dimension)
    let scores = ScoreFormula.scores(of: many)
    #expect(scores.enumerated().allSatisfy { $0.element == ($0.offset == index ? 0 : 100) })
  }

  @Test("never falls below 0")
  func floor() {
    #expect(ScoreFormula.score(of: Dimension.allCases.map { finding($0, 100) }) == 0)
  }

  @Test("never rises with one finding more", arguments: Dimension.allCases)
  func monotone(dimension: Dimension) {
    var findings: [Finding] = []
    var last = 100
    for cost in [0, 3, 11, 0, 50, -5, 2] {
      findings.append(finding(dimension, cost))
      let score = ScoreFormula.score(of: findings)
      #expect(score <= last)
      last = score
    }
  }

  @Test("is explained with every cap")
  func explanation() {
    for dimension in Dimension.allCases {
      let line = "\(dimension.rawValue): at most \(ScoreFormula.cap(of: dimension))"
      #expect(ScoreFormula.explanation.contains(line))
    }
  }
}
