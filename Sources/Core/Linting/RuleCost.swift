import Matching

/// What the patterns of a rule cost on the text, of those tried, that is hardest for them.
package struct RuleCost: Sendable, Equatable {
  /// The rule's id.
  package let rule: String
  /// Steps of the matcher over all patterns, see `StepCounter`.
  package let steps: Int
  /// What the hardest text repeats.
  package let unit: String

  /// Characters of every text tried.
  package static let length = 2_000

  /// Tries texts that are hard for most matchers, and others made of what the rule looks for.
  package init(of rule: Rule) throws(PatternError) {
    self.rule = rule.id
    let patterns = rule.check.patterns + rule.check.exceptions
    var counters: [(gates: LiteralGates, counter: StepCounter)] = []
    for pattern in patterns {
      counters.append((pattern.gates, try StepCounter(pattern.source)))
    }
    var worst = (steps: 0, unit: "")
    for unit in Self.units(for: rule, patterns) where !counters.isEmpty {
      let text = Self.text(of: unit)
      let gate = TextGate(text)
      let open = counters.filter { gate.opens(for: $0.gates) }
      let steps = open.reduce(0) { $0 + $1.counter.steps(in: text) }
      if steps > worst.steps { worst = (steps, unit) }
    }
    (steps, unit) = worst
  }

  /// Behind what opens a pattern's gate stands what is hard in general: else it would never be
  /// matched.
  private static func units(for rule: Rule, _ patterns: [LazyPattern]) -> [String] {
    var keys = Set([""])
    for pattern in patterns {
      let firsts = pattern.gates.groups.compactMap(\.first)
      keys.insert(firsts.map { Self.written($0) + " " }.joined())
    }
    let own = rule.examples.map { $0.text + " " }
    return own + keys.sorted().prefix(mostKeys).flatMap { key in hardUnits.map { key + $0 } }
  }

  /// A literal without its marks.
  private static func written(_ literal: String) -> String {
    literal == String(TextGate.foreign)
      ? "图" : literal.filter { $0 != Character(TextGate.border) }
  }

  /// A rule of many word lists has as many keys, which differ little.
  private static let mostKeys = 24

  /// Whole scalars up to the length.
  private static func text(of unit: String) -> [UInt8] {
    let scalars = Array(unit.unicodeScalars)
    var text = String.UnicodeScalarView()
    for index in 0..<length where !scalars.isEmpty { text.append(scalars[index % scalars.count]) }
    return Array(String(text).utf8)
  }

  /// Repeats of these keep a matcher that goes back and forth busiest.
  private static let hardUnits = [
    "", "a", "a ", "the ", "the a ", "a, ", "a and ", "word", "1", " ", "\n", "\"", "\"a\" ",
    "- a\n",
    "the a should be ", "keep the a, ", "变", "a — ",
  ]
}
