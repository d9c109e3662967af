/// Tells the time and waits.
package struct Clock: Sendable {
  /// Seconds since 1970, for time stamps and for dates that servers name.
  package var wallTime: @Sendable () -> Double
  /// Seconds since some moment, never going back, for deadlines.
  package var uptime: @Sendable () -> Double
  /// Waits that many seconds, or less where a signal asks the program to stop.
  package var wait: @Sendable (_ seconds: Double) -> Void
  /// Whether a signal has asked the program to stop.
  package var isInterrupted: @Sendable () -> Bool

  /// Takes a real clock, or one that a test moves.
  package init(
    wallTime: @escaping @Sendable () -> Double, uptime: @escaping @Sendable () -> Double,
    wait: @escaping @Sendable (_ seconds: Double) -> Void,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.wallTime = wallTime
    self.uptime = uptime
    self.wait = wait
    self.isInterrupted = isInterrupted
  }
}
