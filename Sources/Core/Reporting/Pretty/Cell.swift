/// What a terminal shows as one: a scalar with all that joins it.
struct Cell {
  /// Safe to print.
  var text: String
  /// Columns of a terminal.
  var width: Int
  /// The UTF-8 bytes that the cell stands for.
  var bytes: Int

  /// Four columns, as compilers show a tab in an excerpt.
  private static let tab = "    "

  /// The cells of some scalars, in order.
  static func cells(of scalars: [Unicode.Scalar]) -> [Cell] {
    var cells: [Cell] = []
    var joinsNext = false
    var isFlagOpen = false
    for scalar in scalars {
      let isRegional = (0x1F1E6...0x1F1FF).contains(scalar.value)
      let cell = Cell(scalar)
      if let last = cells.indices.last, cell.width == 0 || joinsNext || (isRegional && isFlagOpen) {
        cells[last].absorb(cell, scalar)
      } else {
        cells.append(cell)
      }
      isFlagOpen = isRegional && !isFlagOpen
      joinsNext = scalar == "\u{200D}"
    }
    return cells
  }

  private init(_ scalar: Unicode.Scalar) {
    let shown = scalar == "\t" ? Self.tab : VisibleText.shown(scalar)
    text = shown ?? String(Character(scalar))
    width = shown?.unicodeScalars.count ?? DisplayWidth.of(scalar)
    bytes = UTF8.width(scalar)
  }

  private mutating func absorb(_ cell: Cell, _ scalar: Unicode.Scalar) {
    text += cell.text
    bytes += cell.bytes
    // The selector that asks for the emoji form makes a narrow symbol wide.
    if scalar == "\u{FE0F}" { width = 2 }
  }
}
