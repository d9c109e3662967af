/// What pretty output is printed on: its width and colours, and the layout all parts share.
package struct Page: Sendable {
  package let palette: Palette
  /// Columns.
  package let width: Int

  /// The width of output that goes to no terminal; wide enough for most prompts' lines.
  package static let defaultWidth = 100

  package init(palette: Palette, width: Int = Page.defaultWidth) {
    self.palette = palette
    self.width = min(max(width, 40), 160)
  }

  func paint(_ text: String, _ tint: Tint) -> String { palette.paint(text, tint) }

  /// The space left of the bar, as wide as the line number that stands there.
  func gutter(for line: Int) -> String {
    String(repeating: " ", count: String(line).utf8.count + 2)
  }

  func excerpt(of range: Range<Int>, in index: TextIndex) -> Excerpt {
    Excerpt(of: range, in: index, width: width - 8)
  }

  /// An empty bar, the numbered line, and the marks under it.
  func lines(of excerpt: Excerpt, marks: Character, tint: Tint) -> [String] {
    let bar = paint(gutter(for: excerpt.line) + "|", .gutter)
    let marking =
      String(repeating: " ", count: excerpt.indent)
      + paint(String(repeating: marks, count: excerpt.markWidth), tint)
    let numbered = paint(" \(excerpt.line) |", .gutter)
    return [bar, "\(numbered) \(excerpt.text)"] + (marks == " " ? [] : ["\(bar) \(marking)"])
  }

  /// All of a text behind the bar, wrapped.
  func lines(of text: String, gutter: String) -> [String] {
    let bar = paint(gutter + "|", .gutter)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let wrapped = lines.flatMap { line in
      let indent = String(line.prefix { $0 == " " })
      let lines = WrappedText.hanging(indent, String(line), width: width - gutter.count - 2)
      return lines.isEmpty ? [""] : lines
    }
    return [bar] + wrapped.map { $0.isEmpty ? bar : "\(bar) " + paint($0, .success) }
  }

  /// A remark below an excerpt; none for an empty text.
  func note(_ label: String, _ text: String, gutter: String) -> [String] {
    WrappedText.hanging("\(gutter)= \(label)", text, width: width).enumerated().map { index, line in
      guard index == 0 else { return line }
      return paint("\(gutter)=", .gutter) + paint(" \(label)", .strong)
        + line.dropFirst(gutter.count + 2 + label.count)
    }
  }

  /// A title with what belongs to it indented below.
  func section(_ title: String, _ detail: String, _ body: [String]) -> [String] {
    [paint(title, .strong) + (detail.isEmpty ? "" : " " + detail)] + body.map { "  " + $0 }
  }
}
