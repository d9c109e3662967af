import Matching
import Testing

@testable import RuleLoading

@Suite("A tree of words")
struct WordTreeTests {
  @Test(
    "merges what begins alike",
    arguments: [
      (["change"], "(?:change)"), (["add", "adjust", "move"], "(?:ad(?:d|just)|move)"),
      (["get", "get rid of"], #"(?:get(?:\s+rid\s+of)?)"#),
      (["a", "ab", "abc"], "(?:a(?:b(?:c)?)?)"),
      (["x.y", "x*"], #"(?:x(?:\*|\.y))"#), (["変更", "変える"], "(?:変(?:える|更))"),
    ])
  func pattern(words: [String], pattern: String) {
    #expect(WordTree(words).pattern == pattern)
    #expect(WordTree(words.reversed() + words).pattern == pattern)
  }

  @Test("matches every word as a whole and nothing between")
  func words() throws {
    let words = ["turn", "turn into", "turned", "tint", "take out", "take", "é", "4k", "a+b"]
    let pattern = try Pattern("^\(WordTree(words).pattern)$")
    for word in words {
      #expect(try pattern.firstMatch(in: [UInt8](word.utf8)) != nil, "\(word)")
    }
    for other in ["tur", "turn in", "turne", "tak", "", "aab", "4"] {
      #expect(try pattern.firstMatch(in: [UInt8](other.utf8)) == nil, "\(other)")
    }
  }

  @Test("finds the longest word at a place")
  func longest() throws {
    let pattern = try Pattern(WordTree(["get", "get rid of", "gets"]).pattern)
    let subject = [UInt8]("get  rid of it".utf8)
    #expect(try pattern.firstMatch(in: subject)?.range == 0..<11)
  }
}
