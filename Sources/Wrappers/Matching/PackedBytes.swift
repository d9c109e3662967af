/// The bytes of a text that lies in the program, where they are read; a copy has nothing to count
/// up, as a copy of a `String` has, nor to ask where its bytes are.
///
/// Public, because only so their reading is compiled into the modules that look words up.
@safe public struct PackedBytes: Sendable {
  /// Never changed nor freed: those that do not lie in the program were laid out for rules that
  /// were loaded at run time, which are few and stay.
  @usableFromInline nonisolated(unsafe) let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  public let count: Int

  /// Takes what `text` gave.
  @inlinable @inline(__always)
  public init(_ text: StaticString) {
    unsafe start = text.utf8Start
    count = text.utf8CodeUnitCount
  }

  private init(start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Keeps a copy for good.
  package init(copying bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self = ""
      return
    }
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    for place in bytes.indices { unsafe room[place] = bytes[place] }
    unsafe self.init(start: UnsafePointer(room), count: bytes.count)
  }

  /// The byte at that place.
  @inlinable @inline(__always)
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "foreign place")
    return unsafe start[index]
  }

  /// The same without a check of the place, for those who have it from a table.
  @unsafe @inlinable @inline(__always)
  public subscript(unchecked index: Int) -> UInt8 { unsafe start[index] }

  /// Whether the bytes from a place on begin with those of a word.
  @inlinable @inline(__always)
  public func hold(_ word: Span<UInt8>, from place: Int) -> Bool {
    guard place >= 0, word.count <= count - place else { return false }
    var offset = 0
    while offset < word.count {
      guard unsafe start[place + offset] == word[unchecked: offset] else { return false }
      offset += 1
    }
    return true
  }

  /// The bytes of a range as a text, which they have to be.
  package func text(in range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "foreign range")
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count),
      as: UTF8.self)
  }
}

extension PackedBytes: ExpressibleByStringLiteral {
  /// The bytes of a literal.
  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.init(text) }
}

extension PackedBytes: Equatable {
  /// The same bytes, wherever they lie.
  public static func == (left: PackedBytes, right: PackedBytes) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}
