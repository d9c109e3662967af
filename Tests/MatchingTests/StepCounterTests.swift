import Matching
import Testing

@Suite("A step counter")
struct StepCounterTests {
  private func steps(_ pattern: String, _ text: String) throws -> Int {
    try StepCounter(pattern).steps(in: [UInt8](text.utf8))
  }

  @Test("counts nothing where a needed letter is absent", arguments: ["", "a dog", "狗"])
  func absent(text: String) throws {
    #expect(try steps("zebra", text) == 0)
  }

  @Test("counts all matches, not the first alone")
  func all() throws {
    let one = try steps("c[aou]t", "cat")
    #expect(one > 0)
    #expect(try steps("c[aou]t", "cat cot cut") == 3 * one)
  }

  @Test("counts more for what goes back than for what does not")
  func backtracking() throws {
    let text = String(repeating: "a", count: 40)
    let possessive = try steps("[ab]{1,40}+b|c", text)
    #expect(try steps("[ab]{1,40}b|c", text) > 5 * possessive)
  }

  @Test("grows with the square of a text that an unbounded repeat runs through")
  func square() throws {
    let short = try steps(#"the [^\n]*x|y"#, String(repeating: "the ", count: 50))
    let long = try steps(#"the [^\n]*x|y"#, String(repeating: "the ", count: 100))
    #expect(long > 3 * short)
  }

  @Test("gives up where a match would, and says what it had counted")
  func limit() throws {
    let steps = try steps("(?:a|aa|aaa)+$", String(repeating: "a", count: 60) + "b")
    #expect(steps > 1000)
  }

  @Test("refuses what is no pattern")
  func malformed() {
    #expect(throws: PatternError.self) { try StepCounter("(") }
  }
}
