import Matching
import Testing

@Suite("A text gate")
struct TextGateTests {
  @Test(
    "opens for a text that holds a literal of each group, in any case of ASCII letters",
    arguments: [
      ("Swap the HAT", [["hat"]], true), ("swap the hat", [["cap", "swap"]], true),
      ("swap the hat", [["cap", "coat"]], false), ("swap the hat", [], true),
      ("swap the hat", [["hats"]], false), ("", [["a"]], false), ("", [], true),
      ("a", [["a"]], true),
      ("a", [["ab"]], false), ("ab ba", [["aba"]], false), ("画像を変更", [["変更"]], true),
      ("画像を変更", [["変化"]], false), ("swap the hat", [["cap", "hat"], ["swap"]], true),
      ("swap the hat", [["cap", "hat"], ["put"]], false), ("x\nimage 4", [["image| |4"]], true),
    ])
  func groups(text: String, groups: [[String]], isOpen: Bool) throws {
    #expect(try Self.answers(text, groups) == [isOpen, isOpen])
  }

  /// The answers of a gate that finds the literals in an index and of one that has none.
  private static func answers(
    _ text: String, _ groups: [[String]], within bounds: Range<Int>? = nil
  ) throws -> [Bool] {
    let decoys = [["zebra", "zeb"], ["swa", "hat|", "変"], ["x"]]
    let index = try #require(LiteralIndex(groups: decoys + groups))
    let numbers = groups.indices.reversed().reduce(UInt64(0)) { numbers, group in
      numbers << 16 | UInt64(decoys.count + group + 1)
    }
    let packed = LiteralGates(groups.map { LiteralGroup($0) }).packed
    let bytes = [UInt8](text.utf8)
    return [
      TextGate(bytes, index).opens(
        for: LiteralGates(packed: packed, indexed: numbers), within: bounds),
      TextGate(bytes).opens(for: LiteralGates(groups.map { LiteralGroup($0) }), within: bounds),
    ]
  }

  @Test(
    "tells words from their parts where a literal has marks",
    arguments: [
      ("a shadow", "|ad|", false), ("an ad", "|ad|", true), ("Ad!", "|ad|", true),
      ("a shadow", "shadow|", true), ("shadows", "shadow|", false), ("see_ad", "|ad|", false),
      ("the hat", "the| |hat", true), ("bathe hat", "|the| |hat", false), ("图ad图", "|ad|", true),
      ("a|b", "a|||b", true), ("at the bottom", "|at| |the| |bottom|", true),
      ("bat the bottom", "|at| |the| |bottom|", false), ("the boy", "the| |bottom", false),
    ])
  func words(text: String, literal: String, isOpen: Bool) throws {
    #expect(try Self.answers(text, [[literal]]) == [isOpen, isOpen])
  }

  @Test(
    "opens for a choice where it does for one way to match, and from where that may begin",
    arguments: [
      ("a red lamp", 2...2), ("a red fence", nil), ("a blue fence", 2...2), ("a fence", nil),
      ("red red lamp, blue fence", 4...14),
    ] as [(String, ClosedRange<Int>?)])
  func ways(text: String, starts: ClosedRange<Int>?) throws {
    let groups = [["red", "blue"], ["red"], ["lamp"], ["blue"], ["fence"]]
    let index = try #require(LiteralIndex(groups: groups))
    let gates = { (numbers: UInt64, leads: UInt64, ways: [LiteralGates]) in
      LiteralGates(packed: "", indexed: numbers, leads: leads, ways: ways)
    }
    // Of a way the second literal stands at most five bytes behind the start.
    let choice = gates(1, 0, [gates(3 << 16 | 2, 4 << 16, []), gates(5 << 16 | 4, 5 << 16, [])])
    #expect(TextGate([UInt8](text.utf8), index).starts(for: choice) == starts)
    #expect(TextGate([UInt8](text.utf8), index).mayOpen(for: choice) == (starts != nil))
  }

  @Test(
    "looks only where matches have to lie",
    arguments: [
      (0..<12, true), (5..<12, true), (9..<12, true), (10..<12, false), (4..<4, false),
    ])
  func bounds(bounds: Range<Int>, isOpen: Bool) throws {
    let text = "swap the hat"
    #expect(try Self.answers(text, [["hat"]], within: bounds) == [isOpen, isOpen])
    #expect(try Self.answers(text, [["x", "|hat|"]], within: bounds) == [isOpen, isOpen])
  }

  @Test("does not tell where a literal of one byte stands")
  func oneByte() throws {
    #expect(try Self.answers("swap the hat", [["w"]], within: 5..<12) == [true, true])
    #expect(try Self.answers("swap the hat", [["z"]], within: 5..<12) == [false, false])
  }

  @Test("stands open where a part ends inside a word, which ends there for a pattern")
  func cutWord() throws {
    #expect(try Self.answers("swap the hats", [["|hat|"]], within: 0..<12) == [true, true])
    #expect(try Self.answers("swap the hats", [["|hat|"]], within: 0..<13) == [false, false])
    let long = "swap the hats" + String(repeating: " ", count: 5_000)
    #expect(try Self.answers(long, [["|hat|"]], within: 0..<12) == [true, true])
  }

  @Test("is not asked about parts of a long text")
  func partsOfLongText() throws {
    let (short, long) = (
      "hat" + String(repeating: " ", count: 4_093), "hat" + String(repeating: " ", count: 4_094)
    )
    #expect(try Self.answers(short, [["|hat|"]], within: 3..<9) == [false, false])
    #expect(try Self.answers(long, [["|hat|"]], within: 3..<9) == [true, true])
    #expect(try Self.answers(long, [["|hats|"]], within: 3..<9) == [false, false])
  }

  @Test("without an index stands open for texts that are very long")
  func veryLong() throws {
    let text = String(repeating: " ", count: 32_768)
    #expect(try Self.answers(text, [["absent"]]) == [false, true])
  }

  @Test("stands open for texts that hold a letter which folds to ASCII")
  func open() {
    #expect(TextGate([UInt8]("ma\u{17F}k".utf8)).opens(for: LiteralGates([LiteralGroup(["mask"])])))
    #expect(TextGate([UInt8]("4\u{212A}".utf8)).opens(for: LiteralGates([LiteralGroup(["4k"])])))
  }

  @Test(
    "is never shut to what a pattern spelled with the literal matches",
    arguments: ["mask", "MASK", "ma\u{17F}\u{212A}", "Ma\u{17F}K"])
  func pattern(text: String) throws {
    let subject = [UInt8](text.utf8)
    #expect(try Pattern("mask").firstMatch(in: subject) != nil)
    #expect(TextGate(subject).opens(for: LiteralGates([LiteralGroup(["mask"])])))
  }

  @Test(
    "takes literals packed and gives them back",
    arguments: [[], [["hat"]], [["画像", "two words"], ["x"]]] as [[[String]]])
  func packed(groups: [[String]]) {
    let gates = LiteralGates(groups.map { LiteralGroup($0) })
    #expect(gates.groups == groups)
    #expect(LiteralGates(packed: gates.packed) == gates)
    #expect((gates == .none) == groups.isEmpty)
  }
}
