import Reporting
import SystemCalls

/// A `peel-net` under way; tests give a scripted one.
package struct NetworkProcess: Sendable {
  /// What it is followed for.
  package enum Purpose: Sendable {
    /// An answer at the end, and until then lines of progress.
    case answer
    /// Lines on stdout, until it is interrupted.
    case service
  }

  /// Starts one with a handover.
  package typealias Start =
    @Sendable (_ handover: [UInt8], Purpose) throws(Failure) -> NetworkProcess

  /// The next line of progress, or of what a service says; `nil` at the end.
  let nextLine: @Sendable () -> [UInt8]?
  let interrupt: @Sendable () -> Void
  /// Whether it has not ended yet.
  let isRunning: @Sendable () -> Bool
  /// Waits for the end, and gives what it printed as its answer.
  let end: @Sendable () throws(Failure) -> [UInt8]

  package init(
    nextLine: @escaping @Sendable () -> [UInt8]?, interrupt: @escaping @Sendable () -> Void,
    isRunning: @escaping @Sendable () -> Bool,
    end: @escaping @Sendable () throws(Failure) -> [UInt8]
  ) {
    self.nextLine = nextLine
    self.interrupt = interrupt
    self.isRunning = isRunning
    self.end = end
  }
}

extension NetworkProcess {
  /// Starts the program at a path.
  package static func starting(_ path: @escaping @Sendable () throws(Failure) -> String) -> Start {
    { (handover: [UInt8], purpose: Purpose) throws(Failure) in
      let path = try path()
      let child = try reported { () throws(SystemError) in
        try RunningChild(
          path, input: handover, following: purpose == .answer ? .errors : .output)
      }
      return NetworkProcess(
        nextLine: { child.nextLine() }, interrupt: { child.interrupt() },
        isRunning: { child.isRunning },
        end: { () throws(Failure) in
          try reported { () throws(SystemError) in try child.end().kept }
        })
    }
  }

  private static func reported<Value>(
    _ call: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw Failure(.networkPartMissing, error.description)
    }
  }
}
