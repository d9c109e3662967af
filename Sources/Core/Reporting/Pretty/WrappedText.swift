/// Breaks running text into lines for a terminal.
package enum WrappedText {
  /// Lines of at most that many columns where words allow; a longer word keeps a line to itself.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for word in VisibleText.of(text, keepingLines: true)
      .split(whereSeparator: { $0 == " " || $0 == "\n" })
    {
      let columns = DisplayWidth.of(String(word))
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word
      used += columns + (used > 0 ? 1 : 0)
    }
    return used > 0 ? lines + [line] : lines
  }

  /// The text wrapped, with the first line led by a label and the others aligned under its text.
  package static func hanging(_ label: String, _ text: String, width: Int) -> [String] {
    let indent = DisplayWidth.of(label)
    let lines = lines(of: text, width: max(20, width - indent))
    return lines.enumerated().map { index, line in
      (index == 0 ? label : String(repeating: " ", count: indent)) + line
    }
  }
}
