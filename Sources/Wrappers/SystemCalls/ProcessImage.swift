#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that this process runs.
package enum ProcessImage {
  /// The path of the running executable, without links.
  package static func executablePath() throws(SystemError) -> String {
    #if canImport(Glibc)
      guard let path = FileAccess.resolved("/proc/self/exe") else {
        throw .last("find the running executable")
      }
    #else
      var size = UInt32(PATH_MAX)
      var bytes = [CChar](repeating: 0, count: Int(size))
      guard unsafe _NSGetExecutablePath(&bytes, &size) == 0,
        let path = unsafe FileAccess.resolved(String(cString: bytes))
      else { throw .last("find the running executable") }
    #endif
    return path
  }

  /// Becomes another program, with the same process id, environment and streams, except that it
  /// reads `standardInput` from its start; returns only by throwing.
  ///
  /// `arguments` leaves out the program's own name.
  package static func replace(
    with executable: String, arguments: [String], standardInput: TemporaryFile
  ) throws(SystemError) -> Never {
    let action = "start \(executable)"
    try standardInput.rewind()
    guard dup2(standardInput.descriptor.number, STDIN_FILENO) >= 0 else { throw .last(action) }
    var texts = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    unsafe execv(executable, &texts)
    throw .last(action)
  }

  /// Ends the process.
  package static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
