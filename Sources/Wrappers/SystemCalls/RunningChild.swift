import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program while it runs, of which one stream is followed line by line.
package final class RunningChild: Sendable {
  /// The stream that is followed; the other is kept until the end.
  package enum Followed: Sendable {
    case output
    case errors
  }

  private struct State {
    var lines: LineReader
    /// Held as long as it is read from.
    let pipe: Pipe
    let kept: TemporaryFile
  }

  private let child: pid_t
  private let name: String
  private let state: Mutex<State>
  /// The number of a process that was waited for may be another's.
  private let isGone = Mutex(false)

  /// Starts the program, which reads `input` from its start. Control-C on a terminal and signals
  /// to the process group do not reach it: it is this process that interrupts it, once.
  package init(
    _ executable: String, _ arguments: [String] = [], input: [UInt8], following: Followed
  ) throws(SystemError) {
    let file = try TemporaryFile(holding: input)
    let (pipe, kept) = (try Pipe(), try TemporaryFile())
    let written = pipe.writeEnd ?? kept.descriptor
    let streams =
      following == .output
      ? [file.descriptor, written, kept.descriptor] : [file.descriptor, kept.descriptor, written]
    child = try ChildProcess.start(executable, arguments, streams, environment: nil, isApart: true)
    pipe.closeWriteEnd()
    name = executable
    let lines = LineReader(pipe.readEnd, name: executable)
    state = Mutex(State(lines: lines, pipe: pipe, kept: kept))
  }

  /// The next line of the stream that is followed, without its LF; `nil` at its end.
  package func nextLine() -> [UInt8]? {
    state.withLock { try? $0.lines.next() }
  }

  /// Asks the program to stop, as Control-C does; nothing once it has ended.
  package func interrupt() {
    isGone.withLock { isGone in
      if !isGone { _ = kill(child, SIGINT) }
    }
  }

  /// Whether the program has not ended yet.
  package var isRunning: Bool {
    isGone.withLock { isGone in
      guard !isGone else { return false }
      var details = unsafe siginfo_t()
      let options = WEXITED | WNOWAIT | WNOHANG
      let status = unsafe waitid(P_PID, id_t(child), &details, options)
      // Where nothing has happened to it, no signal is named.
      let signal = unsafe details.si_signo
      return status == 0 && signal == 0
    }
  }

  /// Waits for the end, and gives the exit status with what the other stream got.
  package func end() throws(SystemError) -> (status: Int32, kept: [UInt8]) {
    var status: Int32 = 0
    // First without taking the process off the list, so that a signal never meets another.
    var details = unsafe siginfo_t()
    while unsafe waitid(P_PID, id_t(child), &details, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    isGone.withLock { isGone in
      isGone = true
      while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    }
    let kept = try state.withLock { state throws(SystemError) in try state.kept.content() }
    return (ChildProcess.exitStatus(status), kept)
  }
}
