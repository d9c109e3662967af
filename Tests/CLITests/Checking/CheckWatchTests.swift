import Reporting
import Testing

@Suite("peel check --watch")
struct CheckWatchTests {
  @Test("checks again when a file changes that matters, and ends when the user interrupts")
  func watches() throws {
    let result = TestWorld.run(
      ["check", ".", "--watch", "--format", "jsonl"], files: ["a.txt": "A red car"],
      changes: [["./b.png", "./c.swift"], ["docs/new.md"], ["./.peel.yaml"], ["./d.o"]])
    #expect(result.status == .interrupted)
    #expect(try result.lines().count == 3)
    #expect(result.errors.contains("watching for changes; Ctrl-C ends"))
  }

  @Test("goes on while settings are broken")
  func brokenSettings() {
    let result = TestWorld.run(
      ["check", ".", "--watch", "--format", "jsonl"],
      files: ["a.txt": "A red car", ".peel.yaml": "rulse: 1"], changes: [["a.txt"]])
    #expect(result.status == .interrupted)
    #expect(result.errors.split(separator: "error[invalid-settings]").count == 2)
  }
}
