/// Tells the language of a prompt by its script and, within Latin script, by frequent words.
struct LanguageRecognizer {
  let lexicons: [Lexicon]

  /// Scripts that stand for one language here, by ranges of code points.
  private static let scripts: [(range: ClosedRange<UInt32>, code: String)] = [
    (0x3040...0x30FF, "ja"), (0xAC00...0xD7AF, "ko"), (0x1100...0x11FF, "ko"),
    (0x4E00...0x9FFF, "zh"), (0x3400...0x4DBF, "zh"), (0x0400...0x04FF, "ru"),
    (0x0600...0x06FF, "ar"), (0x0590...0x05FF, "he"), (0x0E00...0x0E7F, "th"),
    (0x0900...0x097F, "hi"), (0x0370...0x03FF, "el"),
  ]

  /// The language of the text outside its masks.
  func language(of masked: [UInt8]) -> Language {
    var counts: [String: Int] = [:]
    var (latin, offset) = (0, 0)
    while offset < masked.count {
      if masked[offset] < 0x80 {
        if masked[offset].isASCIILetter { latin += 1 }
        offset += 1
        continue
      }
      let scalar = masked.scalar(at: offset)
      offset += scalar.length
      if let script = Self.scripts.first(where: { $0.range.contains(scalar.value) }) {
        counts[script.code, default: 0] += 1
      } else if (0xC0...0x24F).contains(scalar.value) {
        latin += 1
      }
    }
    if latin == 0, counts.isEmpty { return .undetermined }
    return dominant(counts, latin: latin) ?? latinLanguage(of: masked)
  }

  /// Kana decides for Japanese even among more Han; a wide character weighs about three letters.
  private func dominant(_ counts: [String: Int], latin: Int) -> Language? {
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let total = counts.values.reduce(0, +)
    guard total * 3 > latin else { return nil }
    if let kana = counts["ja"], kana * 8 > total, most.key == "zh" { return Language(code: "ja") }
    return Language(code: most.key)
  }

  private func latinLanguage(of masked: [UInt8]) -> Language {
    let words = masked.split { !$0.isWordByte && $0 != 0x27 }.prefix(120).map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    var best = (language: Language.english, hits: 0)
    for lexicon in lexicons {
      let hits = words.count { lexicon.entry($0)?.classes.contains(.function) ?? false }
      if hits > best.hits || hits == best.hits && lexicon.language == .english {
        best = (lexicon.language, hits)
      }
    }
    return best.language
  }
}
