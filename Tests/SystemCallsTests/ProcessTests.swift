import Glibc
import SystemCalls
import Testing

@Suite("A process")
struct ProcessTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("runs to its end with what it is given")
  func child() throws {
    let outcome = try ChildProcess.run(
      "/bin/sh", ["-c", "cat; echo \"$1 $X\"; echo bad >&2; exit 3", "sh", "a b"],
      input: [UInt8]("in\n".utf8), environment: ["X": "é"])
    #expect(outcome.status == 3)
    #expect(text(outcome.output) == "in\na b é\n")
    #expect(text(outcome.errors) == "bad\n")
  }

  @Test("passes more than a pipe holds both ways")
  func largeStreams() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    #expect(try ChildProcess.run("/bin/cat", input: bytes).output == bytes)
  }

  @Test("that a signal ends has the status that shells give")
  func signal() throws {
    #expect(try ChildProcess.run("/bin/sh", ["-c", "kill -TERM $$"]).status == 143)
  }

  @Test("that cannot be started is an error")
  func missing() {
    let error = SystemError(action: "start /none/such", code: ENOENT)
    #expect(throws: error) { try ChildProcess.run("/none/such") }
    #expect(throws: error) {
      try ProcessImage.replace(with: "/none/such", arguments: [], standardInput: TemporaryFile())
    }
  }

  @Test("knows its executable, its environment and that a pipe is no terminal")
  func surroundings() throws {
    #expect(FileAccess.isExecutable(try ProcessImage.executablePath()))
    #expect(Environment.value("PATH")?.isEmpty == false)
    #expect(Environment.value("PEEL_NOT_SET_ANYWHERE") == nil)
    #expect(!Environment.isSet("PEEL_NOT_SET_ANYWHERE"))
    let pipe = try Pipe()
    #expect(!Terminal.isTerminal(pipe.output))
    #expect(Terminal.width(pipe.output) == nil)
  }

  @Test("counts interruptions instead of ending")
  func interruption() {
    // The threads that tests run on block signals.
    var signals = sigset_t()
    for signal in [SIGINT, SIGTERM] { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    Interruption.install()
    #expect(Interruption.count == 0)
    raise(SIGINT)
    raise(SIGTERM)
    #expect(Interruption.count == 2)
  }

  @Test(
    "writes moments by RFC 3339",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (951_782_400.9, "2000-02-29T00:00:00Z"),
      (1_795_239_125, "2026-11-21T05:32:05Z"),
    ])
  func moments(seconds: Double, text: String) {
    #expect(WallClock.text(ofSeconds: seconds) == text)
  }

  @Test("has clocks that run")
  func clocks() {
    let start = MonotonicClock.seconds
    MonotonicClock.sleep(seconds: 0.002)
    #expect(MonotonicClock.seconds - start >= 0.002)
    #expect(WallClock.seconds > 1_700_000_000)
  }
}
