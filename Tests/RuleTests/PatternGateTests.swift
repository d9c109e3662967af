import EmbeddedRules
import Linting
import Matching
import Testing

@Suite("The gates of the rules' patterns")
struct PatternGateTests {
  static let texts: [String] = EmbeddedRules.rules.flatMap(\.examples).map(\.text)

  @Test("let every text through that the pattern matches", arguments: EmbeddedRules.rules.map(\.id))
  func sound(id: String) throws {
    let rule = try #require(EmbeddedRules.rules.first { $0.id == id })
    for pattern in rule.check.patterns {
      for text in Self.texts {
        let subject = [UInt8](text.utf8)
        guard try pattern.pattern().firstMatch(in: subject) != nil else { continue }
        #expect(TextGate(subject).opens(for: pattern.gates), "\(pattern.source) in “\(text)”")
      }
    }
  }

  @Test("keep most patterns away from most texts")
  func useful() {
    let patterns = EmbeddedRules.rules.flatMap(\.check.patterns)
    let gates = Self.texts.map { TextGate([UInt8]($0.utf8)) }
    let passed = patterns.reduce(0) { sum, pattern in
      sum + gates.count { $0.opens(for: pattern.gates) }
    }
    #expect(!patterns.isEmpty && !gates.isEmpty)
    #expect(passed * 3 < patterns.count * gates.count)
  }
}

extension Check {
  /// The patterns that the check runs over prompts.
  fileprivate var patterns: [LazyPattern] {
    switch self {
    case .forbid(let check): check.cases.flatMap { [$0.pattern, $0.unless].compactMap(\.self) }
    case .ratio(let check): [check.text?.pattern, check.image?.unless].compactMap(\.self)
    case .field(let check): [check.when, check.unless].compactMap(\.self)
    case .stated(let check): check.patterns + [check.unless].compactMap(\.self)
    case .require, .order, .count, .length, .conflict, .schema, .batch, .images, .namedModel: []
    }
  }
}
