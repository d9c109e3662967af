/// How findings become a score: the only place that knows.
package enum ScoreFormula {
  /// The most that the findings of one dimension can cost.
  package static func cap(of dimension: Dimension) -> Int {
    switch dimension {
    case .preservation: 25
    case .voice: 15
    case .scope: 20
    case .focus: 20
    case .framing: 20
    case .text: 20
    case .parameters: 40
    }
  }

  /// 0 to 100: 100 less what every dimension costs.
  package static func score(of findings: [Finding]) -> Int {
    max(0, 100 - Dimension.allCases.reduce(0) { $0 + cost(of: $1, in: findings) })
  }

  /// 0 to 100 for each dimension, in the order of `Dimension.allCases`: the part of the cap left.
  package static func scores(of findings: [Finding]) -> [Int] {
    Dimension.allCases.map { dimension in
      let cap = cap(of: dimension)
      return (cap - cost(of: dimension, in: findings)) * 100 / cap
    }
  }

  /// What `peel explain score` prints.
  package static var explanation: String {
    let caps = Dimension.allCases.map { "  \($0.rawValue): at most \(cap(of: $0))" }
    return """
      The score of a prompt is 100 less what its findings cost, and never below 0.
      What a finding costs stands under `cost` in its rule (`peel explain RULE`). All findings of
      one dimension together cost no more than the dimension's cap:

      \(caps.joined(separator: "\n"))

      The score of a dimension is the part of its cap that is left, in percent: 100 without a
      finding, 0 when the cap is reached. One finding more never raises a score.
      """
  }

  private static func cost(of dimension: Dimension, in findings: [Finding]) -> Int {
    // Looked at where they lie: a copy would count up all that a finding refers to.
    let all = findings.span
    var sum = 0
    for index in all.indices where all[index].dimension == dimension {
      sum += max(0, all[index].cost)
    }
    return min(sum, cap(of: dimension))
  }
}
