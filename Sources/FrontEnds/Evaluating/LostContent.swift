import PromptParsing

/// Finds what a rewrite lost, by a reading of its own; whom a pronoun means it asks the lexicon, as
/// the rewriter does, and the property tests know that by themselves.
struct LostContent {
  let lexicons: [Lexicon]

  /// What may go by the contract: words of courtesy, question and obligation, what joins clauses,
  /// and the verbs of keep phrases that were merged.
  private static let mayGo: Set<String> = [
    "please", "kindly", "thanks", "ta", "can", "could", "would", "will", "you", "u", "we", "i",
    "i'd", "i’d", "want", "wish", "like", "let's", "let", "just", "also", "and", "then", "but",
    "to", "is", "are", "was", "be", "should", "shall", "must", "ought", "needs", "need", "has",
    "have", "what", "if", "the", "there", "keep", "while", "keeping",
  ]

  /// Courtesy whose words count elsewhere.
  private static let phrases = [
    "do you think", "would it be possible", "is it possible", "is there a way", "is there any way",
    "i would love", "i’d love", "i'd love", "i was wondering", "i am wondering", "i'm wondering",
    "would you mind", "麻烦帮忙", "麻煩幫忙", "请帮我", "請幫我", "帮我", "幫我", "能不能", "可不可以",
  ]

  /// Words, numbers and quoted texts that stand in `text` more often than in `rewritten`.
  func of(_ text: String, in rewritten: String) -> [String] {
    let (old, new) = (words(Self.outspoken(text)), words(rewritten))
    var names = lost(new, words(text)).compactMap(\.possessor)
    let gone = lost(old, new).filter { word in
      guard let name = names.firstIndex(where: { mayMean(word, $0) && old.holds($0) }) else {
        return !Self.mayGo.contains(word)
      }
      names.remove(at: name)
      return false
    }
    return lost(Self.numbers(text), Self.numbers(rewritten)) + gone
      + lost(Self.quotes(text), Self.quotes(rewritten))
  }

  /// Whether a pronoun may give way to the name of an owner: "her face" to "the woman's face".
  private func mayMean(_ pronoun: String, _ noun: String) -> Bool {
    lexicons.contains {
      $0.keepLists?.owner(pronoun)?.mayMean(noun, of: $0.entry(noun)?.kind) ?? false
    }
  }

  /// The text without phrases of courtesy.
  private static func outspoken(_ text: String) -> String {
    phrases.reduce(text.lowercased()) { text, phrase in
      text.split(separator: phrase, omittingEmptySubsequences: false).joined(separator: " ")
    }
  }

  private func lost(_ old: [String], _ new: [String]) -> [String] {
    var left: [String: Int] = [:]
    for word in new { left[word, default: 0] += 1 }
    return old.filter { word in
      left[word, default: 0] -= 1
      return left[word, default: 0] < 0
    }
  }

  /// Runs of letters in lower case, verbs in their base form, pronouns as an object; Chinese and
  /// Japanese by character.
  private func words(_ text: String) -> [String] {
    // A Korean particle hangs on a word, quoted or not.
    let unquoted = text.filter { !"“”\"「」『』".contains($0) }
    return unquoted.split { !$0.isLetter && $0 != "'" && $0 != "’" }.flatMap { word in
      if word.unicodeScalars.contains(where: Self.isUnspaced) {
        return word.lowercased().map(String.init)
      }
      let word = String(word)
      let form = lexicons.lazy.compactMap {
        $0.imperative(of: word) ?? $0.grammar.objectForm(of: word.lowercased())
      }.first
      return [form ?? word.lowercased()]
    }
  }

  /// Whether a scalar belongs to a script without spaces: kana and Han.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x9FFF).contains(scalar.value)
  }

  private static func numbers(_ text: String) -> [String] {
    text.split { !$0.isNumber && $0 != "." && $0 != ":" && $0 != "," && $0 != "/" }
      .map { number in String(number.filter(\.isNumber)) }.filter { !$0.isEmpty }
  }

  /// The texts between marks that come in pairs; those of a JSON body are instructions.
  private static func quotes(_ text: String) -> [String] {
    guard text.first(where: { !$0.isWhitespace }) != "{" else { return [] }
    let closing: [Character: Character] = ["“": "”", "「": "」", "『": "』", "\"": "\""]
    var quotes: [String] = []
    var open: (mark: Character, text: String)?
    for character in text {
      if let quote = open, closing[quote.mark] == character {
        quotes.append(quote.text)
        open = nil
      } else if open != nil {
        open?.text.append(character)
      } else if closing[character] != nil {
        open = (character, "")
      }
    }
    return quotes
  }
}

extension [String] {
  /// Whether a noun stands among words, as itself or as an owner.
  fileprivate func holds(_ noun: String) -> Bool { contains { ($0.possessor ?? $0) == noun } }
}
