import Testing

@testable import PictureDrawing

/// With the built-in letters, whose widths are the same on every system.
@Suite("A block of text")
struct TextBlockTests {
  private func block(_ text: String, width: Int, height: Int, sizes: ClosedRange<Int>) -> TextBlock
  {
    TextBlock(
      text, in: Box(left: 0, top: 0, right: width, bottom: height), face: .bitmap, sizes: sizes)
  }

  @Test("takes the largest size at which it fits")
  func size() {
    let wide = block("one two three", width: 1000, height: 100, sizes: 10...40)
    #expect(wide.lines == ["one two three"])
    #expect(wide.size == 40)
    let narrow = block("one two three", width: 60, height: 100, sizes: 10...40)
    #expect(narrow.lines == ["one", "two", "three"])
    #expect(narrow.size == 15)
  }

  @Test("breaks words that are wider than the box")
  func longWord() {
    let block = block(String(repeating: "x", count: 30), width: 110, height: 100, sizes: 10...10)
    #expect(block.lines.map(\.count) == [12, 12, 6])
  }

  @Test("ends in dots where it does not fit at the smallest size")
  func cutOff() {
    let block = block("one two three four five", width: 60, height: 28, sizes: 10...12)
    #expect(block.size == 10)
    #expect(block.lines == ["one two", "thr..."])
  }

  @Test("stays inside its box", arguments: [80, 133, 250, 600])
  func inside(width: Int) {
    let text = "Replace the white paper cup in her left hand with a deep green ceramic mug."
    let block = block(text, width: width, height: 400, sizes: 8...60)
    for line in block.lines {
      #expect(Canvas.width(of: line, face: .bitmap, size: block.size) ?? .max <= width)
    }
    #expect(block.lines.joined(separator: " ") == text)
  }
}
