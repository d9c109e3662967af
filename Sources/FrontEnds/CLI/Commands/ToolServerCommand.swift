import MCPServer
import PeelKit
import Reporting

/// `mcp`: what whoever starts the server lets agents do, and then the serving.
struct ToolServerCommand {
  let invocation: Invocation
  let surroundings: Surroundings

  /// Returns when the client has left.
  func run() throws(Failure) -> ExitCode {
    try OptionConflicts.check(invocation)
    let peel = try PeelSource(invocation, in: surroundings).peel()
    if surroundings.isInputTerminal() {
      surroundings.writeError(
        "peel mcp talks to an agent's host on stdin and stdout; "
          + "docs/mcp.md says how to register it\n"
      )
    }
    surroundings.serveTools(peel, settings)
    return .success
  }

  private var settings: ToolServerSettings {
    var settings = ToolServerSettings()
    if invocation.has("sandbox") { settings.spending = .rehearsed }
    if invocation.has("allow-spend") {
      settings.spending = .allowed(atMost: invocation.text("max-cost").flatMap(Double.init))
    }
    settings.outputFolder = invocation.text("output-dir")
    settings.tokenFile = invocation.text("token-file")
    let base = surroundings.variable("RUNCOMFY_MODEL_API_BASE")
    settings.base = base.flatMap { $0.isEmpty ? nil : $0 }
    return settings
  }
}
