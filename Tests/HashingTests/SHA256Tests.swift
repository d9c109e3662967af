import Hashing
import Testing

@Suite("A SHA-256 digest")
struct SHA256Tests {
  /// The examples of FIPS 180-4's own test vectors.
  @Test(
    "is that of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(text: String, hex: String) {
    #expect(SHA256.hex(of: [UInt8](text.utf8)) == hex)
  }

  @Test("is that of the standard for a million bytes")
  func longVector() {
    #expect(
      SHA256.hex(of: [UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("does not depend on the pieces", arguments: [1, 7, 63, 64, 65, 1_000])
  func pieces(size: Int) {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      digest.update([UInt8](bytes[start..<min(start + size, bytes.count)]))
    }
    #expect(digest.hex == SHA256.hex(of: bytes))
  }

  @Test("may be asked for in between")
  func running() {
    var digest = SHA256()
    digest.update([UInt8]("ab".utf8))
    #expect(digest.hex == SHA256.hex(of: [UInt8]("ab".utf8)))
    digest.update([UInt8]("c".utf8))
    #expect(digest.hex == SHA256.hex(of: [UInt8]("abc".utf8)))
  }
}
