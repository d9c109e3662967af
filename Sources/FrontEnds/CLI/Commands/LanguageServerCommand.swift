import LSPServer
import PeelKit
import Reporting
import SystemCalls

/// `lsp`: the language server on this process's own streams.
struct LanguageServerCommand {
  let invocation: Invocation
  let surroundings: Surroundings

  /// Serves until the editor leaves; the protocol wants status 1 where it left without `shutdown`.
  func run() -> ExitCode {
    let source = PeelSource(invocation, in: surroundings)
    let server = LanguageServer(
      in: ServerSurroundings(
        read: { () throws(SystemError) in
          try FileDescriptor.standardInput.read(
            limit: FileDescriptor.chunk, name: "standard input")
        },
        write: { (try? StandardStreams.writeOutput($0)) != nil },
        configuration: { (path: String?) throws(Failure) in
          guard let path else { return try source.configuration() }
          return try source.configuration(forFile: path)
        },
        peel: { (configuration: Configuration) throws(Failure) in
          try source.peel(by: configuration)
        },
        processorCount: surroundings.processorCount()))
    return server.run() ? .success : .findings
  }
}
