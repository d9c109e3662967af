import Matching

/// How one language speaks of the input images: a file of its lexicon folder.
package struct ImageReferenceWords: Sendable, Equatable {
  /// Each has a group `number` that holds a number, several ("1, 2 and 3") or a span ("1 to 3").
  package let numbered: [LazyPattern]
  /// Every image for itself ("each photo").
  package let each: [LazyPattern]
  /// The images together ("both images").
  package let all: [LazyPattern]
  /// An image by what it is for ("the style reference"), or what may be no input image at all
  /// ("Figure 2"): never taken for wrong.
  package let described: [LazyPattern]
  /// The words of 1, of 2 and so on, in lower case.
  package let numbers: [[String]]
  /// Words and marks between the ends of a span ("to", "-").
  package let through: [String]

  package init(
    numbered: [LazyPattern], each: [LazyPattern], all: [LazyPattern], described: [LazyPattern],
    numbers: [[String]], through: [String]
  ) {
    self.numbered = numbered
    self.each = each
    self.all = all
    self.described = described
    self.numbers = numbers
    self.through = through
  }

  /// The numbers that a text holds, in order; digits count as they stand.
  package func numbers(in text: String) -> [Int] {
    var numbers: [Int] = []
    var isSpan = false
    for piece in Self.pieces(of: text.lowercased()) {
      if through.contains(piece) {
        isSpan = !numbers.isEmpty
      } else if let number = number(piece) {
        if isSpan, let first = numbers.last, first < number { numbers += first + 1..<number }
        numbers.append(number)
        isSpan = false
      }
    }
    return numbers
  }

  private func number(_ piece: String) -> Int? {
    if let number = Int(piece) { return number }
    return numbers.firstIndex { $0.contains(piece) }.map { $0 + 1 }
  }

  /// Runs of ASCII digits, runs of other letters, and every mark by itself.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: PieceKind?
    for scalar in text.unicodeScalars {
      let kind = PieceKind(scalar)
      if kind == last, kind != .mark, !pieces.isEmpty {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
      last = kind
    }
    return pieces
  }

  private enum PieceKind {
    case digits, letters, mark

    init(_ scalar: Unicode.Scalar) {
      self =
        ("0"..."9").contains(scalar) ? .digits : scalar.properties.isAlphabetic ? .letters : .mark
    }
  }

  package static func == (left: ImageReferenceWords, right: ImageReferenceWords) -> Bool {
    sources(left) == sources(right) && left.numbers == right.numbers
      && left.through == right.through
  }

  private static func sources(_ words: ImageReferenceWords) -> [[String]] {
    [words.numbered, words.each, words.all, words.described].map { $0.map(\.source) }
  }
}
