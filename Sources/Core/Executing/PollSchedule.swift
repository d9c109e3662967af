/// How long to wait between two looks at a job: 1 s at first, half as long again each time up to
/// 5 s, or always what the user asked for.
package struct PollSchedule: Sendable, Equatable {
  private static let (first, growth, longest) = (1.0, 1.5, 5.0)

  private let fixed: Double?
  private var next: Double

  /// `interval` is in seconds.
  package init(interval: Double? = nil) {
    fixed = interval
    next = Self.first
  }

  /// Seconds until the next look.
  package mutating func nextWait() -> Double {
    if let fixed { return fixed }
    defer { next = min(next * Self.growth, Self.longest) }
    return next
  }
}
