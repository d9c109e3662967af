import Reporting

/// Fits text into columns of a terminal.
enum PrintedWidth {
  /// The text, or as much of its start as fits, with an ellipsis behind.
  static func cut(_ text: String, to columns: Int) -> String {
    guard DisplayWidth.of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var (result, width) = ("", 0)
    for character in text {
      let next = DisplayWidth.of(String(character))
      guard width + next < columns else { break }
      result.append(character)
      width += next
    }
    return result + "…"
  }

  /// The text with spaces behind it, up to that many columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - DisplayWidth.of(text)))
  }
}
