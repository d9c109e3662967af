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
      ("swap the hat", [["cap", "hat"], ["put"]], false), ("x\nimage 4", [["image 4"]], true),
    ])
  func groups(text: String, groups: [[String]], isOpen: Bool) {
    #expect(TextGate([UInt8](text.utf8)).opens(for: LiteralGates(groups: groups)) == isOpen)
  }

  @Test(
    "looks only where matches have to lie",
    arguments: [
      (0..<12, true), (5..<12, true), (9..<12, true), (10..<12, false), (0..<11, false),
      (4..<4, false),
    ])
  func bounds(bounds: Range<Int>, isOpen: Bool) {
    let gate = TextGate([UInt8]("swap the hat".utf8))
    #expect(gate.opens(for: LiteralGates(groups: [["hat"]]), within: bounds) == isOpen)
    #expect(gate.opens(for: LiteralGates(groups: [["x", "hat"]]), within: bounds) == isOpen)
  }

  @Test("is not asked about parts of a long text")
  func partsOfLongText() {
    #expect(!Self.opensForAbsent(inBytes: 4_096, within: 0..<9))
    #expect(Self.opensForAbsent(inBytes: 4_097, within: 0..<9))
    #expect(!Self.opensForAbsent(inBytes: 4_097, within: 0..<4_097))
  }

  /// Apart from the expectation, which would print the whole gate.
  private static func opensForAbsent(inBytes count: Int, within bounds: Range<Int>? = nil) -> Bool {
    TextGate([UInt8](repeating: 0x20, count: count)).opens(
      for: LiteralGates(groups: [["absent"]]), within: bounds)
  }

  @Test("stands open for texts that are long, or that hold a letter which folds to ASCII")
  func open() {
    #expect(Self.opensForAbsent(inBytes: 32_768))
    #expect(!Self.opensForAbsent(inBytes: 32_767))
    #expect(TextGate([UInt8]("ma\u{17F}k".utf8)).opens(for: LiteralGates(groups: [["mask"]])))
    #expect(TextGate([UInt8]("4\u{212A}".utf8)).opens(for: LiteralGates(groups: [["4k"]])))
  }

  @Test(
    "is never shut to what a pattern spelled with the literal matches",
    arguments: ["mask", "MASK", "ma\u{17F}\u{212A}", "Ma\u{17F}K"])
  func pattern(text: String) throws {
    let subject = [UInt8](text.utf8)
    #expect(try Pattern("mask").firstMatch(in: subject) != nil)
    #expect(TextGate(subject).opens(for: LiteralGates(groups: [["mask"]])))
  }

  @Test(
    "takes literals packed and gives them back",
    arguments: [[], [["hat"]], [["画像", "two words"], ["x"]]] as [[[String]]])
  func packed(groups: [[String]]) {
    let gates = LiteralGates(groups: groups)
    #expect(gates.groups == groups)
    #expect(LiteralGates(packed: gates.packed) == gates)
    #expect((gates == .none) == groups.isEmpty)
  }
}
