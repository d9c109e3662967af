import Testing

@testable import Fitting

@Suite("A file with a weight")
struct WeightFileTests {
  private func replaced(_ text: String, _ key: String, _ number: String) -> String? {
    var file = WeightFile(Array(text.utf8))
    return file.set(key, to: number) ? String(decoding: file.bytes, as: UTF8.self) : nil
  }

  @Test(
    "gets the new number and keeps every other byte",
    arguments: [
      ("weight: 2.5", "weight: 3.14"), ("weight: 2.5\n", "weight: 3.14\n"),
      (
        "id: a # weight: 1\r\nweight:   2.5  # why\r\nzh: '重'\r\n",
        "id: a # weight: 1\r\nweight:   3.14  # why\r\nzh: '重'\r\n"
      ),
      ("  weight: -2\nweights: 4\n", "  weight: 3.14\nweights: 4\n"),
      ("overweight: 1\nweight: +2", "overweight: 1\nweight: 3.14"),
      ("why: >\n  a\n\nweight: 0\nweight: 9\n", "why: >\n  a\n\nweight: 3.14\nweight: 9\n"),
    ])
  func kept(text: String, expected: String) {
    #expect(replaced(text, "weight", "3.14") == expected)
  }

  @Test(
    "is refused where no number stands behind the key", arguments: ["", "weight: much", "a: 1"])
  func refused(text: String) { #expect(replaced(text, "weight", "1") == nil) }

  @Test(
    "has the number as people write it",
    arguments: [
      (2.0, "2"), (2.5, "2.5"), (-0.32, "-0.32"), (0.05, "0.05"), (-0.001, "0"),
      (10.456, "10.46"),
    ])
  func text(number: Double, expected: String) { #expect(RuleFiles.text(number) == expected) }
}
