#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs other programs and waits for them.
package enum ChildProcess {
  /// What a program left behind.
  package struct Outcome: Sendable, Equatable {
    /// The exit status, or 128 and the number of the signal that ended it.
    package let status: Int32
    /// What it wrote to its standard output.
    package let output: [UInt8]
    /// What it wrote to its standard error.
    package let errors: [UInt8]
  }

  /// Runs a program to its end with the given bytes as standard input.
  ///
  /// `executable` is a path; `arguments` leaves out its name. `environment`, where given, replaces
  /// the one of this process.
  package static func run(
    _ executable: String, _ arguments: [String] = [], input: [UInt8] = [],
    environment: [String: String]? = nil
  ) throws(SystemError) -> Outcome {
    // Files instead of pipes, so that no side can block the other.
    let files = (
      input: try TemporaryFile(holding: input), output: try TemporaryFile(),
      errors: try TemporaryFile()
    )
    let streams = [files.input, files.output, files.errors].map(\.descriptor)
    let child = try start(executable, arguments, streams, environment: environment)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw .last("wait for \(executable)") }
    }
    return Outcome(
      status: exitStatus(status), output: try files.output.content(),
      errors: try files.errors.content())
  }

  /// `isApart` keeps signals away that are for this process and all that it started.
  static func start(
    _ executable: String, _ arguments: [String], _ streams: [FileDescriptor],
    environment: [String: String]?, isApart: Bool = false
  ) throws(SystemError) -> pid_t {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, stream.number, Int32(number))
    }
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var blocked = noSignals
    unsafe posix_spawnattr_setsigmask(&attributes, &blocked)
    let flags = POSIX_SPAWN_SETSIGMASK | (isApart ? POSIX_SPAWN_SETPGROUP : 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    var texts = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe texts.forEach { unsafe free($0) } }
    var settings =
      unsafe (environment ?? [:]).map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe settings.forEach { unsafe free($0) } }
    var child = pid_t()
    let code = unsafe settings.withUnsafeMutableBufferPointer { settings in
      unsafe posix_spawn(
        &child, executable, &actions, &attributes, &texts,
        environment == nil ? environ : settings.baseAddress)
    }
    guard code == 0 else { throw SystemError(action: "start \(executable)", code: code) }
    return child
  }

  /// A thread that blocks signals would start a child that cannot be interrupted.
  private static var noSignals: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    return signals
  }

  /// What the shell makes of the status that `waitpid` gives.
  static func exitStatus(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
