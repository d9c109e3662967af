import Matching
import Testing

@Suite("A pattern")
struct PatternTests {
  private func found(_ source: String, in text: String, within: Range<Int>? = nil) throws
    -> [String]
  {
    let subject = [UInt8](text.utf8)
    return try Pattern(source).matches(in: subject, within: within).map {
      String(decoding: subject[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "finds every match from left to right",
    arguments: [
      ("red", "Red car, RED hat, blurred", ["Red", "RED", "red"]),
      ("(?-i)red", "Red car, RED hat, blurred", ["red"]),
      (#"\bred\b"#, "Red car, RED hat, blurred", ["Red", "RED"]),
      ("über", "ÜBER alles, über", ["ÜBER", "über"]),
      (".", "a😀é", ["a", "😀", "é"]),
      ("^.+$", "one\r\ntwo\rthree\nfour", ["one", "two", "three", "four"]),
      (#"(*UCP)\w+"#, "naïve 画像", ["naïve", "画像"]),
      ("aa", "aaaaa", ["aa", "aa"]),
      ("x", "", []),
    ])
  func matches(source: String, text: String, expected: [String]) throws {
    #expect(try found(source, in: text) == expected)
  }

  @Test(
    "moves on by a whole scalar after an empty match",
    arguments: [
      ("", "a😀é", [0, 1, 5, 7]), ("x*", "😀x", [0, 4, 5]), ("", "", [0]),
      ("(?=é)", "éaé", [0, 3]),
    ])
  func emptyMatches(source: String, text: String, starts: [Int]) throws {
    let matches = try Pattern(source).matches(in: [UInt8](text.utf8))
    #expect(matches.map(\.range.lowerBound) == starts)
  }

  @Test("finds what starts where an empty match stood")
  func afterEmptyMatch() throws {
    #expect(try found("a??", in: "aa") == ["", "a", "", "a", ""])
  }

  @Test("keeps to its bounds, and looks behind them")
  func bounds() throws {
    #expect(try found("car", in: "car car car", within: 1..<7) == ["car"])
    #expect(try found("car", in: "car car car", within: 1..<6) == [])
    #expect(try found("(?<=the )car", in: "the car", within: 4..<7) == ["car"])
    #expect(try found(#"\bcar"#, in: "oscar", within: 2..<5) == [])
    #expect(try found("", in: "é", within: 2..<2) == [""])
  }

  @Test("gives the range of each group, by number and by name")
  func groups() throws {
    let pattern = try Pattern("(?<verb>swap|replace) (the )?(?<target>[a-z]+)( now)?")
    let subject = [UInt8]("Please swap the hat".utf8)
    let match = try #require(try pattern.firstMatch(in: subject))
    #expect(pattern.groupNames == ["verb": 1, "target": 3])
    #expect(match.range == 7..<19)
    #expect(match.ranges == [7..<19, 7..<11, 12..<16, 16..<19, nil])
  }

  @Test("takes more groups than a thread's room holds")
  func manyGroups() throws {
    let pattern = try Pattern(String(repeating: "(.)", count: 100))
    let subject = [UInt8](repeating: 0x61, count: 100)
    let match = try #require(try pattern.firstMatch(in: subject))
    #expect(match.ranges.count == 101)
    #expect(match.ranges.last == 99..<100)
  }

  @Test("finds the same before and after it is turned into machine code")
  func manyUses() throws {
    let pattern = try Pattern("(?<size>[0-9]{1,4}) ?(px|%)")
    let subject = [UInt8]("Scale to 70 %, then 1024px".utf8)
    let first = try pattern.matches(in: subject)
    #expect(first.map(\.range) == [9..<13, 20..<26])
    for _ in 0..<100 {
      #expect(try pattern.matches(in: subject) == first)
    }
  }

  @Test("finds in a text that one use is worth compiling for")
  func longSubject() throws {
    let subject = [UInt8](String(repeating: "a quiet street ", count: 70_000).utf8) + [0x21]
    #expect(try Pattern("!").matches(in: subject).map(\.range) == [1_050_000..<1_050_001])
  }

  @Test(
    "says where it is malformed, in PCRE2's words",
    arguments: [
      ("a(b", PatternError.malformed(message: "missing closing parenthesis", offset: 3)),
      ("x[z-a]", .malformed(message: "range out of order in character class", offset: 4)),
      ("é*+*", .malformed(message: "quantifier does not follow a repeatable item", offset: 4)),
    ])
  func malformed(source: String, error: PatternError) {
    #expect(throws: error) { try Pattern(source) }
  }

  @Test("is compiled once, when it is first asked for")
  func lazy() throws {
    let lazy = LazyPattern("hat")
    #expect(try lazy.pattern() === lazy.pattern())
    #expect(throws: PatternError.self) { try LazyPattern("(").pattern() }
  }

  @Test(
    "finds the same after it was stored and restored",
    arguments: [
      "(?<verb>swap|replace) (the )?(?<target>[a-z]+)", "é+", "^(?i:a)|(?-i)B", "", "(*UCP)\\w",
    ])
  func stored(source: String) throws {
    let original = try Pattern(source)
    let restored = try Pattern(source, program: original.program)
    let subject = [UInt8]("Please SWAP the hat\nÉé, a B b".utf8)
    #expect(restored.groupNames == original.groupNames)
    for _ in 0..<50 {
      #expect(try restored.matches(in: subject) == original.matches(in: subject))
    }
    #expect(!original.program.isEmpty)
  }

  @Test("is compiled from its source where the program is of another version")
  func foreignProgram() throws {
    let program = try Pattern("hat").program
    let foreign = PackedNumbers((0..<program.count).map { program[$0] ^ 1 }, width: program.width)
    let pattern = try Pattern("hat", program: foreign)
    #expect(try pattern.matches(in: [UInt8]("a hat".utf8)).map(\.range) == [2..<5])
    #expect(throws: PatternError.self) { try Pattern("(", program: foreign) }
  }

  @Test("that was stored is restored instead of compiled")
  func restored() throws {
    let stored = try Pattern("hat").program
    // The source would not compile, so the match can only come from the program.
    let pattern = try LazyPattern("(", program: stored).pattern()
    #expect(try pattern.matches(in: [UInt8]("a hat".utf8)).map(\.range) == [2..<5])
  }
}
