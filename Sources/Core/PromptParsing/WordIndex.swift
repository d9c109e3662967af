import Matching

/// Leads from a word to the first of the phrases that begin with it, without a search.
package struct WordIndex: Sendable, Equatable {
  /// At the place that a word is hashed to, or at the next free one: where the first phrase with
  /// that word in front stands, counted from 1. A power of two; empty where there is no index.
  package let slots: PackedNumbers

  /// Takes what `slots` gave.
  package init(slots: PackedNumbers) { self.slots = slots }

  /// An index of phrases that are sorted by their bytes; empty where there are none.
  init(of phrases: PackedTexts) {
    guard phrases.count > 0 else {
      slots = .none
      return
    }
    var size = 4
    while size < 4 * phrases.count { size *= 2 }
    var slots = [Int](repeating: 0, count: size)
    for index in 0..<phrases.count {
      let phrase = phrases.range(of: index)
      var end = phrase.lowerBound
      while end < phrase.upperBound, phrases.text[end] != 0x20 { end += 1 }
      let word = (phrase.lowerBound..<end).map { phrases.text[$0] }
      var slot = Self.hash(of: word.span) & (size - 1)
      while slots[slot] != 0, !phrases.begins(slots[slot] - 1, with: word.span) {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 { slots[slot] = index + 1 }
    }
    self.slots = PackedNumbers(slots)
  }

  /// Where the phrases stand that begin with the word, in lower case; `nil` where none does.
  func firstIndex(of word: Span<UInt8>, in phrases: PackedTexts) -> Int? {
    firstIndex(of: word, hashed: Self.hash(of: word), in: phrases)
  }

  /// The same for a word whose hash is known.
  func firstIndex(of word: Span<UInt8>, hashed hash: Int, in phrases: PackedTexts) -> Int? {
    guard !slots.isEmpty else {
      let index = phrases.firstIndex(notBefore: word)
      return index < phrases.count && phrases.begins(index, with: word) ? index : nil
    }
    var slot = hash & (slots.count - 1)
    while case let found = slots[slot], found != 0 {
      if phrases.begins(found - 1, with: word) { return found - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a in 64 bits, the upper half folded onto the lower.
  @inline(__always)
  static func hash(of word: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in word.indices { hash = (hash ^ UInt64(word[place])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension PackedTexts {
  /// Whether the text at that place is the word or goes on behind it with a space.
  @inline(__always)
  fileprivate func begins(_ index: Int, with word: Span<UInt8>) -> Bool {
    let (start, end) = (places[index], places[index + 1])
    guard end - start >= word.count, text.hold(word, from: start) else { return false }
    return end - start == word.count || text[start + word.count] == 0x20
  }
}
