import Executing
import JSONValues
import Testing

/// An executor whose every effect is a script.
struct Bench {
  let script: Script
  let clock: FakeClock
  let disk = FakeDisk()

  init(_ steps: [Script.Step], clock: FakeClock = FakeClock()) {
    script = Script(steps)
    self.clock = clock
  }

  static let token = Secret("secret-token-1234")

  /// Draws are always one half, so a wait is half of its ceiling.
  func executor(
    interval: Double? = nil, timeout: Double? = nil, downloads: Bool = false,
    notify: @escaping @Sendable (ExecutionEvent) -> Void = { _ in }
  ) throws -> Executor {
    let base = try WebAddress(parsing: "https://model-api.runcomfy.net/v1")
    let api = APIClient(
      base: base, token: try #require(Self.token), transport: script.transport,
      clock: clock.clock, random: { 0.5 })
    let downloader = Downloader(
      rule: DownloadRule(base: base), transport: script.transport, store: disk.store,
      clock: clock.clock, random: { 0.5 })
    return Executor(
      api: api, downloader: downloads ? downloader : nil, pollInterval: interval,
      timeout: timeout, notify: notify)
  }

  func run(
    interval: Double? = nil, timeout: Double? = nil, waits: Bool = true, downloads: Bool = false
  ) throws -> ExecutionOutcome {
    try executor(interval: interval, timeout: timeout, downloads: downloads)
      .run(model: "google/nano-banana-2/edit", input: ["prompt": .string("a cup")], waits: waits)
  }
}
