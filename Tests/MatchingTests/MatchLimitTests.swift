import Matching
import Testing

@Suite("A costly match")
struct MatchLimitTests {
  /// Each takes time that grows exponentially, or with a high power, on the subject beside it.
  ///
  /// They end in a class, because PCRE2 looks for a literal end before it starts to match.
  static let catastrophes: [(source: String, subject: String)] = [
    ("(a+)+$", String(repeating: "a", count: 5_000) + "!"),
    ("(a|aa)+$", String(repeating: "a", count: 5_000) + "!"),
    ("(?:[^,]+ )*end[!?]", String(repeating: "word ", count: 2_000)),
    ("(.*)(.*)(.*)(.*)[xy]", String(repeating: "b", count: 3_000)),
    ("(?:(?:a?){50}){50}[bc]", String(repeating: "a", count: 2_500)),
  ]

  @Test("is given up by the interpreter", arguments: catastrophes.indices)
  func interpreted(index: Int) throws {
    let (source, text) = Self.catastrophes[index]
    let pattern = try Pattern(source)
    #expect(throws: MatchLimitError.self) { try pattern.firstMatch(in: [UInt8](text.utf8)) }
  }

  @Test("is given up by machine code", arguments: catastrophes.indices)
  func compiled(index: Int) throws {
    let (source, text) = Self.catastrophes[index]
    let pattern = try Pattern(source)
    for _ in 0..<30 { _ = try pattern.matches(in: [0x2E]) }
    #expect(throws: MatchLimitError.self) { try pattern.firstMatch(in: [UInt8](text.utf8)) }
  }

  @Test("names the pattern and what ran out")
  func description() throws {
    let error = #expect(throws: MatchLimitError.self) {
      try Pattern("(a+)+$").firstMatch(in: [UInt8](String(repeating: "a", count: 99).utf8) + [0x21])
    }
    #expect(error?.limit == .steps)
    #expect(
      error.map(\.description)
        == "the pattern took more than 100000 steps from one place: (a+)+$")
  }

  @Test("that recurses deeply is given up before the stack or the heap is gone")
  func recursion() throws {
    let nested = String(repeating: "(", count: 200_000)
    let pattern = try Pattern(#"\((?:[^()]|(?R))*+[)\]]"#)
    let error = #expect(throws: MatchLimitError.self) {
      try pattern.firstMatch(in: [UInt8](nested.utf8))
    }
    #expect([.steps, .depth, .heap].contains(error?.limit))
  }

  @Test("leaves the pattern and the thread usable")
  func afterwards() throws {
    let pattern = try Pattern("(a+)+$")
    let costly = [UInt8](String(repeating: "a", count: 99).utf8) + [0x21]
    _ = try? pattern.matches(in: costly)
    #expect(try pattern.firstMatch(in: [UInt8]("baa".utf8))?.range == 1..<3)
  }

  @Test("falls back to the interpreter where the machine stack is too small")
  func stackLimit() throws {
    let pattern = try Pattern("(?:(a)|(b)|(c)|(d))+z")
    for _ in 0..<30 { _ = try pattern.matches(in: [0x2E]) }
    let subject = [UInt8](String(repeating: "abcd", count: 1_000).utf8) + [0x7A]
    #expect(try pattern.firstMatch(in: subject)?.range == 0..<4_001)
  }
}
