import EmbeddedRules
import LocalServing
import RequestBuilding
import SystemCalls

/// A running sandbox: the Model API on 127.0.0.1 over real HTTP, on a thread of its own.
///
/// ```swift
/// let sandbox = try SandboxServer()  // any free port
/// defer { sandbox.stop() }
/// // RUNCOMFY_MODEL_API_BASE = sandbox.base, RUNCOMFY_TOKEN = sandbox.token
/// ```
package final class SandboxServer: Sendable {
  private let server: LocalServer
  /// A token that it accepts.
  package let token: String
  /// What to tell a person who started it.
  package let instructions: SandboxInstructions

  /// Starts to serve; `models` are those it knows, `now` gives seconds since 1970.
  package init(
    _ options: SandboxOptions = SandboxOptions(), models: [Model] = EmbeddedRules.models,
    now: @escaping @Sendable () -> Double = { WallClock.seconds }
  ) throws(LocalServingError) {
    server = try LocalServer(
      port: options.port, state: SandboxAPI(options, models: models, now: now)
    ) { api, request in api.response(to: request) }
    token = options.token ?? "any-token"
    instructions = SandboxInstructions(origin: server.origin, hasOwnToken: options.token != nil)
  }

  /// The base of the API, such as `http://127.0.0.1:4711/v1`.
  package var base: String { server.origin + "/v1" }

  /// Where `GET /prod/v2/balance` is answered, without the path.
  package var origin: String { server.origin }

  /// Closes every connection and ends the thread; again is harmless.
  package func stop() { server.stop() }

  /// Serves until SIGINT or SIGTERM has come, then stops; needs `Interruption.install()` before.
  package func waitForInterruption() {
    while Interruption.count == 0 { MonotonicClock.sleep(seconds: 0.1) }
    stop()
  }
}
