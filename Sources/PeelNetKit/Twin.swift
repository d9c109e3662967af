import Hashing
import SystemCalls

/// What a file is known by that another process may have brought before it was killed.
struct Twin {
  let bytes: Int
  /// In hexadecimal.
  let sha256: String

  /// Whether a file with the very same content has the path.
  func stands(at path: String) -> Bool {
    // A FIFO, which would be waited for, has no size.
    guard bytes > 0, FileAccess.size(of: path) == bytes, let file = try? InputFile(path) else {
      return false
    }
    var digest = SHA256()
    while let piece = try? file.read(), !piece.isEmpty { digest.update(piece) }
    return digest.hex == sha256
  }
}
