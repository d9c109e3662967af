/// Why a pattern was not compiled.
package enum PatternError: Error, Equatable, CustomStringConvertible {
  /// `offset` counts UTF-8 bytes of the pattern; `message` is PCRE2's own.
  case malformed(message: String, offset: Int)
  case outOfMemory

  /// Says what is wrong and where in the pattern.
  package var description: String {
    switch self {
    case .malformed(let message, let offset): "\(message) at offset \(offset) of the pattern"
    case .outOfMemory: "no memory left for a pattern"
    }
  }
}
