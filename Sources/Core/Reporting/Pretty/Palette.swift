import Linting

/// Colours text for a terminal, or leaves it plain.
package struct Palette: Sendable {
  package let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  /// The text in its colour; raw values of `Tint` are ECMA-48 graphic renditions.
  package func paint(_ text: String, _ tint: Tint) -> String {
    isColored ? "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  /// The colour of findings of this severity.
  package var tint: Tint {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .advice
    }
  }
}
