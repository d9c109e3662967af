/// As many words of a text as tell its language.
struct FirstWords {
  /// In lower case, one behind the other.
  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// Words with letters outside ASCII, in lower case.
  private var others: [String] = []

  private struct Word {
    let range: Range<Int>
    let hash: Int
  }

  private static let most = 120

  init(of text: [UInt8]) {
    bytes.reserveCapacity(text.count)
    words.reserveCapacity(min(Self.most, text.count / 4))
    var offset = 0
    while offset < text.count, words.count + others.count < Self.most {
      var (end, isPlain) = (offset, true)
      while end < text.count, text[end].isWordByte || text[end] == 0x27 {
        isPlain = isPlain && text[end] < 0x80
        end += 1
      }
      if end > offset { add(text, offset..<end, isPlain: isPlain) }
      offset = end + 1
    }
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>, isPlain: Bool) {
    guard isPlain else {
      others.append(String(decoding: text[range], as: UTF8.self).lowercased())
      return
    }
    let start = bytes.count
    for index in range { bytes.append(text[index].lowercased) }
    let hash = WordIndex.hash(of: bytes.span.extracting(start..<bytes.count))
    words.append(Word(range: start..<bytes.count, hash: hash))
  }

  /// Whether there is no more than one, which tells little.
  var isLone: Bool { words.count + others.count < 2 }

  /// How many of them are function words of a language; where that cannot be more than `least`,
  /// some number that is not.
  func count(in lexicon: Lexicon, over least: Int = -1) -> Int {
    let (bytes, words) = (bytes.span, words.span)
    var count = 0
    for place in words.indices {
      guard count + words.count - place + others.count > least else { return count }
      let (word, hash) = (bytes.extracting(words[place].range), words[place].hash)
      guard let index = lexicon.index(ofWord: word, hashed: hash) else { continue }
      if lexicon.classes(at: index).contains(.function) { count += 1 }
    }
    for word in others where lexicon.classes(of: word).contains(.function) { count += 1 }
    return count
  }
}
