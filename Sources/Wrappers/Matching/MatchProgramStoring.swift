import CPCRE2

extension MatchProgram {
  /// The program in PCRE2's own form for storing, padded with zeros to whole words.
  var serialized: [UInt64] {
    unsafe withCode { code in
      var (source, bytes, size) = unsafe (
        Optional(code), UnsafeMutablePointer<UInt8>?.none, 0
      )
      guard unsafe pcre2_serialize_encode_8(&source, 1, &bytes, &size, nil) == 1 else { return [] }
      defer { unsafe pcre2_serialize_free_8(bytes) }
      var words = [UInt64](repeating: 0, count: (size + 7) / 8)
      unsafe words.withUnsafeMutableBytes { room in
        unsafe room.copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: size))
      }
      return words
    }
  }

  /// The code that was stored; `nil` where it does not suit this PCRE2 or this machine.
  static func restored(from program: [UInt64]) -> OpaquePointer? {
    guard !program.isEmpty else { return nil }
    var code: OpaquePointer?
    let count = unsafe program.withUnsafeBytes { bytes in
      unsafe pcre2_serialize_decode_8(
        &code, 1, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
    }
    return unsafe count == 1 ? code : nil
  }
}
