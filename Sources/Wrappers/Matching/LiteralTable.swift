/// The literals of a `LiteralIndex` that are looked up by so many of their bytes: the first ones,
/// or the first behind marks and spaces, which every text is full of.
package struct LiteralTable: Sendable {
  /// One to four bytes, whose number hashes to a bucket.
  package let keyLength: Int
  /// One bit for each value of the hash's first bits, set where a literal begins so.
  package let filter: [UInt64]
  /// For each value of somewhat fewer bits the first of its literals; at last where they end.
  package let buckets: [UInt16]

  /// A filter with 32 bits for each bucket lets one place in 32 through in vain, or fewer.
  private static let bitsPerBucket: UInt32 = 5

  /// Takes what the properties of those names gave.
  package init(keyLength: Int, filter: [UInt64], buckets: [UInt16]) {
    self.keyLength = keyLength
    self.filter = filter
    self.buckets = buckets
  }

  /// The table of literals that stand from `first` on, sorted by their hashes.
  init(keyLength: Int, literals: ArraySlice<[UInt8]>) {
    let bits = Self.bits(for: literals.count)
    var filter = [UInt64](repeating: 0, count: 1 << Int(bits + Self.bitsPerBucket - 6))
    var buckets: [UInt16] = []
    var place = literals.startIndex
    for bucket in 0...UInt32(1) << bits {
      while place < literals.endIndex,
        Self.hash(of: literals[place], keyLength) >> (32 - bits) < bucket
      {
        place += 1
      }
      buckets.append(UInt16(place))
    }
    for literal in literals {
      let bit = Self.hash(of: literal, keyLength) >> (32 - bits - Self.bitsPerBucket)
      filter[Int(bit / 64)] |= 1 << UInt64(bit % 64)
    }
    self.init(keyLength: keyLength, filter: filter, buckets: buckets)
  }

  /// One bucket a literal or more.
  private static func bits(for count: Int) -> UInt32 {
    // A word of the filter has bits for two buckets.
    var bits: UInt32 = 1
    while 1 << bits < count { bits += 1 }
    return bits
  }

  /// The literals among which those with a key are; of its bytes the first ones count.
  func candidates(for key: UInt32) -> Range<Int> {
    let bucket = Int(Self.hash(of: key & mask) >> shift)
    return Int(buckets[bucket])..<Int(buckets[bucket + 1])
  }

  /// By how much a hash is shifted to be a place in `buckets`.
  private var shift: UInt32 { 32 - UInt32((buckets.count - 1).trailingZeroBitCount) }

  /// The same for a bit of `filter`.
  var filterShift: UInt32 { shift - Self.bitsPerBucket }

  /// Whether a key has its bit in the filter of a table, which is as long as a power of two.
  ///
  /// Every byte of every prompt comes by here four times, so that the place is not checked.
  @inline(__always)
  static func mayHold(_ key: UInt32, _ filter: Span<UInt64>, _ shift: UInt64) -> Bool {
    let bit = UInt64(hash(of: key)) &>> shift
    return unsafe filter[unchecked: Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }

  /// Those of a key's bytes that count.
  private var mask: UInt32 { .max >> (32 - 8 * UInt32(keyLength)) }

  /// Of the bytes of a literal's key, the first of them lowest.
  static func hash(of literal: [UInt8], _ keyLength: Int) -> UInt32 {
    let key = literal.dropFirst(lead(of: literal)).prefix(keyLength)
    return hash(of: key.reversed().reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// How many bytes stand before a literal's key; none where nothing else would be left.
  static func lead(of literal: [UInt8]) -> Int {
    let lead = literal.prefix { $0 == UInt8(ascii: "|") || $0 == 0x20 }.count
    return lead < literal.count ? lead : 0
  }

  /// Knuth's multiplicative hashing, whose first bits are the best.
  @inline(__always)
  static func hash(of key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }
}
