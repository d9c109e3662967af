import FolderSearching
import MCPServer
import Reporting
import SystemCalls

extension Surroundings {
  /// The process's own streams, files and environment.
  package static func live() -> Surroundings {
    Surroundings(
      writeOutput: { (bytes: [UInt8]) throws(Failure) in try write(bytes) },
      writeError: { StandardStreams.writeError($0) },
      variable: { Environment.value($0) },
      standardInput: .standardInput,
      isInputTerminal: { Terminal.isTerminal(.standardInput) },
      isOutputTerminal: { Terminal.isTerminal(.standardOutput) },
      outputWidth: { Terminal.width() },
      readFile: { (path: String) throws(Failure) in
        try report(.unreadableFile) { () throws(SystemError) in try FileAccess.read(path) }
      },
      openFile: { (path: String) throws(Failure) in try source(at: path) },
      writeFile: { (bytes: [UInt8], path: String) throws(Failure) in
        try report(.unwritableFile) { () throws(SystemError) in
          try FileAccess.writeAtomically(bytes, to: path)
        }
      },
      openResult: { (path: String) throws(Failure) in try .replacing(path) },
      isFolder: { FileAccess.isFolder($0) },
      isFile: { FileAccess.exists($0) && !FileAccess.isFolder($0) },
      filesBelow: { (try? FolderAccess.files(under: $0)) ?? [] },
      workingFolder: { FolderAccess.current },
      resolvedPath: { FileAccess.resolved($0) },
      makeFolder: { (path: String) throws(Failure) in
        try report(.unwritableFile) { () throws(SystemError) in try FolderAccess.make(path) }
      },
      processorCount: { Parallel.processorCount },
      searchFiles: { FolderSearch.result(in: $0) },
      watchFolders: { () throws(Failure) in try .live() },
      openHandover: { () throws(Failure) in try .temporary() },
      askNetworkPart: { (handover: [UInt8]) throws(Failure) in
        try NetworkPart.answers(to: handover)
      },
      serveTools: { ToolServer.serveOnStandardStreams($0, $1) },
      installation: .live)
  }

  private static func write(_ bytes: [UInt8]) throws(Failure) {
    try report(.unwritableFile) { () throws(SystemError) in
      try StandardStreams.writeOutput(bytes)
    }
  }

  private static func source(at path: String) throws(Failure) -> ByteSource {
    let file = try report(.unreadableFile) { () throws(SystemError) in try InputFile(path) }
    return ByteSource(
      reading: { () throws(SystemError) in try file.read() },
      wouldWait: { !file.isReadyToRead })
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

extension ResultFile {
  /// Grows beside the path and takes its place in the end.
  fileprivate static func replacing(_ path: String) throws(Failure) -> ResultFile {
    let file = try Surroundings.report(.unwritableFile) { () throws(SystemError) in
      try OutputFile(path, .atOnce)
    }
    return ResultFile(
      append: { (bytes: [UInt8]) throws(Failure) in
        try Surroundings.report(.unwritableFile) { () throws(SystemError) in
          try file.append(bytes)
        }
      },
      finish: { () throws(Failure) in
        try Surroundings.report(.unwritableFile) { () throws(SystemError) in try file.finish() }
      })
  }
}

extension FolderWatching {
  /// The kernel's own word on changes; from here on Ctrl-C ends the watch, not the process.
  fileprivate static func live() throws(Failure) -> FolderWatching {
    #if canImport(Glibc)
      let watch = try Surroundings.report(.unreadableFile) { () throws(SystemError) in
        try FolderWatch()
      }
      Interruption.install()
      return FolderWatching(
        watch: { watch.watch($0) },
        next: { () throws(Failure) in
          try Surroundings.report(.unreadableFile) { () throws(SystemError) in try watch.next() }
        })
    #else
      throw Failure(.invalidValue, "--watch needs Linux", hint: "run peel check by a file watcher")
    #endif
  }
}

extension HandoverFile {
  /// A file without a name, which is gone with this process or with `peel-net`.
  fileprivate static func temporary() throws(Failure) -> HandoverFile {
    let file = try Surroundings.report(.unwritableFile) { () throws(SystemError) in
      try TemporaryFile()
    }
    return HandoverFile(
      append: { (bytes: [UInt8]) throws(Failure) in
        try Surroundings.report(.unwritableFile) { () throws(SystemError) in
          try file.append(bytes)
        }
      },
      content: { () throws(Failure) in
        try Surroundings.report(.unreadableFile) { () throws(SystemError) in try file.rewind() }
        return ByteSource(
          reading: { () throws(SystemError) in try file.read() }, wouldWait: { false })
      },
      handOver: { () throws(Failure) in try NetworkPart.become(file) })
  }
}

extension ByteSource {
  /// The process's stdin, read in the size of a pipe.
  fileprivate static var standardInput: ByteSource {
    ByteSource(
      reading: { () throws(SystemError) in
        try FileDescriptor.standardInput.read(limit: FileDescriptor.chunk, name: "standard input")
      },
      wouldWait: { !FileDescriptor.standardInput.isReadyToRead })
  }

  /// Takes what each call gives, of which nothing is the end.
  fileprivate init(
    reading: @escaping () throws(SystemError) -> [UInt8], wouldWait: @escaping () -> Bool
  ) {
    self.init(
      read: { (buffer: inout [UInt8]) throws(Failure) in
        let bytes = try Surroundings.report(.unreadableFile) { () throws(SystemError) in
          try reading()
        }
        if buffer.isEmpty { buffer = bytes } else { buffer += bytes }
        return bytes.count
      },
      wouldWait: wouldWait)
  }
}
