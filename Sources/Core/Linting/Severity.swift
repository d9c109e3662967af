/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// A good idea.
  case advice
  /// Documented to degrade the result.
  case warning
  /// Will be refused or will go wrong.
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .advice ? 0 : self == .warning ? 1 : 2 }
}
