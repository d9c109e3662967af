import Matching

/// The words of a language by what they add to an order, so that one which names no result shows by
/// what it lacks: any word that no list holds may name one.
package struct Wording: Sendable, Equatable {
  /// What a word does; a word may do several things.
  package struct Roles: OptionSet, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Says how good a thing is or shall be, and not what it is.
    package static let judging = Roles(rawValue: 1 << 0)
    /// Is done to the thing behind it, of which more has to be said ("make").
    package static let opening = Roles(rawValue: 1 << 1)
    /// Has a thing behind it of which no more needs to be said ("improve", "of").
    package static let linking = Roles(rawValue: 1 << 2)
    /// Ends the name of a thing ("look", を).
    package static let closing = Roles(rawValue: 1 << 3)
    /// Asks for more of the quality behind it, which judges only where it is listed too.
    package static let comparing = Roles(rawValue: 1 << 4)
    /// Means the whole picture, and ends what names it.
    package static let whole = Roles(rawValue: 1 << 5)
    /// Shows that something is asked for.
    package static let asking = Roles(rawValue: 1 << 6)
    /// Names or brings what can be checked.
    package static let barring = Roles(rawValue: 1 << 7)
    /// Brings one more thing, or what it shall become, behind the name of a thing.
    package static let joining = Roles(rawValue: 1 << 8)
    /// Judges only what is no thing of its own, whatever else it does: to "sort" the picture is
    /// vague, the cables not; "clean" is a judgement of a photo, and a state of plates.
    package static let loose = Roles(rawValue: 1 << 9)
    /// The roles by their names in rule files; an idle word only stands beside the others.
    package static let named: [(name: String, role: Roles)] = [
      ("idle", []), ("judging", judging), ("opening", opening), ("linking", linking),
      ("closing", closing), ("comparing", comparing), ("whole", whole), ("asking", asking),
      ("barring", barring), ("joining", joining), ("loose", loose),
    ]
  }

  /// Sorted by their bytes, each once, in lower case.
  package let phrases: PackedTexts
  /// Raw values of `Roles`, one for each phrase.
  package let roles: PackedNumbers
  package let writing: Grammar.Writing

  /// Takes what the properties gave.
  package init(phrases: PackedTexts, roles: PackedNumbers, writing: Grammar.Writing) {
    self.phrases = phrases
    self.roles = roles
    self.writing = writing
  }

  /// The wording of a language, with the roles of each word in lower case.
  package init(_ words: [String: Roles], writing: Grammar.Writing) {
    let sorted = words.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    self.init(
      phrases: PackedTexts(sorted.map(\.key)),
      roles: PackedNumbers(sorted.map(\.value.rawValue)), writing: writing)
  }
}

extension Wording {
  /// Whether a part of a masked text judges and names no result; where it is not known to be an
  /// order, it also has to ask.
  package func judges(_ range: Range<Int>, of bytes: [UInt8], isOrder: Bool) -> Bool {
    var reading = WordingReading(writing: writing)
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset].isWordByte, !bytes.isMark(at: offset) else {
        guard reading.takes(mark: bytes[offset]) else { return false }
        offset += bytes.scalar(at: offset).length
        continue
      }
      if let match = longestMatch(in: bytes, at: offset, before: range.upperBound) {
        let found = Roles(rawValue: UInt64(truncatingIfNeeded: roles[match.index]))
        guard reading.takes(found) else { return false }
        offset = match.end
      } else {
        guard !bytes[offset].isDigit, reading.takesUnknown() else { return false }
        offset = unknownEnd(in: bytes, from: offset, before: range.upperBound)
      }
    }
    return reading.judges && (isOrder || reading.asks)
  }

  private func longestMatch(
    in bytes: [UInt8], at offset: Int, before limit: Int
  ) -> Lexicon.Match? {
    phrases.matches(in: bytes, at: offset).last { match in
      guard match.end <= limit else { return false }
      let goesOn = match.end < limit && bytes[match.end].isWordByte && !bytes.isMark(at: match.end)
      guard goesOn, writing != .joined else { return true }
      // A particle ends the word that it hangs on.
      let found = Roles(rawValue: UInt64(truncatingIfNeeded: roles[match.index]))
      return writing == .suffixed && !found.contains(.closing)
    }
  }

  /// A word in letters with spaces between, or else one character.
  private func unknownEnd(in bytes: [UInt8], from offset: Int, before limit: Int) -> Int {
    guard writing == .spaced || bytes[offset] < 0x80 else {
      return offset + bytes.scalar(at: offset).length
    }
    var end = offset
    while end < limit, bytes[end].isWordByte, bytes[end] < 0x80 || writing == .spaced,
      !bytes.isMark(at: end)
    { end += 1 }
    return end
  }
}
