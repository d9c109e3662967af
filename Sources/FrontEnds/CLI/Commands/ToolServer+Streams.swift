import JSONRPC
import MCPServer
import PeelKit
import Reporting
import RequestBuilding
import SystemCalls

extension ToolServer {
  /// Serves on the process's own streams until the client leaves, or a signal ends the process.
  static func serveOnStandardStreams(_ peel: Peel, _ settings: ToolServerSettings) {
    Interruption.ignoreBrokenPipes()
    let server = ToolServer(
      peel, settings, output: .standardOutput(.lines),
      start: NetworkProcess.starting { () throws(Failure) in try NetworkPart.path() },
      log: { StandardStreams.writeError("peel: \(VisibleText.of($0))\n") })
    Interruption.tellOfFirst {
      server.close()
      ProcessImage.exit(ExitCode.interrupted.rawValue)
    }
    server.serve(.standardInput(.lines, atMost: RecordLimit.record))
  }
}
