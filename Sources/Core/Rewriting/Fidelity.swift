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
    let found = Self.counts(
      candidate.contentWords(lexicons: lexicons) + wordsNowQuoted(in: candidate))
    guard words.allSatisfy({ found[$0.key, default: 0] >= $0.value || isNamed($0, in: found) })
    else { return false }
    let foundSigns = Self.signs(in: candidate, leavingOut: [])
    guard signs.indices.allSatisfy({ foundSigns[$0] >= signs[$0] }) else { return false }
    return protected(in: candidate).allSatisfy(\.kept)
  }

  /// "Her", where the owner is named in its place: as many names more as there are pronouns less.
  private func isNamed(
    _ pronoun: (key: String, value: Int), in found: [String: Int]
  ) -> Bool {
    let owner = lexicons.lazy.compactMap { $0.keepLists?.owners.first { $0.word == pronoun.key } }
      .first
    guard let owner else { return false }
    let named = owner.nouns.flatMap { [$0, $0 + "'s"] }.reduce(0) { sum, noun in
      sum + found[noun, default: 0] - words[noun, default: 0]
    }
    return named >= pronoun.value - found[pronoun.key, default: 0]
  }

  /// The words that a text puts in quotation marks where the prompt did not: there still, though
  /// no longer read as instructions.
  private func wordsNowQuoted(in candidate: Prompt) -> [String] {
    let known = Set(literals.map(\.text))
    return candidate.literals.filter { $0.kind == .quote }.map { candidate.text(in: $0.range) }
      .filter { !known.contains($0) }
      .flatMap { quote in
        Prompt(String(quote.dropFirst().dropLast()), lexicons: lexicons)
          .contentWords(lexicons: lexicons)
      }
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
  fileprivate func occurrences(of part: String) -> Int {
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
