/// Words merged where they begin alike, so that a pattern of hundreds of words decides by the first
/// letters instead of trying one word after the other.
struct WordTree {
  private var branches: [(letter: Character, tree: WordTree)] = []
  private var endsWord = false

  /// The order of the words does not matter: of two that begin alike the longer is tried first.
  init(_ words: some Sequence<String>) {
    for word in Set(words).sorted() { insert(word[...]) }
  }

  /// A group that matches any of the words.
  var pattern: String { "(?:" + alternatives.joined(separator: "|") + ")" }

  private mutating func insert(_ word: Substring) {
    guard let letter = word.first else { return endsWord = true }
    if branches.last?.letter != letter { branches.append((letter, WordTree([]))) }
    branches[branches.count - 1].tree.insert(word.dropFirst())
  }

  private var alternatives: [String] {
    branches.map { Self.escaped($0.letter) + $0.tree.rest }
  }

  /// What may follow the letters that led here.
  private var rest: String {
    let alternatives = alternatives
    guard let first = alternatives.first else { return "" }
    if alternatives.count == 1, !endsWord { return first }
    return pattern + (endsWord ? "?" : "")
  }

  /// The letter as a pattern: nothing in it is special, and a space is any white space.
  static func escaped(_ letter: Character) -> String {
    if letter == " " { return #"\s+"# }
    return #"\^$.|?*+()[]{}#"#.contains(letter) ? "\\\(letter)" : String(letter)
  }
}
