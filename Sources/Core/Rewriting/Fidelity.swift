import PromptParsing

/// What a rewrite of a prompt must still hold: every literal and every content word.
struct Fidelity {
  private let literals: [(literal: Literal, text: String)]
  private let words: [String: Int]
  /// How often each bracket and other sign stands outside what may go, in the order of `signBytes`.
  private let signs: [Int]
  private let lexicons: [Lexicon]

  /// The demands of a prompt; `discarded` ranges are syntax that a fix may take out.
  init(of prompt: Prompt, discarding discarded: [Range<Int>], lexicons: [Lexicon]) {
    literals = prompt.literals
      .filter { literal in !discarded.contains { $0.overlaps(literal.range) } }
      .map { ($0, prompt.text(in: $0.range)) }
    words = Self.counts(prompt.contentWords(lexicons: lexicons, exempt: discarded))
    signs = Self.signs(in: prompt, leavingOut: discarded)
    self.lexicons = lexicons
  }

  /// Whether a text keeps them all.
  func isKept(by candidate: Prompt) -> Bool {
    let found = Self.counts(unquoted(candidate).contentWords(lexicons: lexicons))
    let lost = words.compactMap { word, count in
      let less = count - found[word, default: 0]
      return less > 0 ? (word: word, count: less) : nil
    }
    guard areNamed(lost, in: found) else { return false }
    let foundSigns = Self.signs(in: candidate, leavingOut: [])
    guard signs.indices.allSatisfy({ foundSigns[$0] >= signs[$0] }) else { return false }
    return protected(in: candidate).allSatisfy(\.kept)
  }

  /// Whether each of the words that are fewer is a pronoun, in whose place stands the name of an
  /// owner that it may mean: "the woman's" for "her".
  private func areNamed(_ lost: [(word: String, count: Int)], in found: [String: Int]) -> Bool {
    guard !lost.isEmpty else { return true }
    var names = found.filter { $0.key.possessor != nil }
      .map { (noun: $0.key.possessor ?? "", left: $0.value - words[$0.key, default: 0]) }
      .sorted { $0.noun < $1.noun }
    for (word, count) in lost.sorted(by: { $0.word < $1.word }) {
      for _ in 0..<count {
        let place = names.firstIndex(where: { $0.left > 0 && mayMean(word, $0.noun) })
        guard let place else { return false }
        names[place].left -= 1
      }
    }
    return true
  }

  private func mayMean(_ pronoun: String, _ noun: String) -> Bool {
    lexicons.contains {
      $0.keepLists?.owner(pronoun)?.mayMean(noun, of: $0.entry(noun)?.kind) ?? false
    }
  }

  /// The text without the quotation marks that the prompt did not have: what they hold is there
  /// still, and where no spaces part words they would part others than before.
  private func unquoted(_ candidate: Prompt) -> Prompt {
    let known = Set(literals.map(\.text))
    let quotes = candidate.literals.filter {
      $0.kind == .quote && !known.contains(candidate.text(in: $0.range))
    }
    if quotes.isEmpty { return candidate }
    var (text, end) = ("", 0)
    for quote in quotes where quote.range.lowerBound >= end {
      text += candidate.text(in: end..<quote.range.lowerBound)
      text += candidate.text(in: quote.range).dropFirst().dropLast()
      end = quote.range.upperBound
    }
    return Prompt(text + candidate.text(in: end..<candidate.bytes.count), lexicons: lexicons)
  }

  /// Each literal, and whether a text still holds it as often as it has to.
  func protected(in candidate: Prompt) -> [ProtectedText] {
    var left = Self.counts(candidate.literals.map { candidate.text(in: $0.range) })
    // A literal may have become part of another, so what seems to be missing is looked for.
    for (text, count) in missing(from: left).prefix(Self.mostSearches) {
      left[text] = max(count, candidate.text.occurrences(of: text))
    }
    return literals.map { literal, text in
      let count = left[text, default: 0]
      left[text] = count - 1
      return ProtectedText(kind: literal.kind, text: text, kept: count > 0)
    }
  }

  /// Literals that a text seems to hold too seldom, with how often it does, in order.
  private func missing(from found: [String: Int]) -> [(text: String, count: Int)] {
    let needed = Self.counts(literals.map(\.text))
    return needed.filter { found[$0.key, default: 0] < $0.value }
      .map { ($0.key, found[$0.key, default: 0]) }.sorted { $0.text < $1.text }
  }

  /// A search reads the whole text; a good rewrite hardly needs any.
  private static let mostSearches = 64

  /// Brackets, percent signs and their like; marks that part sentences may change in a rewrite.
  private static let signBytes = Array("()[]{}<>%$&@#+=/".utf8)

  private static func signs(in prompt: Prompt, leavingOut ranges: [Range<Int>]) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for byte in prompt.bytes { counts[Int(byte)] += 1 }
    var left = [Bool](repeating: false, count: ranges.isEmpty ? 0 : prompt.bytes.count)
    for offset in ranges.joined() where !left[offset] {
      left[offset] = true
      counts[Int(prompt.bytes[offset])] -= 1
    }
    return signBytes.map { counts[Int($0)] }
  }

  private static func counts(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { counts, word in counts[word, default: 0] += 1 }
  }
}

extension String {
  /// How often a text stands in this one without overlap, compared byte by byte.
  func occurrences(of part: String) -> Int {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    var (count, offset) = (0, 0)
    while offset + part.count <= whole.count {
      if whole[offset..<offset + part.count].elementsEqual(part) {
        count += 1
        offset += part.count
      } else {
        offset += 1
      }
    }
    return count
  }
}
