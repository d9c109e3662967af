/// The blank lines of an input of prompts, so that line n of the output is line n of the input.
struct LineFilling {
  /// Lines that were written.
  private var count = 0
  /// As the last line ended that did.
  private var lineEnd = "\n"

  /// What stands before the line of a record.
  mutating func lines(before outcome: Reviewer.Outcome) -> [UInt8] {
    defer {
      count = outcome.linesBefore + 1
      if !outcome.lineEnd.isEmpty { lineEnd = outcome.lineEnd }
    }
    return lines(to: outcome.linesBefore)
  }

  /// What stands behind the last record of so many lines.
  func lines(to total: Int) -> [UInt8] {
    Array(String(repeating: lineEnd, count: max(0, total - count)).utf8)
  }
}
