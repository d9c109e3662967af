import Reporting

/// Puts text into the language of manual pages.
enum Roff {
  /// Running text, one line a sentence, with nothing in it that would be taken for a request.
  static func text(_ text: String) -> String {
    sentences(text).flatMap { WrappedText.lines(of: $0, width: 76) }.map { line in
      (".'".contains(line.first ?? " ") ? "\\&" : "") + words(line)
    }.joined(separator: "\n")
  }

  /// Text that is typed as it stands: its hyphens are those of the keyboard.
  static func literal(_ text: String) -> String {
    escaped(text).reduce(into: "") { $0 += $1 == "-" ? "\\-" : String($1) }
  }

  /// A list of terms, each with what it means.
  static func list(_ rows: [(term: String, meaning: String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [".Bl -tag -width Ds"]
      + rows.flatMap { [".It \(quoted($0.term))", text($0.meaning)] } + [".El"]
  }

  /// Lines that are shown as they stand.
  static func display(_ lines: [String]) -> [String] {
    [".Bd -literal -offset indent"] + lines.map(literal) + [".Ed"]
  }

  /// One argument of a macro, which no word of it can be taken for another macro in.
  private static func quoted(_ text: String) -> String {
    let isMarked = text.hasPrefix(".") ? "\\&" : ""
    return "\"" + isMarked + text.reduce(into: "") { $0 += $1 == "\"" ? "\\(dq" : String($1) }
      + "\""
  }

  /// Two hyphens that stand alone are typed, and no dash.
  private static func words(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0 == "--" ? literal("--") : escaped(String($0)) }.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "\\" ? "\\e" : String($1) }
  }

  /// New sentences begin on lines of their own, as manual pages are written.
  private static func sentences(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        line += (line.isEmpty ? "" : " ") + word
        guard let last = word.last, ".?!".contains(last) else { continue }
        lines.append(line)
        line = ""
      }
      return line.isEmpty ? lines : lines + [line]
    }
  }
}
