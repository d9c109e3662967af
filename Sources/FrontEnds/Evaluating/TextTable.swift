/// Rows in columns; the first is aligned left, the others right.
package struct TextTable {
  private var rows: [[String]] = []

  /// What is in the first row stands over the columns.
  package init(heading: [String]) { rows = [heading] }

  package mutating func append(_ row: [String]) { rows.append(row) }

  /// One line a row, no space at the ends.
  package var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + space : "   " + space + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
