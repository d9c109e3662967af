import EmbeddedRules
import Linting
import Matching
import Routing
import Testing

@Suite("The gates of the rules' patterns")
struct PatternGateTests {
  static let texts: [String] = EmbeddedRules.rules.flatMap(\.examples).map(\.text)

  private static func gate(_ text: String) -> TextGate {
    TextGate([UInt8](text.utf8), EmbeddedRules.literalIndex)
  }

  @Test(
    "let every text through that the pattern matches, and know where its matches begin",
    arguments: EmbeddedRules.rules.map(\.id))
  func sound(id: String) throws {
    let rule = try #require(EmbeddedRules.rules.first { $0.id == id })
    for pattern in rule.check.patterns + rule.check.exceptions {
      for text in Self.texts {
        let subject = [UInt8](text.utf8)
        let matches = try pattern.pattern().matches(in: subject).map(\.range)
        guard !matches.isEmpty else { continue }
        let starts = Self.gate(text).starts(for: pattern.gates)
        let found = try pattern.pattern().matches(in: subject, startingIn: starts).map(\.range)
        #expect(starts != nil && found == matches, "\(pattern.source) in “\(text)”")
      }
    }
  }

  @Test("are all found by the one index")
  func indexed() {
    let signals = EmbeddedRules.routes.signals.flatMap(\.patterns).map(\.pattern)
    let patterns = EmbeddedRules.rules.flatMap { $0.check.patterns + $0.check.exceptions }
    for pattern in patterns + signals where pattern.gates != .none {
      #expect(pattern.gates.indexed != 0, "\(pattern.source)")
    }
    let groups = EmbeddedRules.literalIndex.groupCount
    #expect(groups > 0)
    for gates in (patterns + signals).map(\.gates) where gates != .none {
      let numbers = gates.groups.indices.map { gates.indexed >> (16 * $0) & 0xFFFF }
      #expect(numbers.allSatisfy { (1...UInt64(groups)).contains($0) }, "\(gates.groups)")
    }
  }

  @Test("keep most patterns away from most texts")
  func useful() {
    let patterns = EmbeddedRules.rules.flatMap { $0.check.patterns + $0.check.exceptions }
    let gates = Self.texts.map(Self.gate)
    let passed = patterns.reduce(0) { sum, pattern in
      sum + gates.count { $0.opens(for: pattern.gates) }
    }
    #expect(!patterns.isEmpty && !gates.isEmpty)
    #expect(passed * 3 < patterns.count * gates.count)
  }
}
