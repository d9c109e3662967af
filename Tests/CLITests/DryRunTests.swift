import JSONValues
import Reporting
import Testing

@Suite("A dry run")
struct DryRunTests {
  @Test(
    "prints what plan prints, to the byte and with the same status",
    arguments: [
      KeptPlan.ask, KeptPlan.ask + ["--split", "--seed", "7"],
      KeptPlan.ask + ["--format", "pretty"],
      KeptPlan.ask + ["--format", "jsonl"], ["Make it pop."],
      KeptPlan.ask + ["--fail-on", "advice"],
      ["Make it pop", "--image-url", "https://a.example.com/1.png", "--fail-on", "warning"],
    ])
  func dryRun(arguments: [String]) throws {
    for isTerminal in [true, false] {
      let plan = TestWorld.run(["plan"] + arguments, isTerminal: isTerminal)
      let spending = ["run", "--dry-run", "--yes", "--max-cost", "1"]
      let dry = TestWorld.run(spending + arguments, isTerminal: isTerminal)
      #expect(dry.trace.handover == nil)
      #expect(dry.trace.output == plan.trace.output)
      #expect(dry.errors == plan.errors)
      #expect(dry.status == plan.status)
      #expect(!plan.trace.output.isEmpty)
    }
  }

  @Test("of a plan that was kept checks and prints it")
  func dryPlan() throws {
    let plan = KeptPlan.plan()
    let dry = KeptPlan.run(plan, ["--dry-run"])
    #expect(dry.trace.handover == nil)
    #expect(dry.output == plan)
    #expect(dry.status == .success)
    let edited = plan.replacing("marble", with: "wood")
    #expect(try KeptPlan.code(KeptPlan.run(edited, ["--dry-run"])) == "edited-plan")
  }

  // MARK: The hash

  @Test("shows a hash that depends on what is sent and nothing else")
  func hash() throws {
    func hash(_ arguments: [String]) throws -> String {
      let plan = try TestWorld.run(["plan"] + arguments).json()
      return try #require(plan["plan"]?["hash"]?.string)
    }
    let usual = try hash(KeptPlan.ask)
    #expect(try hash(KeptPlan.ask + ["--id", "a", "--format", "json"]) == usual)
    #expect(try hash(KeptPlan.ask + ["--seed", "1"]) != usual)
    #expect(try hash(KeptPlan.ask + ["--seed", "1"]) != hash(KeptPlan.ask + ["--seed", "2"]))
    #expect(try hash(["A red car at dusk"]) != usual)
  }
}
