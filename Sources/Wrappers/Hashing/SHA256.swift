import CMD

/// The SHA-256 digest of bytes that come piece by piece, by FIPS 180-4.
package struct SHA256: Sendable {
  private var context = SHA2_CTX()

  /// Starts with no bytes.
  package init() { unsafe SHA256Init(&context) }

  /// Takes the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe SHA256Update(&context, bytes, bytes.count)
  }

  /// The digest of all bytes so far in 64 lower-case hexadecimal digits; more bytes may follow.
  package var hex: String {
    var (finished, digest) = (context, [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH)))
    unsafe SHA256Final(&digest, &finished)
    let digits = [UInt8]("0123456789abcdef".utf8)
    let text = digest.flatMap { byte in [digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of bytes that are all there.
  package static func hex(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return digest.hex
  }
}
