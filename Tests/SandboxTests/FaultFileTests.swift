import JSONValues
import SystemCalls
import Testing

@testable import Sandbox

@Suite("A file of faults")
struct FaultFileTests {
  private func file(_ text: String) throws -> FaultFile {
    try FaultFile(parsing: Array(text.utf8), path: "faults.yaml")
  }

  @Test(
    "is YAML or JSON",
    arguments: [
      """
      # What a bad day looks like.
      faults: [429:2, status-503]
      seed: 7
      rate: 0.05
      effects:
        - reset-after-submit
        - download-slow=0.2
      """,
      """
      {"faults": ["429:2", "status-503"], "seed": 7, "rate": 0.05,
       "effects": ["reset-after-submit", "download-slow=0.2"]}
      """,
    ])
  func read(text: String) throws {
    let file = try file(text)
    #expect(file.faults == [Fault(.status(429), remaining: 2), Fault(.status(503), at: .status)])
    let effects = [Fault(.resetAfterSubmit), Fault(.slow(seconds: 0.2), at: .download)]
    #expect(file.random == RandomFaults(seed: 7, rate: 0.05, faults: effects))
  }

  @Test("may hold either part alone, and has a seed where it names none")
  func parts() throws {
    #expect(try file("faults: [html]").random == nil)
    #expect(
      try file("{rate: 1, effects: [500]}").random
        == RandomFaults(seed: 1, rate: 1, faults: [Fault(.status(500))]))
  }

  @Test(
    "is refused with the place that is wrong",
    arguments: [
      ("[429]", "1:1: expected faults"), ("faults: 429", "1:9: expected a list"),
      ("faults:\n  - bogus", "2:5: “bogus” is no fault"), ("seeds: 7", "1:1: unknown key"),
      ("faults: [429:0]", "1:10: “429:0” ends in no count"),
      ("rate: 0.1", "1:1: rate and effects go together"),
      ("effects: [429]", "1:1: rate and effects go together"),
      ("{rate: 5, effects: [429]}", "1:8: expected a number from 0.0 to 1.0"),
      ("{rate: 0.5, effects: [429:2]}", "1:22: expected effects without counts"),
      ("{rate: 0.5, effects: []}", "1:22: expected effects without counts"),
      ("faults: [429\n", "2:1: "),
    ])
  func refused(text: String, words: String) throws {
    let error = #expect(throws: SandboxOptionError.self) { try file(text) }
    #expect(
      error?.description.hasPrefix("faults.yaml:" + words) == true, "\(String(describing: error))")
  }

  @Test("is read for the option of that name, after what --fault says")
  func option() throws {
    let folder = try FolderAccess.makeTemporary(named: "peel-tests")
    defer { try? FolderAccess.remove(folder) }
    let path = folder + "/faults.yaml"
    try FileAccess.writeAtomically(
      Array("{faults: [500], rate: 1, effects: [html]}".utf8), to: path)
    let options = try SandboxOptions(handover: [
      "faults": .string(path), "fault": .string("429:1"),
    ])
    #expect(options.faults == [Fault(.status(429), remaining: 1), Fault(.status(500))])
    #expect(options.randomFaults == RandomFaults(seed: 1, rate: 1, faults: [Fault(.html)]))
    let missing = #expect(throws: SandboxOptionError.self) {
      try SandboxOptions(handover: ["faults": .string(folder + "/none")])
    }
    guard case .unreadableFaultFile = missing else {
      Issue.record("not told apart: \(String(describing: missing))")
      return
    }
  }
}
