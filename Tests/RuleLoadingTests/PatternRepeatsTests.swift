import RuleLoading
import Testing

@Suite("The repeats of a pattern")
struct PatternRepeatsTests {
  @Test(
    "are found where letters and spaces run on without a bound",
    arguments: [
      ("a.*b", [".*"]), ("a.+?b", [".+?"]), (#"[^\n]*"#, [#"[^\n]*"#]), (".{3,}", [".{3,}"]),
      (#"[\w ]+"#, [#"[\w ]+"#]), (#"[\s\S]*"#, [#"[\s\S]*"#]), (#"\D+"#, [#"\D+"#]),
      (#"(?:\w+\s+)*end"#, [#"(?:\w+\s+)*"#]), (#"(?<words>[a-z ]+)"#, ["[a-z ]+"]),
      (#"x(?:y|.)*+"#, ["(?:y|.)*+"]), (#"[^"“”]*"#, [#"[^"“”]*"#]),
      (#"[^\p{Latin}\n]*+"#, [#"[^\p{Latin}\n]*+"#]),
      (#"\X*"#, [#"\X*"#]),
      (#"\P{Lu}+"#, [#"\P{Lu}+"#]), ("(*UCP)a.*", [".*"]), ("[]. a-z]+", ["[]. a-z]+"]),
      (#"(?!.*red).{1,9}"#, [".*"]), ("a)b.*", [".*"]),
    ])
  func found(pattern: String, repeats: [String]) {
    #expect(PatternRepeats.unbounded(in: pattern) == repeats)
  }

  @Test(
    "are fine with a bound, within a word, or between words",
    arguments: [
      "a.{0,200}b", #"\w+\s+\w*"#, #"[\s\p{P}]*"#, "[a-z-]+", #"[^\w\n]*"#, #"[^\p{L}\d]*"#,
      "(?:very |really )*", #"\p{Han}+"#, #"\.*\*+"#, "[.]*", #"[^\s]+"#, "(?:a|b)+", "", "[^",
      #"(?:\w{1,9} ){1,8}"#, #"\S+"#, ".?.??", "{,}",
    ])
  func bounded(pattern: String) {
    #expect(PatternRepeats.unbounded(in: pattern) == [])
  }
}
