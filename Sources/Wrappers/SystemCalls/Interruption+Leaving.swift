#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Interruption {
  /// Tells of the first signal, and ends the process on the second, wherever its threads wait.
  ///
  /// Needs `install()`. Files that grow are removed; nothing else is tidied up.
  package static func leaveOnSecond(
    status: Int32, first: @escaping @Sendable () -> Void, second: @escaping @Sendable () -> Void
  ) {
    Parallel.inBackground {
      while Interruption.count < 1 { usleep(20_000) }
      first()
      while Interruption.count < 2 { usleep(20_000) }
      second()
      GrowingFile.discardAll()
      _exit(status)
    }
  }
}
