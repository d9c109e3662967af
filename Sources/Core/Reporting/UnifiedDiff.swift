/// A unified diff of two texts, as `diff -u` and `git diff` print it.
package struct UnifiedDiff: Sendable {
  /// One line of the comparison.
  private struct Line {
    let mark: Character
    let text: Substring
    /// Line numbers, from 1, that the line has or would have in each text.
    let old: Int
    let new: Int
  }

  private let lines: [Line]
  private let name: String

  /// Unchanged lines around a change.
  private static let context = 3

  /// `before` counts the lines of the file that stand before both texts.
  package init(from old: String, to new: String, name: String, after before: Int = 0) {
    self.name = name
    lines = Self.compare(Self.lines(of: old), Self.lines(of: new), after: before)
  }

  /// Empty where the texts are equal.
  package var text: String {
    let hunks = hunks
    guard !hunks.isEmpty else { return "" }
    return "--- \(name)\n+++ \(name)\n" + hunks.map(Self.text(of:)).joined()
  }

  /// The diff for a terminal, without what could act on it.
  package func colored(by palette: Palette) -> String {
    guard palette.isColored else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let shown = VisibleText.of(String(line))
      switch line.first {
      case "+": return palette.paint(shown, .success)
      case "-": return palette.paint(shown, .error)
      case "@": return palette.paint(shown, .advice)
      default: return shown
      }
    }.joined(separator: "\n")
  }

  /// Every line with its break, so that a missing last one is a difference.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
      lines.append(Substring(rest[..<end]))
      rest = rest[end...]
    }
    return lines
  }

  private static func compare(
    _ old: [Substring], _ new: [Substring], after before: Int
  ) -> [Line] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old, by: { $0.utf8.elementsEqual($1.utf8) }) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        lines.append(Line(mark: "-", text: old[i], old: before + i + 1, new: before + j + 1))
        i += 1
      } else if inserted.contains(j) {
        lines.append(Line(mark: "+", text: new[j], old: before + i + 1, new: before + j + 1))
        j += 1
      } else {
        lines.append(Line(mark: " ", text: old[i], old: before + i + 1, new: before + j + 1))
        (i, j) = (i + 1, j + 1)
      }
    }
    return lines
  }

  private var hunks: [ArraySlice<Line>] {
    var ranges: [Range<Int>] = []
    for index in lines.indices where lines[index].mark != " " {
      let start = max(0, index - Self.context)
      let end = min(lines.count, index + Self.context + 1)
      if let last = ranges.last, start <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(start..<end)
      }
    }
    return ranges.map { lines[$0] }
  }

  private static func text(of hunk: ArraySlice<Line>) -> String {
    let old = place(hunk.first?.old, count: hunk.count { $0.mark != "+" })
    let new = place(hunk.first?.new, count: hunk.count { $0.mark != "-" })
    return "@@ -\(old) +\(new) @@\n"
      + hunk.map { line in
        let isWhole = line.text.utf8.last == 0x0A
        return "\(line.mark)\(line.text)" + (isWhole ? "" : "\n\\ No newline at end of file\n")
      }.joined()
  }

  /// An empty side counts from the line before, as the format has it.
  private static func place(_ first: Int?, count: Int) -> String {
    let first = (first ?? 1) - (count == 0 ? 1 : 0)
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}
