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
    size(descriptor)?.columns
  }

  /// Columns and rows of the terminal; `nil` where the stream leads elsewhere.
  package static func size(_ descriptor: FileDescriptor) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(descriptor.number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }
}
