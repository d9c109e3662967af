import PromptParsing

/// The things that changes bring into the picture, which nothing in front of them can speak of.
struct BroughtThings {
  private let prompt: Prompt
  /// Where each noun is first brought in.
  private var places: [String: Int] = [:]

  init(_ prompt: Prompt) {
    self.prompt = prompt
    for clause in prompt.clauses where clause.kind == .change {
      for thing in clause.brought {
        guard let noun = prompt.words(in: thing).last?.text else { continue }
        places[noun] = min(places[noun] ?? .max, thing.lowerBound)
      }
    }
  }

  /// Whether some words name one that the text before them brings in: "the knight stays calm"
  /// behind "replace the man with a knight".
  func areNamed(in range: Range<Int>) -> Bool {
    guard !places.isEmpty else { return false }
    return prompt.words(in: range).contains { word in
      places[word.text].map { $0 < range.lowerBound } ?? false
    }
  }
}
