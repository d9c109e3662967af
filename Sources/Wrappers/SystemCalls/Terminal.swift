#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known about the terminal that a stream may lead to.
package enum Terminal {
  /// Whether a person may be watching the stream.
  package static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.number) == 1
  }

  /// The columns of the terminal; `nil` where the stream leads elsewhere.
  package static func width(_ descriptor: FileDescriptor = .standardOutput) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor.number, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
