import Reporting

/// Puts the texts of rules into Markdown; they may mark code with backticks and nothing else.
enum Markdown {
  /// The columns of a line that needs no scrolling.
  static let width = 100

  /// Running text on one line.
  static func text(_ text: String) -> String {
    escaped(text.split(separator: "\n").joined(separator: " "), "<*[")
  }

  /// Running text in lines that are easy to read in a terminal.
  static func paragraph(_ text: String) -> String {
    WrappedText.lines(of: Self.text(text), width: width).joined(separator: "\n")
  }

  /// Text in a cell of a table.
  static func cell(_ text: String) -> String { escaped(Self.text(text), "|") }

  /// A fenced block whose fence no line of it closes.
  static func block(_ lines: [String], of language: String = "text") -> String {
    let isNested = lines.contains { $0.contains("```") }
    let fence = isNested ? "````" : "```"
    return ([fence + language] + lines + [fence]).joined(separator: "\n")
  }

  private static func escaped(_ text: String, _ marks: String) -> String {
    text.reduce(into: "") { $0 += marks.contains($1) ? "\\\($1)" : String($1) }
  }
}
