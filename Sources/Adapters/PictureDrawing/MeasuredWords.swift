/// A text's words with their widths, measured once and scaled to any size.
struct MeasuredWords {
  /// Wide enough that rounding to whole pixels does not matter.
  private static let measuringSize = 64

  /// A piece that no line break divides; in scripts without spaces, each letter is one.
  private struct Word {
    let text: String
    let hasSpaceBefore: Bool
    /// At `measuringSize`.
    let width: Int
  }

  private var words: [Word] = []
  private let spaceWidth: Int
  private let face: Face
  /// Enough of the text to tell how a size differs from `measuringSize`.
  private let sample: String

  init(_ text: String, face: Face) {
    func width(_ text: String) -> Int {
      Canvas.width(of: text, face: face, size: Self.measuringSize) ?? 0
    }
    self.face = face
    sample = String(text.prefix(80))
    spaceWidth = width("a b") - width("ab")
    for word in text.split(separator: " ") {
      for (index, piece) in Self.pieces(of: word).enumerated() {
        words.append(Word(text: piece, hasSpaceBefore: index == 0, width: width(piece)))
      }
    }
  }

  /// Whether no word by itself is wider than that.
  func fit(width: Int, size: Int) -> Bool {
    Double(words.map(\.width).max() ?? 0) * scale(of: size) <= Double(width)
  }

  /// The words in lines of at most that width, each line as full as can be.
  func lines(width: Int, size: Int) -> [String] {
    let room = Int(Double(width) / scale(of: size))
    var (lines, line, used): ([String], String, Int) = ([], "", 0)
    for word in words {
      let gap = word.hasSpaceBefore && !line.isEmpty ? spaceWidth : 0
      if !line.isEmpty, used + gap + word.width > room {
        lines.append(line)
        (line, used) = (word.text, word.width)
      } else {
        line += (gap > 0 ? " " : "") + word.text
        used += gap + word.width
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// How much wider letters are than at `measuringSize`; hinting widens small ones.
  private func scale(of size: Int) -> Double {
    let exact = Double(size) / Double(Self.measuringSize)
    guard let real = Canvas.width(of: sample, face: face, size: size),
      let measured = Canvas.width(of: sample, face: face, size: Self.measuringSize), measured > 0
    else { return exact }
    return max(exact, Double(real) / Double(measured)) * 1.01
  }

  /// Long words, such as addresses, may break after each twelfth letter.
  private static func pieces(of word: Substring) -> [String] {
    var (pieces, piece): ([String], String) = ([], "")
    for scalar in word.unicodeScalars {
      let isOwnPiece = EastAsian.contains(scalar)
      if !piece.isEmpty, isOwnPiece || piece.unicodeScalars.count == 12 {
        pieces.append(piece)
        piece = ""
      }
      piece.unicodeScalars.append(scalar)
      if isOwnPiece {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
