import Reporting
import SystemCalls

extension Surroundings {
  /// The process's own streams, files and environment.
  package static func live() -> Surroundings {
    Surroundings(
      writeOutput: { (bytes: [UInt8]) throws(Failure) in
        try report(.unwritableFile) { () throws(SystemError) in
          try StandardStreams.writeOutput(bytes)
        }
      },
      writeError: { StandardStreams.writeError($0) },
      variable: { Environment.value($0) },
      standardInput: .standardInput,
      isInputTerminal: { Terminal.isTerminal(.standardInput) },
      isOutputTerminal: { Terminal.isTerminal(.standardOutput) },
      outputWidth: { Terminal.width() },
      readFile: { (path: String) throws(Failure) in
        try report(.unreadableFile) { () throws(SystemError) in try FileAccess.read(path) }
      },
      writeFile: { (bytes: [UInt8], path: String) throws(Failure) in
        try report(.unwritableFile) { () throws(SystemError) in
          try FileAccess.writeAtomically(bytes, to: path)
        }
      },
      isFolder: { FileAccess.isFolder($0) },
      isFile: { FileAccess.exists($0) && !FileAccess.isFolder($0) },
      workingFolder: { FolderAccess.current },
      makeFolder: { (path: String) throws(Failure) in
        try report(.unwritableFile) { () throws(SystemError) in try FolderAccess.make(path) }
      },
      processorCount: { Parallel.processorCount },
      becomeNetworkPart: { (handover: [UInt8]) throws(Failure) in
        try NetworkPart.become(handover)
      })
  }

  static func report<Value>(
    _ code: ErrorCode, _ call: () throws(SystemError) -> Value
  ) throws(Failure) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw Failure(code, error.description)
    }
  }
}

extension ByteSource {
  /// The process's stdin, read in the size of a pipe.
  fileprivate static var standardInput: ByteSource {
    ByteSource(
      read: { (buffer: inout [UInt8]) throws(Failure) in
        do throws(SystemError) {
          let bytes = try FileDescriptor.standardInput.read(
            limit: FileDescriptor.chunk, name: "standard input")
          if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
          return bytes.count
        } catch {
          throw Failure(.unreadableFile, error.description)
        }
      },
      wouldWait: { !FileDescriptor.standardInput.isReadyToRead })
  }
}
