import Matching

/// Finds words where spaces tell one from the next.
extension Lexicon {
  /// The entry of that phrase, in lower case.
  package func entry(_ phrase: String) -> LexiconEntry? {
    index(of: phrase).map { index in
      LexiconEntry(
        phrase: phrase, classes: classes(at: index), verb: verb(at: index), kind: kind(at: index))
    }
  }

  /// The lists that hold a phrase, in lower case; none for one that no list holds.
  package func classes(of phrase: String) -> WordClasses {
    index(of: phrase).map(classes(at:)) ?? []
  }

  /// Words for parts of a body, which are somebody's.
  package var bodyParts: [String] {
    grammar.passes?.bodyParts ?? keepLists?.leaning.bodyParts ?? []
  }

  /// Words for what has such parts beside persons and animals.
  package var figures: [String] {
    grammar.passes?.figures ?? keepLists?.leaning.figures ?? []
  }

  /// The base form of an edit verb or verb of keeping, given any of its forms.
  package func imperative(of form: String) -> String? {
    index(of: form.lowercased()).flatMap(verb(at:)).map(verbs.base(of:))
  }

  /// Where the phrase stands, which is in lower case.
  func index(of phrase: String) -> Int? {
    // Letters with accents may be spelled in two ways, of which only `String` knows.
    guard phrase.utf8.allSatisfy({ $0 < 0x80 }) else {
      let index = place(of: phrase)
      return index < count && phrases[index] == phrase ? index : nil
    }
    let bytes = phrase.utf8Span.span
    if !phrase.utf8.contains(0x20) { return index(ofWord: bytes) }
    let index = phrases.firstIndex(notBefore: bytes)
    return index < count && phrases.holds(bytes, at: index) ? index : nil
  }

  /// Where an ASCII word stands that is in lower case and a phrase by itself.
  func index(ofWord word: Span<UInt8>) -> Int? {
    index(ofWord: word, hashed: WordIndex.hash(of: word))
  }

  /// The same for a word whose hash is known.
  func index(ofWord word: Span<UInt8>, hashed hash: Int) -> Int? {
    let index = words.firstIndex(of: word, hashed: hash, in: phrases)
    return index.flatMap { phrases.range(of: $0).count == word.count ? $0 : nil }
  }

  /// Where the phrases begin that begin with a word, in lower case; at the end where none does.
  func firstIndex(beginningWith word: ArraySlice<UInt8>, isPlain: Bool) -> Int {
    guard isPlain else { return place(of: String(decoding: word, as: UTF8.self)) }
    return words.firstIndex(of: word.span, in: phrases) ?? count
  }

  /// What the phrase at that place has behind a word that it begins with: a part of the UTF-8 of
  /// all phrases.
  func tail(of index: Int, behind word: ArraySlice<UInt8>, isPlain: Bool) -> Range<Int>? {
    let range = phrases.range(of: index)
    let begins =
      isPlain
      ? phrases.text.hold(word.span, from: range.lowerBound)
      : phrases[index].hasPrefix(String(decoding: word, as: UTF8.self))
    guard begins else { return nil }
    return min(range.lowerBound + word.count, range.upperBound)..<range.upperBound
  }

  /// The first phrase that does not sort before one with letters outside ASCII.
  private func place(of phrase: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle] < phrase { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PackedTexts {
  /// Whether the text at that place is made of these bytes.
  package func holds(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    range(of: index).count == bytes.count && opens(index, with: bytes)
  }

  /// Whether the text at that place begins with these bytes.
  func opens(_ index: Int, with bytes: Span<UInt8>) -> Bool {
    let range = range(of: index)
    return range.count >= bytes.count && text.hold(bytes, from: range.lowerBound)
  }
}
