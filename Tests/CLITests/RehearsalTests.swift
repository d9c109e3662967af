import Reporting
import Testing

@Suite("A rehearsal")
struct RehearsalTests {
  private static let drawn = "http://127.0.0.1:8787/files/sandbox-1-1.png"
  private static let base = ["RUNCOMFY_MODEL_API_BASE": "http://127.0.0.1:8787/v1"]

  private static func edit(_ address: String) -> [String] {
    ["Keep the cup unchanged. Make the table darker.", "--image-url", address]
  }

  @Test("says that it does not try a limit of cost, with a plan that was kept as without")
  func limit() {
    let ask = Self.edit("https://example.com/cup.jpg")
    let note = "--max-cost is not tried with --sandbox"
    let limit = ["--sandbox", "--max-cost", "0.01"]
    #expect(TestWorld.run(["run"] + limit + ask).errors.contains(note))
    #expect(KeptPlan.run(KeptPlan.plan(ask), limit).errors.contains(note))
    #expect(!TestWorld.run(["run", "--sandbox"] + ask).errors.contains(note))
    #expect(!TestWorld.run(["run", "--max-cost", "0.01"] + ask).errors.contains(note))
  }

  @Test("goes on with what a sandbox has drawn")
  func followUp() throws {
    let ask = Self.edit(Self.drawn)
    #expect(TestWorld.run(["run", "--sandbox"] + ask).trace.handover != nil)
    let plan = TestWorld.run(["plan"] + ask, variables: Self.base)
    #expect(plan.status == .success)
    #expect(KeptPlan.run(plan.output, ["--sandbox"]).trace.handover != nil)
    #expect(KeptPlan.run(plan.output, variables: Self.base).trace.handover != nil)
    let real = KeptPlan.run(plan.output)
    #expect(real.trace.handover == nil)
    #expect(try KeptPlan.code(real) == "invalid-parameter")
  }

  @Test("lets no other address through, and what is meant for the API none of these")
  func others() throws {
    let real = TestWorld.run(["run", "--yes"] + Self.edit(Self.drawn))
    #expect(real.trace.handover == nil)
    #expect(try KeptPlan.code(real) == "invalid-parameter")
    #expect(TestWorld.run(["plan"] + Self.edit(Self.drawn)).status == .input)
    for address in [
      "http://127.0.0.1:8787/photo.png", "http://127.0.0.1/files/sandbox-1-1.png",
      "http://127.0.0.1:8787@example.com/files/sandbox-1-1.png",
      "http://example.com:80/files/sandbox-1-1.png", "https://10.0.0.1/files/sandbox-1-1.png",
      "http://127.0.0.1:8787/files/../sandbox-1-1.png",
    ] {
      let result = TestWorld.run(["run", "--sandbox"] + Self.edit(address))
      #expect(result.status == .input, "\(address)")
    }
  }
}
