import CPCRE2

extension MatchProgram {
  /// The program in PCRE2's own form for storing, but without the tables of characters: these are a
  /// kilobyte, and the same in every program.
  var serialized: PackedNumbers {
    let whole = unsafe withCode { code in unsafe Self.stored(code) }
    let tables = Self.tables
    let end = Self.headerSize + tables.count
    guard whole.count > end, whole[Self.headerSize..<end].elementsEqual(tables) else {
      return .none
    }
    return PackedNumbers(bytes: Array(whole[..<Self.headerSize]) + whole[end...])
  }

  /// The code that was stored; `nil` where it does not suit this PCRE2 or this machine.
  static func restored(from program: PackedNumbers) -> OpaquePointer? {
    let tables = Self.tables
    guard program.byteCount > headerSize, !tables.isEmpty else { return nil }
    let whole = UnsafeMutableRawBufferPointer.allocate(
      byteCount: tables.count + program.roomCount, alignment: MemoryLayout<UInt64>.alignment)
    defer { unsafe whole.deallocate() }
    // The tables stand between the header and the code, so that the header moves to the front.
    let stored = unsafe UnsafeMutableRawBufferPointer(rebasing: whole[tables.count...])
    unsafe program.unpack(into: stored)
    unsafe whole.copyBytes(from: stored[..<headerSize])
    unsafe UnsafeMutableRawBufferPointer(rebasing: whole[headerSize...]).copyBytes(from: tables)
    var code: OpaquePointer?
    let bytes = unsafe whole.baseAddress?.assumingMemoryBound(to: UInt8.self)
    return unsafe pcre2_serialize_decode_8(&code, 1, bytes, nil) == 1 ? code : nil
  }

  /// What tells the version of PCRE2 and the kind of machine, before the tables.
  private static let headerSize = 16

  /// The tables that this PCRE2 writes into each program, between what tells its version and the
  /// code.
  private static let tables: [UInt8] = {
    guard let code = unsafe try? compile("a") else { return [] }
    defer { unsafe pcre2_code_free_8(code) }
    let whole = unsafe stored(code)
    let end = unsafe whole.count - size(of: code)
    return end > headerSize ? Array(whole[headerSize..<end]) : []
  }()

  private static func stored(_ code: OpaquePointer) -> [UInt8] {
    var (source, bytes, size) = unsafe (Optional(code), UnsafeMutablePointer<UInt8>?.none, 0)
    guard unsafe pcre2_serialize_encode_8(&source, 1, &bytes, &size, nil) == 1 else { return [] }
    defer { unsafe pcre2_serialize_free_8(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: size))
  }
}
