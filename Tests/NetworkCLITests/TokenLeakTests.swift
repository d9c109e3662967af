import JSONValues
import LocalServing
import Sandbox
import SystemCalls
import Testing

/// Runs the real executables with a canary for a token, and looks for it in all that they leave.
@Suite("The token")
struct TokenLeakTests {
  private static let canary = "canary-token-0123456789"
  private static let image = ["--image-url", "https://example.com/a.png"]

  private let folder: String

  init() throws { folder = try FolderAccess.makeTemporary(named: "peel-canary") }

  /// A world whose token stands in the vendor's file alone.
  private func environment(base: String) throws -> [String: String] {
    try FolderAccess.make(folder + "/config", mode: 0o700)
    try FileAccess.writeAtomically(
      Array(#"{"access_token": "\#(Self.canary)"}"#.utf8), to: folder + "/config/token.json",
      mode: 0o600)
    return [
      "RUNCOMFY_MODEL_API_BASE": base + "/v1", "RUNCOMFY_CONFIG_DIR": folder + "/config",
      "XDG_STATE_HOME": folder + "/state", "XDG_CACHE_HOME": folder + "/cache",
    ]
  }

  private func peel(
    _ arguments: [String], _ environment: [String: String], input: String = ""
  ) throws -> ChildProcess.Outcome {
    let part = try NetworkPart.executable()
    return try ChildProcess.run(
      String(part.dropLast("-net".utf8.count)), arguments, input: Array(input.utf8),
      environment: environment)
  }

  private func run(_ more: [String] = []) -> [String] {
    ["run", "--yes", "--again", "--poll-interval", "0.01", "--output-dir", folder + "/pictures"]
      + ["Keep the cup. Change the table to marble."] + Self.image + more
  }

  private func holds(_ bytes: [UInt8]) -> Bool {
    let canary = Array(Self.canary.utf8)
    guard bytes.count >= canary.count else { return false }
    return (0...bytes.count - canary.count).contains { start in
      bytes[start] == canary[0] && bytes[start..<start + canary.count].elementsEqual(canary)
    }
  }

  /// The places where the canary is found: streams, files and names of files.
  private func leaks(_ outcome: ChildProcess.Outcome, _ command: String) throws -> [String] {
    var places: [String] = []
    if holds(outcome.output) { places.append("stdout of \(command)") }
    if holds(outcome.errors) { places.append("stderr of \(command)") }
    for name in try FolderAccess.files(under: folder) where name != "config/token.json" {
      if holds(Array(name.utf8)) { places.append("the name \(name) after \(command)") }
      if holds(try FileAccess.read("\(folder)/\(name)")) {
        places.append("\(name) after \(command)")
      }
    }
    return places
  }

  @Test("is repeated by no command, however the server repeats it", arguments: Parrot.Mood.allCases)
  func parrot(mood: Parrot.Mood) throws {
    defer { try? FolderAccess.remove(folder) }
    let parrot = try Parrot(mood)
    let environment = try environment(base: parrot.server.origin)
    let commands = [
      run(), run(["--format", "pretty"]), run(["--no-download"]), run(["--no-wait"]),
      ["status", "r-1"], ["result", "r-1", "--output-dir", folder + "/pictures"],
      ["cancel", "r-1"], ["models", "--refresh"], ["models", "--search", "banana"],
      ["auth", "status"], ["auth", "status", "--format", "pretty"], ["auth", "logout"],
    ]
    for command in commands {
      let outcome = try peel(command, environment)
      let leaks = try leaks(outcome, command.joined(separator: " "))
      #expect(leaks.isEmpty, "\(leaks)")
      #expect(!(outcome.output + outcome.errors).isEmpty)
    }
    if mood == .decorating {
      #expect(try FolderAccess.files(under: folder).contains { $0.hasSuffix(".png.peel.json") })
    }
  }

  @Test(
    "is left nowhere by runs that end well or ill",
    arguments: [
      nil, "500", "401", "422", "html", "redirect", "reset", "reset-after-submit", "no-request-id",
      "unknown-state", "job-fails", "wrong-host-output", "truncated", "not-an-image",
    ])
  func sandbox(fault: String?) throws {
    defer { try? FolderAccess.remove(folder) }
    let part = try NetworkPart {
      if let fault { $0.faults = [try Fault(parsing: fault)] }
    }
    let base = String(
      (part.environment["RUNCOMFY_MODEL_API_BASE"] ?? "").dropLast("/v1".utf8.count))
    let outcome = try peel(run(), try environment(base: base))
    #expect((outcome.status == 0) == (fault == nil))
    #expect(try leaks(outcome, "run") == [])
  }

  @Test("is kept by login and dropped by logout without being told")
  func login() throws {
    defer { try? FolderAccess.remove(folder) }
    let part = try NetworkPart()
    var environment = part.environment
    environment["RUNCOMFY_TOKEN"] = nil
    environment["RUNCOMFY_CONFIG_DIR"] = folder + "/config"
    let login = try peel(["auth", "login", "--with-token"], environment, input: Self.canary + "\n")
    #expect(login.status == 0)
    #expect(try leaks(login, "login") == [])
    let kept = try FileAccess.readGuarded(folder + "/config/token.json")
    #expect(kept.permissions == 0o600)
    #expect(holds(kept.bytes))
    let status = try peel(["auth", "status"], environment)
    #expect(status.status == 0)
    #expect(try leaks(status, "status") == [])
    let answer = try JSONValue(parsing: status.output)
    #expect(answer["accepted"] == .bool(true))
    #expect(answer["balance"]?["usd"] == .number(25))
    let refused = try peel(["auth", "login", "--with-token"], environment, input: "two words")
    #expect(refused.status == 77)
    #expect(try peel(["auth", "logout"], environment).status == 0)
    #expect(!FileAccess.exists(folder + "/config/token.json"))
  }

  @Test("stands in no command line, and in no environment but the one that it came from")
  func processes() throws {
    defer { try? FolderAccess.remove(folder) }
    let part = try NetworkPart { $0.schedule = JobSchedule(queuedPolls: 20, runningPolls: 20) }
    let base = String(
      (part.environment["RUNCOMFY_MODEL_API_BASE"] ?? "").dropLast("/v1".utf8.count))
    let words = run().map { "'\($0)'" }.joined(separator: " ")
    let peel = String(try NetworkPart.executable().dropLast("-net".utf8.count))
    let script = """
      '\(peel)' \(words) > /dev/null 2>&1 & pid=$!
      looks=0
      while kill -0 $pid 2> /dev/null; do
        for process in $pid $(cat /proc/$pid/task/*/children 2> /dev/null); do
          tr '\\0' '\\n' < /proc/$process/cmdline 2> /dev/null
          tr '\\0' '\\n' < /proc/$process/environ 2> /dev/null
        done
        looks=$((looks + 1))
      done
      wait $pid; echo "looks $looks, status $?"
      """
    let seen = try ChildProcess.run(
      "/bin/bash", ["-c", script],
      environment: try environment(base: base).merging(["PATH": "/usr/bin:/bin"]) { $1 })
    let text = String(decoding: seen.output, as: UTF8.self)
    #expect(text.contains("peel-net"))
    #expect(text.contains("RUNCOMFY_CONFIG_DIR="))
    #expect(text.hasSuffix("status 0\n"))
    #expect(!holds(seen.output))
  }
}
