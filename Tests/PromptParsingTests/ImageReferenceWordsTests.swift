import PromptParsing
import Testing

@Suite("The words of image numbers")
struct ImageReferenceWordsTests {
  private let words = ImageReferenceWords(
    numbered: [], each: [], all: [], described: [],
    numbers: [["one", "first", "a", "一"], ["two", "second", "b", "二", "２"], ["three"]],
    through: ["to", "-", "到图"])

  @Test(
    "are read as numbers, one, several or a span",
    arguments: [
      ("2", [2]), ("second", [2]), ("Second", [2]), ("B", [2]), ("二", [2]), ("２", [2]),
      ("first and second", [1, 2]), ("1, 2 and 3", [1, 2, 3]), ("2-4", [2, 3, 4]),
      ("2 to 4", [2, 3, 4]), ("1到图3", [1, 2, 3]), ("4-2", [4, 2]), ("21st", [21]),
      ("attached", []), ("-", []), ("", []), ("to 3", [3]),
    ])
  func numbers(text: String, numbers: [Int]) {
    #expect(words.numbers(in: text) == numbers)
  }

  @Test("fill no span that a prompt made up to be endless")
  func longSpan() {
    #expect(words.numbers(in: "1-99").count == 99)
    #expect(words.numbers(in: "1-99999999999999999999").count <= 2)
  }
}
