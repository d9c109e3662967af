/// Whole numbers that lie in the program as a text, where they are read: nothing is built of them
/// at start, and the compiler takes a text a hundred times faster than a list of numbers.
///
/// Each has as many digits as the largest needs, the lowest first. A digit is a byte of seven bits,
/// so that the text is one of ASCII. Public, because only so its reading is compiled into the
/// modules that look words up.
@safe public struct PackedNumbers: Sendable {
  /// Never changed nor freed: they lie in the program, or were laid out for rules that were loaded
  /// at run time, which are few and stay. So a copy has nothing to count up.
  @usableFromInline nonisolated(unsafe) let digits: UnsafePointer<UInt8>
  /// How many numbers there are.
  public let count: Int
  /// How many digits a number has.
  public let width: Int

  package static let none = PackedNumbers("", width: 1)

  /// Takes what `text` and `width` gave.
  package init(_ text: StaticString, width: Int) {
    unsafe digits = text.utf8Start
    count = text.utf8CodeUnitCount / width
    self.width = width
  }

  /// Numbers of up to 64 bits, none of them negative.
  package init(_ numbers: some Collection<some BinaryInteger>, width: Int? = nil) {
    guard !numbers.isEmpty else {
      self = .none
      return
    }
    let all = numbers.reduce(UInt64(0)) { $0 | UInt64(truncatingIfNeeded: $1) }
    let width = width ?? max(1, (UInt64.bitWidth - all.leadingZeroBitCount + 6) / 7)
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: numbers.count * width)
    for (index, number) in numbers.enumerated() {
      var rest = UInt64(truncatingIfNeeded: number)
      for digit in index * width..<(index + 1) * width {
        unsafe room[digit] = UInt8(rest & 0x7F)
        rest >>= 7
      }
    }
    unsafe self.init(digits: UnsafePointer(room), count: numbers.count, width: width)
  }

  private init(digits: UnsafePointer<UInt8>, count: Int, width: Int) {
    unsafe self.digits = digits
    self.count = count
    self.width = width
  }

  /// The digits, for those who write them down.
  package var text: String {
    unsafe String(decoding: UnsafeBufferPointer(start: digits, count: count * width), as: UTF8.self)
  }

  package var isEmpty: Bool { count == 0 }

  /// The number at that place; of one with 64 bits the highest is the sign.
  ///
  /// Most tables have one digit, two or three, and every word of every prompt is looked up in some.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count, "foreign place")
    return unsafe self[unchecked: index]
  }

  /// The same without a check of the place, for those who have it from a table.
  @unsafe @inlinable @inline(__always)
  public subscript(unchecked index: Int) -> Int {
    if width == 2 {
      let first = unsafe digits + 2 &* index
      return unsafe Int(first[0]) | Int(first[1]) &<< 7
    }
    if width == 1 { return unsafe Int(digits[index]) }
    if width == 3 {
      let first = unsafe digits + 3 &* index
      return unsafe Int(first[0]) | Int(first[1]) &<< 7 | Int(first[2]) &<< 14
    }
    return number(at: index)
  }

  @inline(never) @usableFromInline
  func number(at index: Int) -> Int {
    let first = unsafe digits + index * width
    var (number, start) = (0, 0)
    // Of eight digits two, then four, then all are joined at once.
    if width >= 8 {
      var joined = unsafe UnsafeRawPointer(first).loadUnaligned(as: UInt64.self).littleEndian
      joined = joined & 0x007F_007F_007F_007F | (joined & 0x7F00_7F00_7F00_7F00) &>> 1
      joined = joined & 0x0000_3FFF_0000_3FFF | (joined & 0x3FFF_0000_3FFF_0000) &>> 2
      joined = joined & 0x0FFF_FFFF | (joined & 0x0FFF_FFFF_0000_0000) &>> 4
      (number, start) = (Int(joined), 8)
    }
    for place in start..<width { unsafe number |= Int(first[place]) &<< (7 &* place) }
    return number
  }
}

extension PackedNumbers: Equatable {
  /// The same numbers, in however many digits.
  public static func == (left: PackedNumbers, right: PackedNumbers) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}

/// Bytes: the low seven bits of each are a digit, and behind all of them stand the highest bits,
/// those of seven bytes in a digit.
extension PackedNumbers {
  private static let bytesPerDigit = 7

  init(bytes: [UInt8]) {
    let highs = stride(from: 0, to: bytes.count, by: Self.bytesPerDigit).map { start in
      bytes[start..<min(start + Self.bytesPerDigit, bytes.count)].reversed()
        .reduce(UInt8(0)) { $0 << 1 | $1 >> 7 }
    }
    self.init(bytes.map { $0 & 0x7F } + highs, width: 1)
  }

  /// How many bytes there are.
  var byteCount: Int { count * Self.bytesPerDigit / (Self.bytesPerDigit + 1) }

  /// How much room `unpack` wants: what it reads and writes at once may reach past the end.
  var roomCount: Int { byteCount + MemoryLayout<UInt64>.size }

  /// Writes the bytes.
  ///
  /// Every pattern that a start needs comes by here: the digits are copied as they are, and seven
  /// highest bits are spread to their bytes at once.
  func unpack(into room: UnsafeMutableRawBufferPointer) {
    guard let start = room.baseAddress, room.count >= roomCount else { return }
    let bytes = byteCount
    unsafe start.copyMemory(from: digits, byteCount: bytes)
    var place = unsafe start
    for index in bytes..<count {
      let highs = unsafe UInt64(digits[index])
      if highs != 0 {
        let spread = highs &* 0x0002_0408_1020_4080 & 0x0080_8080_8080_8080
        let digits = unsafe place.loadUnaligned(as: UInt64.self)
        unsafe place.storeBytes(of: digits | spread.littleEndian, as: UInt64.self)
      }
      unsafe place += Self.bytesPerDigit
    }
  }
}
