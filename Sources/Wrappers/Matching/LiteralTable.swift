/// The literals of a `LiteralIndex` that are looked up by so many of their bytes: the first ones,
/// or the first behind marks and spaces, which every text is full of.
package struct LiteralTable: Sendable {
  /// One to four bytes, whose number hashes to a bucket.
  package let keyLength: Int
  /// One digit for each value of the hash's first bits; of its seven bits the one that the bits
  /// behind choose is set where a literal begins so.
  package let filter: PackedNumbers
  /// For each value of somewhat fewer bits the first of its literals; at last where they end.
  package let buckets: PackedNumbers
  /// Those of a key's bytes that count.
  private let mask: UInt32
  /// By how much a hash is shifted to be a place in `buckets`.
  private let shift: UInt32
  /// How many of a hash's first bits choose the digit of `filter`.
  private let filterBits: UInt64

  /// A filter with four digits for each bucket, twice two of them, lets one place in 28 through in
  /// vain, or fewer.
  private static let digitBitsPerBucket: UInt32 = 2

  /// Takes what the properties of those names gave.
  package init(keyLength: Int, filter: PackedNumbers, buckets: PackedNumbers) {
    self.keyLength = keyLength
    self.filter = filter
    self.buckets = buckets
    mask = .max >> (32 - 8 * UInt32(keyLength))
    shift = 32 - UInt32((buckets.count - 1).trailingZeroBitCount)
    filterBits = UInt64(filter.count.trailingZeroBitCount)
  }

  /// The table of literals that stand from `first` on, sorted by their hashes.
  init(keyLength: Int, literals: ArraySlice<[UInt8]>) {
    let bits = Self.bits(for: literals.count)
    let filterBits = bits + Self.digitBitsPerBucket
    var filter = [UInt8](repeating: 0, count: 1 << Int(filterBits))
    var buckets: [Int] = []
    var place = literals.startIndex
    for bucket in 0...UInt32(1) << bits {
      while place < literals.endIndex,
        Self.hash(of: literals[place], keyLength) >> (32 - bits) < bucket
      {
        place += 1
      }
      buckets.append(place)
    }
    for literal in literals {
      let (digit, bit) = Self.place(of: Self.hash(of: literal, keyLength), UInt64(filterBits))
      filter[digit] |= 1 << bit
    }
    self.init(
      keyLength: keyLength, filter: PackedNumbers(filter, width: 1),
      buckets: PackedNumbers(buckets))
  }

  /// One bucket a literal or more.
  private static func bits(for count: Int) -> UInt32 {
    var bits: UInt32 = 1
    while 1 << bits < count { bits += 1 }
    return bits
  }

  /// The literals among which those with a key are; of its bytes the first ones count.
  @inline(__always)
  func candidates(for key: UInt32) -> Range<Int> {
    let bucket = Int(Self.hash(of: key & mask) &>> shift)
    return unsafe buckets[unchecked: bucket]..<buckets[unchecked: bucket + 1]
  }

  /// Whether a key has its bit in the filter, whose digits are as many as those bits can choose.
  ///
  /// Every byte of every prompt comes by here four times, so that the place is not checked.
  @inline(__always)
  func mayHold(_ key: UInt32) -> Bool {
    let (digit, bit) = Self.place(of: Self.hash(of: key), filterBits)
    return unsafe filter.digits[digit] >> bit & 1 == 1
  }

  /// The digit of a filter and the bit in it that a hash belongs to.
  @inline(__always)
  private static func place(of hash: UInt32, _ bits: UInt64) -> (digit: Int, bit: UInt8) {
    let parts = UInt64(hash) &<< bits
    let bit = ((parts & 0xFFFF_FFFF) &* 7) &>> 32
    return (Int(truncatingIfNeeded: parts &>> 32), UInt8(truncatingIfNeeded: bit))
  }

  /// Of the bytes of a literal's key, the first of them lowest.
  static func hash(of literal: [UInt8], _ keyLength: Int) -> UInt32 {
    let key = literal.dropFirst(lead(of: literal)).prefix(keyLength)
    return hash(of: key.reversed().reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// How many bytes stand before a literal's key; none where nothing else would be left. The key
  /// begins behind short words, as "the", by which hundreds of literals begin, if all of it can.
  static func lead(of literal: [UInt8]) -> Int {
    var lead = literal.prefix(while: isGap).count
    guard lead < literal.count else { return 0 }
    while true {
      let word = literal[lead...].prefix(while: TextGate.isWord)
      let gap = literal[word.endIndex...].prefix(while: isGap)
      let isSkipped = !word.isEmpty && word.count <= longestSkipped && !gap.isEmpty
      guard isSkipped, literal.count - gap.endIndex >= LiteralIndex.longestKey else { return lead }
      lead = gap.endIndex
    }
  }

  /// Of a short word, in letters.
  private static let longestSkipped = 3

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "'")
  }

  /// Multiplicative hashing: of the product the bits that all bits of the key have a part in.
  @inline(__always)
  static func hash(of key: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }
}
