/// Whole numbers that lie in the program as a text, where they are read: nothing is built of them
/// at start, and the compiler takes a text a hundred times faster than a list of numbers.
///
/// Each has as many digits as the largest needs, the lowest first. A digit is a byte of seven bits,
/// so that the text is one of ASCII.
@safe package struct PackedNumbers: Sendable {
  /// Never changed, and kept by `room` where the program does not hold it.
  @usableFromInline nonisolated(unsafe) let digits: UnsafePointer<UInt8>
  package let count: Int
  /// How many digits a number has.
  package let width: Int
  private let room: Room?

  package static let none = PackedNumbers("", width: 1)

  /// Takes what `text` and `width` gave.
  package init(_ text: StaticString, width: Int) {
    unsafe digits = text.utf8Start
    count = text.utf8CodeUnitCount / width
    self.width = width
    room = nil
  }

  /// Numbers of up to 64 bits, none of them negative.
  package init(_ numbers: some Collection<some BinaryInteger>, width: Int? = nil) {
    let all = numbers.reduce(UInt64(0)) { $0 | UInt64(truncatingIfNeeded: $1) }
    let width = width ?? max(1, (UInt64.bitWidth - all.leadingZeroBitCount + 6) / 7)
    let room = Room(count: numbers.count * width)
    for (index, number) in numbers.enumerated() {
      var rest = UInt64(truncatingIfNeeded: number)
      for digit in index * width..<(index + 1) * width {
        unsafe room.start[digit] = UInt8(rest & 0x7F)
        rest >>= 7
      }
    }
    self.room = room
    unsafe digits = UnsafePointer(room.start)
    count = numbers.count
    self.width = width
  }

  /// The digits, for those who write them down.
  package var text: String {
    unsafe String(decoding: UnsafeBufferPointer(start: digits, count: count * width), as: UTF8.self)
  }

  package var isEmpty: Bool { count == 0 }

  /// The number at that place; of one with 64 bits the highest is the sign.
  @inlinable package subscript(index: Int) -> Int {
    precondition(index >= 0 && index < count, "foreign place")
    let first = unsafe digits + index * width
    switch width {
    case 1: return unsafe Int(first[0])
    case 2: return unsafe Int(first[0]) | Int(first[1]) << 7
    case 3: return unsafe Int(first[0]) | Int(first[1]) << 7 | Int(first[2]) << 14
    default:
      var number = 0
      for place in 0..<width { unsafe number |= Int(first[place]) << (7 * place) }
      return number
    }
  }

  /// Holds digits that were laid out at run time.
  @safe private final class Room: Sendable {
    nonisolated(unsafe) let start: UnsafeMutablePointer<UInt8>

    init(count: Int) { unsafe start = .allocate(capacity: count) }

    deinit { unsafe start.deallocate() }
  }
}

extension PackedNumbers: Equatable {
  package static func == (left: PackedNumbers, right: PackedNumbers) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}

/// Bytes, seven of which make a number of eight digits.
extension PackedNumbers {
  private static let bytesEach = 7
  private static let digitsEach = 8

  /// Zeros fill the last number up.
  init(bytes: [UInt8]) {
    let starts = stride(from: 0, to: bytes.count, by: Self.bytesEach)
    let numbers = starts.map { start in
      bytes[start..<min(start + Self.bytesEach, bytes.count)].reversed()
        .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(numbers, width: Self.digitsEach)
  }

  /// How many bytes there are; none where the numbers are no bytes.
  var byteCount: Int { width == Self.digitsEach ? Self.bytesEach * count : 0 }

  /// How many bytes `unpack` wants room for, and may write to.
  var roomCount: Int { byteCount + 1 }

  /// Writes the bytes, and one more behind them.
  ///
  /// What is compiled ahead comes by here at every start: eight digits are read at once, and the
  /// gaps between them closed by halves.
  func unpack(into room: UnsafeMutableRawBufferPointer) {
    precondition(room.count >= roomCount, "too little room")
    for index in 0..<byteCount / Self.bytesEach {
      let digits = unsafe UnsafeRawPointer(digits + index * Self.digitsEach)
      var bits = UInt64(littleEndian: unsafe digits.loadUnaligned(as: UInt64.self))
      bits = bits & 0x007F_007F_007F_007F | bits >> 1 & 0x3F80_3F80_3F80_3F80
      bits = bits & 0x0000_3FFF_0000_3FFF | bits >> 2 & 0x0FFF_C000_0FFF_C000
      bits = bits & 0x0FFF_FFFF | bits >> 4 & 0x00FF_FFFF_F000_0000
      unsafe room.storeBytes(
        of: bits.littleEndian, toByteOffset: index * Self.bytesEach, as: UInt64.self)
    }
  }
}
