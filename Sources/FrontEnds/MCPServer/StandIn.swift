import JSONValues
import PeelKit
import Reporting
import Synchronization

/// The sandbox that stands in for the API when a server rehearses; started when first needed, so
/// that a request can be fetched after the call that made it.
final class StandIn: Sendable {
  private struct Running {
    let process: NetworkProcess
    /// Where it is reached, and the token that it takes.
    let access: JSONValue
  }

  private let start: NetworkProcess.Start
  private let running = Mutex<Running?>(nil)

  init(_ start: @escaping NetworkProcess.Start) { self.start = start }

  /// Where it is reached.
  func access() throws(Failure) -> JSONValue {
    try running.withLock { running throws(Failure) in
      if let running {
        if running.process.isRunning() { return running.access }
        _ = try? running.process.end()
      }
      running = nil
      let new = try started()
      running = new
      return new.access
    }
  }

  /// Ends it, and waits for that.
  func stop() {
    let process = running.withLock { running in
      defer { running = nil }
      return running?.process
    }
    process?.interrupt()
    _ = try? process?.end()
  }

  private func started() throws(Failure) -> Running {
    var header = HandoverHeader("sandbox")
    // It ends with this process, however that ends.
    header.endsUnread = true
    let process = try start(header.line, .service)
    guard let line = process.nextLine(), let answer = try? JSONValue(parsing: line),
      let base = answer["base"], let token = answer["token"]
    else {
      process.interrupt()
      _ = try? process.end()
      throw Failure(.networkPartMissing, "the sandbox did not start")
    }
    return Running(process: process, access: .object(["base": base, "token": token]))
  }
}
