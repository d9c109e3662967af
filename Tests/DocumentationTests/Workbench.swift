import EmbeddedRules
import Sandbox
import SystemCalls

/// A folder to work in, `peel` on the path, and a sandbox in place of the API.
final class Workbench {
  private let folder: String
  private let server: SandboxServer

  init() throws {
    folder = try FolderAccess.makeTemporary(named: "peel-documentation")
    var options = SandboxOptions()
    options.schedule = JobSchedule(queuedPolls: 0, runningPolls: 1)
    server = try SandboxServer(options, models: EmbeddedRules.models)
  }

  deinit {
    server.stop()
    try? FolderAccess.remove(folder)
  }

  /// Runs a script as a user would paste it.
  func run(_ script: String) throws -> ChildProcess.Outcome {
    let runner = try ProcessImage.executablePath()
    let build = runner.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return try ChildProcess.run(
      "/bin/bash", ["-euo", "pipefail", "-c", "cd \(folder)\n\(script)"],
      environment: [
        "PATH": "\(build):/usr/bin:/bin", "RUNCOMFY_MODEL_API_BASE": server.base,
        "RUNCOMFY_TOKEN": "a-token-of-the-test", "XDG_STATE_HOME": "\(folder)/.state",
      ])
  }
}
