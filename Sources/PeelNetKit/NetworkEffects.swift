import CurlTransport
import Executing
import SystemCalls

/// Everything on the network side that reaches outside, beside the output folder.
package struct NetworkEffects: Sendable {
  /// Calls of the API, and downloads.
  package var transport: Transport
  /// Also knows of signals.
  package var clock: Clock
  /// Draws from 0 to below 1.
  package var random: @Sendable () -> Double
  /// The value of an environment variable; `nil` for an empty one too.
  package var variable: @Sendable (_ name: String) -> String?
  /// Reads a file that may hold a token.
  package var readFile: @Sendable (_ path: String) throws(SystemError) -> GuardedFile

  /// Takes each effect; tests give scripts.
  package init(
    transport: Transport, clock: Clock, random: @escaping @Sendable () -> Double,
    variable: @escaping @Sendable (_ name: String) -> String?,
    readFile: @escaping @Sendable (_ path: String) throws(SystemError) -> GuardedFile
  ) {
    self.transport = transport
    self.clock = clock
    self.random = random
    self.variable = variable
    self.readFile = readFile
  }
}

extension NetworkEffects {
  /// Seconds after which a wait looks whether a signal came to another thread.
  private static let slice = 0.05

  /// The real ones; `Interruption.install()` goes before.
  package static let live = NetworkEffects(
    transport: CurlTransport(isInterrupted: { Interruption.count > 0 }).transport,
    clock: Clock(
      wallTime: { WallClock.seconds }, uptime: { MonotonicClock.seconds },
      wait: { wait(seconds: $0) }, isInterrupted: { Interruption.count > 0 }),
    random: { Double.random(in: 0..<1) },
    variable: { name in Environment.value(name).flatMap { $0.isEmpty ? nil : $0 } },
    readFile: { path throws(SystemError) in try FileAccess.readGuarded(path) })

  private static func wait(seconds: Double) {
    let end = MonotonicClock.seconds + seconds
    while Interruption.count == 0 {
      let left = end - MonotonicClock.seconds
      guard left > 0 else { return }
      MonotonicClock.sleep(seconds: min(left, slice))
    }
  }
}
