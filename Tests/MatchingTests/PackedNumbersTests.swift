import Matching
import Testing

@Suite("Packed numbers")
struct PackedNumbersTests {
  @Test(
    "are read as they were written, in a text of ASCII as narrow as the largest allows",
    arguments: [
      ([], 1), ([0], 1), ([1, 127], 1), ([128, 5], 2), ([16_383, 0], 2), ([16_384], 3),
      ([1 << 21, 3], 4), ([1 << 55, 1], 8), ([1 << 56], 9), ([.max, 0, 77], 10),
    ] as [([UInt64], Int)])
  func numbers(numbers: [UInt64], width: Int) {
    let packed = PackedNumbers(numbers)
    #expect(packed.count == numbers.count)
    #expect(packed.width == width)
    #expect((0..<packed.count).map { UInt64(truncatingIfNeeded: packed[$0]) } == numbers)
    #expect(packed.text.utf8.count == numbers.count * width)
    #expect(packed.text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("are the same where they lie in the program")
  func literal() {
    let packed = PackedNumbers([300, 0, 5])
    #expect(packed == PackedNumbers(",\u{2}\0\0\u{5}\0", width: 2))
    #expect(packed != PackedNumbers(",\u{2}\0\0\u{6}\0", width: 2))
  }
}
