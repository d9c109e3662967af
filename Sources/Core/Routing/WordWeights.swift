import Matching
import PromptParsing

/// How much the words of a language speak for an edit rather than for a new picture: a file under
/// `rules/routes/word-choice/`.
///
/// No word settles a task; many together lean one way where no signal was written for what is said.
package struct WordWeights: Sendable, Equatable {
  /// What a text is cut into.
  package enum Unit: String, Sendable, CaseIterable {
    /// Runs of letters.
    case words
    /// Single characters, for a script that sets no spaces or whose words take endings.
    case characters
  }

  /// A language's code.
  package let language: String
  package let unit: Unit
  /// Units, and pairs of units that stand together, in lower case.
  package let texts: PackedTexts
  /// At the place that a text is hashed to, or at the next free one: its place, counted from 1. A
  /// power of two.
  package let slots: PackedNumbers
  /// For each text a hundred times its log-odds of an edit, with `zero` added.
  package let numbers: PackedNumbers

  private static let zero = 8192
  /// A long brief says early what it is for; so a long one costs no more.
  private static let readLength = 512

  /// Takes what the properties of those names gave.
  package init(
    language: String, unit: Unit, texts: PackedTexts, slots: PackedNumbers, numbers: PackedNumbers
  ) {
    self.language = language
    self.unit = unit
    self.texts = texts
    self.slots = slots
    self.numbers = numbers
  }

  /// Lays out texts, each once, with their log-odds.
  package init(language: String, unit: Unit, weights: [(text: String, weight: Double)]) {
    var size = 4
    while size < 4 * weights.count { size *= 2 }
    var slots = [Int](repeating: 0, count: size)
    for (index, entry) in weights.enumerated() {
      var slot = Self.hash(of: Array(entry.text.utf8).span) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = index + 1
    }
    self.init(
      language: language, unit: unit, texts: PackedTexts(weights.map(\.text)),
      slots: PackedNumbers(slots),
      numbers: PackedNumbers(
        weights.map { Self.zero + Int(($0.weight * 100).rounded()) }, width: 2))
  }

  /// Each text with its log-odds of an edit, in the order of the file.
  package var weights: [(text: String, weight: Double)] {
    (0..<texts.count).map { (texts[$0], weight(at: $0)) }
  }

  /// The texts that stand in a masked text, each once, with the first place.
  package func found(in masked: [UInt8]) -> [(index: Int, range: Range<Int>)] {
    var end = min(masked.count, Self.readLength)
    // A word of which only a part is read may look like another one.
    while end < masked.count, end > 0, unit.goesOn(masked[end].lowercased) { end -= 1 }
    let bytes = masked[..<end].map(\.lowercased)
    var known = [Bool](repeating: false, count: texts.count)
    var found: [(index: Int, range: Range<Int>)] = []
    func look(_ range: Range<Int>) {
      guard let index = index(of: bytes.span.extracting(range)), !known[index] else { return }
      known[index] = true
      found.append((index, range))
    }
    var last = 0..<0
    var place = 0
    while let unit = unit.next(in: bytes, from: place) {
      look(unit)
      if self.unit.joins(last, unit, in: bytes) { look(last.lowerBound..<unit.upperBound) }
      (last, place) = (unit, unit.upperBound)
    }
    return found
  }

  /// What all of them say, with the one that says most of it; `nil` where they say nothing.
  func choice(in masked: [UInt8]) -> (weight: Double, evidence: Range<Int>)? {
    let found = found(in: masked)
    let sum = found.reduce(0) { $0 + weight(at: $1.index) }
    let side = sum < 0 ? -1.0 : 1
    // Many have the highest weight that a word may have; of these a pair tells a reader more.
    let most = found.max {
      (side * weight(at: $0.index), $0.range.count) < (side * weight(at: $1.index), $1.range.count)
    }
    guard let most, sum != 0 else { return nil }
    return (sum, most.range)
  }

  private func weight(at index: Int) -> Double { Double(numbers[index] - Self.zero) / 100 }

  private func index(of word: Span<UInt8>) -> Int? {
    var slot = Self.hash(of: word) & (slots.count - 1)
    while case let found = slots[slot], found != 0 {
      if texts.holds(word, at: found - 1) { return found - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a in 64 bits, the upper half folded onto the lower.
  private static func hash(of word: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in word.indices { hash = (hash ^ UInt64(word[place])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension WordWeights.Unit {
  /// The next unit from a place on; what lies before it is passed over.
  fileprivate func next(in bytes: [UInt8], from place: Int) -> Range<Int>? {
    var start = place
    while start < bytes.count, !begins(bytes[start]) { start += 1 }
    guard start < bytes.count else { return nil }
    var end = start + 1
    while end < bytes.count, goesOn(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Whether two units that follow each other make a pair: words with one space between them,
  /// characters with nothing.
  fileprivate func joins(_ first: Range<Int>, _ second: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard !first.isEmpty else { return false }
    let gap = second.lowerBound - first.upperBound
    return self == .words ? gap == 1 && bytes[first.upperBound] == 0x20 : gap == 0
  }

  private func begins(_ byte: UInt8) -> Bool {
    byte >= 0x80 || self == .words && (0x61...0x7A).contains(byte)
  }

  /// A word holds apostrophes, a character its further bytes.
  fileprivate func goesOn(_ byte: UInt8) -> Bool {
    self == .words ? begins(byte) || byte == 0x27 : byte & 0xC0 == 0x80
  }
}
