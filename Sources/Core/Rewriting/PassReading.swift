import PromptParsing

/// Reads passes as they will be sent, and holds them against the prompt that they were made of.
struct PassReading {
  private let prompt: Prompt
  private let lexicon: Lexicon
  private let lexicons: [Lexicon]

  /// What is sent alone: the clauses that it was made of, those that say what stays, and its words.
  struct Pass {
    let clauses: [Clause]
    var kept: [Clause] = []
    let text: String
  }

  init(of prompt: Prompt, _ lexicon: Lexicon, among lexicons: [Lexicon]) {
    (self.prompt, self.lexicon, self.lexicons) = (prompt, lexicon, lexicons)
  }

  /// Whether each pass by itself changes what its part of the prompt changes, keeps what that keeps
  /// and says whose it is, and no word that says something is left out of all of them.
  func isHeld(by passes: [Pass]) -> Bool {
    let read = passes.map { Prompt($0.text, lexicons: lexicons) }
    let isSame = zip(passes, read).allSatisfy { pass, read in
      read.language == prompt.language
        && read.heads(of: read.clauses.filter { $0.kind == .change })
          == prompt.heads(of: pass.clauses.filter { $0.kind == .change })
        && Set(prompt.heads(of: pass.kept)).isSubset(
          of: read.heads(of: read.clauses.filter { $0.kind == .preservation }))
    }
    guard isSame, read.allSatisfy(countsAlike),
      !passes.indices.contains(where: { isOrphaned(read[$0], behind: passes[..<$0]) })
    else { return false }
    let spared = prompt.clauses.filter {
      prompt.stays($0) || $0.kind == .courtesy || $0.kind == .preservation || $0.isHeading
    }
    let said = Set(
      read.flatMap {
        $0.contentWords(lexicons: lexicons) + $0.words(in: 0..<$0.bytes.count).map(\.text)
      })
    return prompt.contentWords(lexicons: lexicons, exempt: spared.map(\.range))
      .allSatisfy { said.contains($0) || parted($0) }
  }

  /// Whether each number stands before a word that it stands before in the prompt: of "two candles
  /// and flowers" no pass has two flowers.
  private func countsAlike(_ read: Prompt) -> Bool {
    guard let numbers = lexicon.keepLists?.leaning.numbers else { return true }
    let counted = { (prompt: Prompt) in
      let words = prompt.words(in: 0..<prompt.bytes.count)
      return Set(
        zip(words, words.dropFirst()).filter { first, _ in
          numbers.contains(first.text)
            || first.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }.map { $0.text + " " + $1.text })
    }
    return counted(read).isSubset(of: counted(prompt))
  }

  /// Whether a pass speaks of somebody's hand, and only those before it of somebody.
  private func isOrphaned(_ read: Prompt, behind earlier: ArraySlice<Pass>) -> Bool {
    let ties = Ties(prompt: read, lexicon: lexicon)
    guard read.clauses.contains(where: ties.lacksOwner),
      !read.clauses.contains(where: ties.namesOwner)
    else { return false }
    let whole = Ties(prompt: prompt, lexicon: lexicon)
    return earlier.contains { $0.clauses.contains(where: whole.namesOwner) }
  }

  /// "Both" is said of no one thing, and a pass sent alone has no number and joins nothing ("지운
  /// 뒤").
  private func parted(_ word: String) -> Bool {
    if !lexicon.classes(of: word).isDisjoint(with: [.pair, .sequence]) { return true }
    return lexicon.grammar.passes?.orders.flatMap(\.joined).contains { $0.hasSuffix(word) } ?? false
  }
}
