/// The streams that a process is started with; nothing is buffered on the way out.
package enum StandardStreams {
  /// Writes results. A reader that has gone away is an error with `EPIPE`, or the end by SIGPIPE.
  package static func writeOutput(_ bytes: [UInt8]) throws(SystemError) {
    try FileDescriptor.standardOutput.write(bytes, name: "standard output")
  }

  /// Writes what is for people; there is nobody to tell when that fails.
  package static func writeError(_ text: String) {
    try? FileDescriptor.standardError.write([UInt8](text.utf8), name: "standard error")
  }

  /// Reads standard input up to its end.
  package static func readAllInput() throws(SystemError) -> [UInt8] {
    try FileDescriptor.standardInput.readAll(name: "standard input")
  }
}
