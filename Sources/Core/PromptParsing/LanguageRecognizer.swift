/// Tells the language of a prompt by its script and, within Latin script, by frequent words.
struct LanguageRecognizer {
  let lexicons: [Lexicon]

  /// Below lie Latin letters; between the two, marks and symbols that belong to no language.
  private static let firstOtherScript = 0x370
  private static let marks = 0x2000..<0x2C00

  /// The language of the text outside its masks.
  func language(of masked: [UInt8]) -> Language {
    var (latin, offset) = (0, 0)
    var others: [Int] = []
    while offset < masked.count {
      if masked[offset] < 0x80 {
        if masked[offset].isASCIILetter { latin += 1 }
        offset += 1
        continue
      }
      let scalar = masked.scalar(at: offset)
      offset += scalar.length
      let value = Int(scalar.value)
      if (0xC0..<0x250).contains(value) { latin += 1 }
      if value >= Self.firstOtherScript, !Self.marks.contains(value) { others.append(value) }
    }
    if let language = dominant(among: others, latin: latin) { return language }
    return latin == 0 ? .undetermined : latinLanguage(of: masked)
  }

  /// A character of another script weighs about three letters.
  private func dominant(among scalars: [Int], latin: Int) -> Language? {
    guard !scalars.isEmpty else { return nil }
    var best: (language: Language, count: Int)?
    for lexicon in lexicons where !lexicon.grammar.scripts.isEmpty {
      let count = Self.count(of: lexicon.grammar, in: scalars)
      if count > best?.count ?? 0 { best = (lexicon.language, count) }
    }
    guard let best, best.count * 3 > latin else { return nil }
    return best.language
  }

  /// Shared characters count where more than an eighth is the language's own: kana decides for
  /// Japanese even among more Han.
  private static func count(of grammar: Grammar, in scalars: [Int]) -> Int {
    let own = scalars.count { scalar in grammar.scripts.contains { $0.contains(scalar) } }
    let shared = scalars.count { scalar in
      grammar.sharedScripts.contains { $0.contains(scalar) }
    }
    return own * 8 > own + shared ? own + shared : own
  }

  private func latinLanguage(of masked: [UInt8]) -> Language {
    let words = FirstWords(of: masked)
    guard !words.isLone else { return .english }
    // English first, because it is the likeliest and needs no more hits than any other.
    var best = Language.english
    var most = lexicons.first { $0.language == .english }.map { words.count(in: $0) } ?? 0
    for lexicon in lexicons
    where lexicon.grammar.scripts.isEmpty && lexicon.language != .english {
      let hits = words.count(in: lexicon, over: most)
      if hits > most { (best, most) = (lexicon.language, hits) }
    }
    return best
  }
}
