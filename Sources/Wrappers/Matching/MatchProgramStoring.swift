import CPCRE2

extension MatchProgram {
  /// The program in PCRE2's own form for storing, padded with zeros to whole words, but without
  /// the tables of characters: these are a kilobyte, and the same in every program.
  var serialized: [UInt64] {
    let whole = unsafe withCode { code in unsafe Self.stored(code) }
    let tables = Self.tables
    let end = Self.headerWords + tables.count
    guard whole.count > end, whole[Self.headerWords..<end].elementsEqual(tables) else { return [] }
    return Array(whole[..<Self.headerWords] + whole[end...])
  }

  /// The code that was stored; `nil` where it does not suit this PCRE2 or this machine.
  static func restored(from program: [UInt64]) -> OpaquePointer? {
    guard program.count > headerWords, !tables.isEmpty else { return nil }
    var whole: [UInt64] = []
    whole.reserveCapacity(program.count + tables.count)
    whole += program[..<headerWords]
    whole += tables
    whole += program[headerWords...]
    var code: OpaquePointer?
    let count = unsafe whole.withUnsafeBytes { bytes in
      unsafe pcre2_serialize_decode_8(
        &code, 1, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    return unsafe count == 1 ? code : nil
  }

  /// What tells the version of PCRE2 and the kind of machine, before the tables: 16 bytes.
  private static let headerWords = 2

  /// The tables that this PCRE2 writes into each program, between what tells its version and the
  /// code; none where they are no whole words.
  private static let tables: [UInt64] = {
    guard let code = unsafe try? compile("a") else { return [] }
    defer { unsafe pcre2_code_free_8(code) }
    var size = 0
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_SIZE), &size)
    let whole = unsafe stored(code)
    let end = whole.count - (size + 7) / 8
    return end > headerWords ? Array(whole[headerWords..<end]) : []
  }()

  private static func stored(_ code: OpaquePointer) -> [UInt64] {
    var (source, bytes, size) = unsafe (Optional(code), UnsafeMutablePointer<UInt8>?.none, 0)
    guard unsafe pcre2_serialize_encode_8(&source, 1, &bytes, &size, nil) == 1 else { return [] }
    defer { unsafe pcre2_serialize_free_8(bytes) }
    var words = [UInt64](repeating: 0, count: (size + 7) / 8)
    unsafe words.withUnsafeMutableBytes { room in
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: size))
    }
    return words
  }
}
