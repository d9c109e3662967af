#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Interruption {
  /// Ends the process on the second signal, wherever its threads wait, after calling `body`.
  ///
  /// Needs `install()`. Files that grow are removed; nothing else is tidied up.
  package static func leaveOnSecond(status: Int32, _ body: @escaping @Sendable () -> Void) {
    Parallel.inBackground {
      while Interruption.count < 2 { usleep(20_000) }
      body()
      GrowingFile.discardAll()
      _exit(status)
    }
  }
}
