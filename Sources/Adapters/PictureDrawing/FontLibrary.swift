import CGD
import Glibc
import Synchronization

/// Finds the fonts of the system, which a fresh one may lack.
enum FontLibrary {
  /// libgd sets up its cache of fonts on first use and leaves guarding that to its callers.
  private static let guardian = Mutex(false)

  /// Runs work that touches fonts, one thread at a time.
  static func exclusively<Value: Sendable>(_ work: () -> Value) -> Value {
    guardian.withLock { isSetUp in
      if !isSetUp {
        _ = gdFontCacheSetup()
        _ = gdFTUseFontConfig(1)
        isSetUp = true
      }
      return work()
    }
  }

  /// Whether a font file is there to be read.
  static func hasFile(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
}
