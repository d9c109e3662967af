import JSONValues
import Testing

@testable import Sandbox

@Suite("The sandbox's options")
struct SandboxOptionsTests {
  @Test("are read from the handover, numbers also as text")
  func handover() throws {
    let options = try SandboxOptions(handover: [
      "port": .integer(8080), "token": .string("t"), "queue_polls": .string("0"),
      "progress_polls": .integer(7), "output_shape": .string("videos"), "balance": .string("-1.5"),
      "fault": .array([.string("429:2,500"), .string("truncated")]),
    ])
    var expected = SandboxOptions()
    expected.port = 8080
    expected.token = "t"
    expected.schedule = JobSchedule(queuedPolls: 0, runningPolls: 7)
    expected.shape = .videos
    expected.balance = -1.5
    expected.faults = [
      Fault(.status(429), remaining: 2), Fault(.status(500)), Fault(.truncated, at: .download),
    ]
    #expect(options == expected)
  }

  @Test("have defaults, and take a single fault without a list")
  func defaults() throws {
    #expect(try SandboxOptions(handover: [:]) == SandboxOptions())
    #expect(try SandboxOptions(handover: ["fault": .string("500")]).faults == [Fault(.status(500))])
  }

  @Test(
    "are refused by name",
    arguments: [
      ("port", .integer(70000)), ("port", .string("http")), ("queue_polls", .integer(-1)),
      ("output_shape", .string("gif")), ("balance", .bool(true)), ("balance", .string("much")),
      ("token", .string("")), ("fault", .integer(429)), ("faults", .array([])),
    ] as [(String, JSONValue)])
  func wrongValue(name: String, value: JSONValue) throws {
    let error = #expect(throws: SandboxOptionError.self) {
      try SandboxOptions(handover: [name: value])
    }
    #expect(error?.description.hasPrefix("option \(name) of the sandbox takes ") == true)
  }

  @Test("are refused where they are unknown")
  func unknown() {
    #expect(throws: SandboxOptionError.unknownOption("speed")) {
      try SandboxOptions(handover: ["speed": .integer(1)])
    }
  }
}
