import Linting
import PromptParsing
import Testing

@Suite("A check of clauses")
struct ClauseChecksTests {
  private let change = ClauseSelector(kinds: [.change])
  private let preservation = ClauseSelector(kinds: [.preservation])

  @Test("requires one clause of those it names")
  func require() throws {
    let only = ClauseSelector(kinds: [.change], isExclusive: true)
    let rule = try LintBench.rule(
      .require(RequireCheck(anyOf: [preservation, only], given: change)))
    #expect(LintBench.found(rule, in: "Remove the car.") == ["Remove the car"])
    #expect(LintBench.found(rule, in: "Keep the bus unchanged. Remove the car.").isEmpty)
    #expect(LintBench.found(rule, in: "Remove only the car.").isEmpty)
    #expect(LintBench.found(rule, in: "A quiet street at dusk.").isEmpty)
  }

  @Test("wants one clause before another")
  func order() throws {
    let free = ClauseSelector(kinds: [.preservation], isAttached: false)
    let rule = try LintBench.rule(.order(OrderCheck(leading: free, following: change)))
    let late = "Remove the car. Keep the bus unchanged."
    #expect(LintBench.found(rule, in: late) == ["Keep the bus unchanged"])
    #expect(LintBench.found(rule, in: "Keep the bus unchanged. Remove the car.").isEmpty)
    #expect(LintBench.found(rule, in: "Remove the car while keeping the bus.").isEmpty)
  }

  @Test("counts changes, not clauses")
  func count() throws {
    let rule = try LintBench.rule(
      .count(CountCheck(selector: change, atMost: 2)), message: "{count} > {limit}")
    #expect(LintBench.found(rule, in: "Remove the car. Remove the bus.").isEmpty)
    let text = "Remove the car, the bus and the sign."
    let report = LintBench.report([rule], on: LintBench.record(text))
    #expect(report?.findings.map(\.message) == ["3 > 2"])
  }

  @Test(
    "measures what goes beyond a length",
    arguments: [
      (LengthCheck.Unit.words, 3, "one two  three", nil), (.words, 2, "one two  three", "three"),
      (.characters, 4, "Zürich", "ch"), (.characters, 6, "Zürich", nil), (.words, 0, "a", "a"),
    ] as [(LengthCheck.Unit, Int, String, String?)])
  func length(unit: LengthCheck.Unit, limit: Int, text: String, beyond: String?) throws {
    let rule = try LintBench.rule(.length(LengthCheck(unit: unit, atMost: limit)))
    #expect(LintBench.found(rule, in: text) == (beyond.map { [$0] } ?? []))
  }

  @Test(
    "measures each sentence by itself, and what is too short",
    arguments: [
      (1, 3, "One two three. Four five six seven.", ["seven."]), (2, 9, "Go. Stay here.", ["Go."]),
      (nil, 3, "One two three four five. One.", ["four five. "]),
    ] as [(Int?, Int, String, [String])])
  func sentenceLength(atLeast: Int?, atMost: Int, text: String, found: [String]) throws {
    let check = LengthCheck(unit: .words, part: .sentence, atLeast: atLeast, atMost: atMost)
    #expect(LintBench.found(try LintBench.rule(.length(check)), in: text) == found)
  }

  @Test(
    "finds what is kept and changed",
    arguments: [
      ("Keep the shirt unchanged. Change the shirt to blue.", ["the shirt"]),
      ("Keep the shirt unchanged. Change the blue shirt to red.", ["the blue shirt"]),
      ("Keep the left cup unchanged. Remove the right cup.", []),
      ("Keep the woman's face unchanged. Change the man's face to a mask.", []),
      ("Keep the outfit unchanged. Change her dress to red.", ["her dress"]),
      ("Keep the outfit unchanged. Change only the hat to red.", []),
      ("Keep the hat unchanged. Add a hat to the dog.", []),
      ("Keep everything else unchanged. Change the hat to red.", []),
    ])
  func conflict(text: String, found: [String]) throws {
    let check = ConflictCheck(sparing: [.add])
    #expect(LintBench.found(try LintBench.rule(.conflict(check)), in: text) == found)
  }

  @Test("weighs less where the circumstance says so")
  func relaxations() throws {
    let rule = try LintBench.rule(
      .require(RequireCheck(anyOf: [preservation], given: change)), severity: .error, cost: 20,
      dimension: .preservation,
      relaxations: [
        Relaxation(when: .listed, severity: .advice, cost: 1),
        Relaxation(when: .scoped, severity: .advice, cost: 2),
        Relaxation(when: .operations([.remove]), severity: .warning, cost: 3),
        Relaxation(when: .changesAtMost(1), severity: .warning, cost: 4),
      ])
    let costs = [
      "- Move the car\n- Move the bus": 1, "Move the car in the upper left corner.": 2,
      "Remove the car.": 3, "Move the car.": 4, "Move the car. Move the bus.": 20,
    ]
    for (text, cost) in costs {
      let report = LintBench.report([rule], on: LintBench.record(text))
      #expect(report?.findings.map(\.cost) == [cost], "\(text)")
    }
  }
}
