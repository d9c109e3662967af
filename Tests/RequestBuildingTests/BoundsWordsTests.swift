import RequestBuilding
import Testing

@Suite("Bounds in words")
struct BoundsWordsTests {
  @Test(
    "fit a column, whichever end is open",
    arguments: [
      (1...4, "1 to 4"), (1...1, "1"), (0...Int.max, "0 or more"), (Int.min...9, "up to 9"),
      (Int.min...Int.max, "any"),
    ])
  func column(bounds: ClosedRange<Int>, words: String) {
    #expect(bounds.span == words)
  }
}
