import Matching
import RuleLoading
import Testing

@Suite("The gates of a pattern")
struct PatternGatesTests {
  @Test(
    "are the texts one of which every match holds",
    arguments: [
      ("fence", [["fence"]]), ("Fence|GATE", [["fence", "gate"]]),
      ("(?:wall|roof) tiles?", [[" |tile"], ["wall|", "roof|"]]),
      (#"\b(?:add|remove)\b"#, [["|add|", "|remove|"]]), (#"(?<verb>swap) \w+"#, [["swap|"]]),
      ("colou?r", [["colo"]]), ("a(?:bc)?de", [["de"]]), ("x{2,3}yz", [["yz"]]),
      ("(?:ab)+", [["ab"]]),
      ("(?=paint).at", [["paint"], ["at"]]), ("lam(?=.*fox)p", [["lamp"], ["fox"]]),
      ("(?<!no )hat", [["hat"]]), (#"a\.b\-c"#, [["a|.|b|-|c"]]),
      (#"\A[\s"]*(?:draw|sketch)"#, [["draw", "sketch"]]), ("灯台|燈台", [["灯台", "燈台"]]),
      ("(?i:Brass)", [["brass"]]), (#"keep\b.{1,9}?same"#, [["keep|"], ["same"]]),
      ("[]x]yz", [["yz"]]), ("[图圖]片?", [["图", "圖"]]), (#"[\p{Han}あ]+x"#, [["\u{1}"]]),
      ("[[:alpha:]]lamp", [["lamp"]]), ("lamp(?#on the left)", [["lamp"]]),
      (#"lamp[,;\s]on"#, [["lamp|"], ["|on"]]), (#"\p{Thai}"#, [["\u{1}"]]),
      (#"(?<sign>\w)\k<sign>lamp"#, [["lamp"]]), (#"\x{1F600}lamp"#, [["lamp"]]),
      ("(*UCP)lamp", [["lamp"]]), ("(?-i)Lamp", [["lamp"]]),
      ("(?:a|the) lamp", [[" |lamp"]]), (#"\p{P}lamp"#, [["lamp"]]),
      ("(lamp)(?:s|es)", [["lamp"]]),
      (#"keep(?=.{0,9}chang)\s"#, [["chang"], ["keep|"]]),
      (#"paint(?= the)\s"#, [["paint|"]]),
      (#"(?>red|blue)lamp"#, [["lamp"], ["red", "blue"]]), ("(?P<c>lamp)", [["lamp"]]),
      (
        #"(?:should|must) be \w+ (?:red|blue)"#,
        [["should|", "must|"], [" |red", " |blue"], [" |be| "]]
      ),
      (
        #"(?:turn|set) (?:it|them) red|(?<x>paint \w+)"#,
        [[" |red", "paint| "], ["turn|", "set|", "paint| "]]
      ),
      (
        "(?:red|blue) red (?:red|blue)",
        [[" |red| |red", " |red| |blue"], ["red|", "blue|"]]
      ),
      ("ca(?:r|t(?:tle|nap)s)", [["car", "cattle", "catnap"]]),
      (#"x(?:-ray|ylo)\b"#, [["x|-|ray|", "xylo|"]]),
      ("look(?: |-)up", [["look| ", "look|-"], ["up"]]),
      (#"["“]\x1a+["”]"#, [["\u{1A}"], ["\"", "”"], ["\"", "“"]]),
    ])
  func found(pattern: String, gates: [[String]]) {
    #expect(PatternGates.groups(of: pattern).map(\.literals) == gates)
  }

  @Test("are told for each way in which a large choice can match")
  func ways() {
    let note = "(?#" + String(repeating: "x", count: 250) + ")"
    let choice = #"(?:red \w+ lamp"# + note + #"|(?:blue \w+ fence|gate))"#
    #expect(
      PatternGates.gates(of: choice).ways.map(\.groups)
        == [[[" |lamp"], ["red| "]], [[" |fence"], ["blue| "]], [["gate"]]])
    #expect(PatternGates.gates(of: choice + "x").ways.isEmpty)
    #expect(PatternGates.gates(of: "red|blue lamp").ways.isEmpty)
  }

  @Test("are found of groups within groups as deep as PCRE2 allows")
  func deep() {
    let (open, close) = (String(repeating: "(", count: 250), String(repeating: ")", count: 250))
    #expect(
      PatternGates.groups(of: #"\b"# + open + "lamp" + close + #"\b"#)
        == [LiteralGroup(["|lamp|"], lead: 0)])
  }

  @Test(
    "are none where a match may hold anything",
    arguments: [
      "", ".*", "[abc]+", "lamp|", "lamp|[abc]", "(?:lamp)?", "lamp*|.", "a?", #"\w+"#, "x{0,3}",
      "(?!lamp)", "(?:the |a )lamp| ", "^$", "lamp|(?!x)", "(?<=x).", "(?x: la mp)",
      "(?<c>red|blue)lamp(?&c)", "(?<c>red)lamp(?P>c)", "(?<c>red)lamp(?P=c)", "(?'name'lamp)",
      "(red)?(?(1)lamp|fence)", "[ſ]", "[\u{212A}]", "(?R)lamp", "(?xx)lamp",
      #"\pLhe"#, #"(q)\g1uiet"#, #"(q)\g-1uiet"#, #"(?<q>[a-z])\k'q'uiet"#, #"\101 quiet"#,
      "quiet(*atomic: st)reet", #"\Qlamp\Efence"#,
    ])
  func none(pattern: String) {
    #expect(PatternGates.groups(of: pattern).isEmpty)
  }

  @Test(
    "tell how far from the start of a match they stand at most",
    arguments: [
      ("lamp", 0), ("a? lamp", 1), (#"the \w{1,9} lamp"#, 40), ("(?:red|white) (?:lamp)", 5),
      (#"\bx(?:a|[bc]){0,3}lamp"#, 13), ("灯?lamp", 4), ("a*lamp", nil), (".{3,}lamp", nil),
      ("(?=.{0,9}lamp).", 36), (#"\Ga?lamp"#, nil), (#"(a)\1lamp"#, nil), ("(?<=red )lamp", 0),
    ] as [(String, Int?)])
  func lead(pattern: String, lead: Int?) {
    let group = PatternGates.groups(of: pattern).first { group in
      group.literals.contains { $0.contains("lamp") }
    }
    #expect(group?.lead == lead)
  }
}
