import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Testing

@Suite("A fix")
struct FixTests {
  private func replacing(_ pattern: String, by template: String) throws -> Rule {
    try LintBench.rule(
      LintBench.pattern(pattern), fix: try LintBench.fix(.replace(try Template(template))))
  }

  @Test(
    "fills its template in",
    arguments: [
      ("{verb:imperative} {thing:thing}", "A car. Remove the bus."),
      ("{thing:capitalized} ({verb})", "A car. The bus (removed)."),
      ("{{{verb}}}", "A car. {removed}."),
      ("remove {match:short}", "A car. Remove The bus is removed."),
    ])
  func template(template: String, fixed: String) throws {
    let rule = try replacing("(?<thing>The bus) is (?<verb>removed)", by: template)
    #expect(LintBench.fixed(rule, "A car. The bus is removed.") == fixed)
  }

  @Test("keeps the capital of what may be a name")
  func names() throws {
    let rule = try replacing(#"(?<thing>\w+) is removed"#, by: "remove {thing:thing}")
    #expect(LintBench.fixed(rule, "Zelda is removed.") == "Remove Zelda.")
    #expect(LintBench.fixed(rule, "Everyone is removed.") == "Remove everyone.")
  }

  @Test(
    "keeps the capital of names of several words",
    arguments: [
      ("Aunt Mary", "Remove Aunt Mary."), ("The Eiffel Tower", "Remove the Eiffel Tower."),
      ("The aunt", "Remove the aunt."),
    ])
  func longNames(name: String, fixed: String) throws {
    let rule = try replacing(#"(?<thing>[\w ]+) is removed"#, by: "remove {thing:thing}")
    #expect(LintBench.fixed(rule, "\(name) is removed.") == fixed)
  }

  @Test("is not offered where a filter has no answer")
  func failing() throws {
    let rule = try replacing("(?<verb>frobbed)", by: "{verb:imperative}")
    #expect(LintBench.fixed(rule, "The car is frobbed.") == nil)
    #expect(LintBench.found(rule, in: "The car is frobbed.") == ["frobbed"])
  }

  @Test(
    "leaves spaces, marks and capitals right when it removes",
    arguments: [
      ("A fox XX, soft light.", "A fox, soft light."), ("XX a fox.", "A fox."),
      ("A fox XX", "A fox"),
      ("A XX fox.", "A fox."), ("One. XX two.", "One. Two."), ("A fox, XX, red.", "A fox, red."),
      ("XX, a fox", "A fox"), ("XX", ""),
    ])
  func removal(text: String, fixed: String) throws {
    let rule = try LintBench.rule(
      LintBench.pattern("XX(?: (?=fox))?"), fix: try LintBench.fix(.replace(try Template(""))))
    #expect(LintBench.fixed(rule, text) == fixed)
  }

  @Test("turns the question mark of its sentence into a full stop")
  func endMark() throws {
    let rule = try LintBench.rule(
      LintBench.pattern("can you "),
      fix: try LintBench.fix(.replace(try Template("")), .endSentence(".")))
    #expect(LintBench.fixed(rule, "Can you move it?? Why?") == "Move it. Why?")
    #expect(LintBench.fixed(rule, "Can you move it") == "Move it")
  }

  @Test(
    "ends the last sentence before the switches of another tool, not behind their values",
    arguments: [
      ("XX a hat --ar 1:1", "Keep it. XX a hat. --ar 1:1", "XX a hat. Done. --ar 1:1"),
      (
        "XX a hat --iw 1.5 --ar 1:1\n", "Keep it. XX a hat. --iw 1.5 --ar 1:1\n",
        "XX a hat. Done. --iw 1.5 --ar 1:1\n"
      ),
      ("XX a hat. --tile", "Keep it. XX a hat. --tile", "XX a hat. Done. --tile"),
      (
        "XX a hat --no people, cars or dogs", "Keep it. XX a hat. --no people, cars or dogs",
        "XX a hat. Done. --no people, cars or dogs"
      ),
      ("XX a hat --no dogs.", "Keep it. XX a hat --no dogs.", "XX a hat --no dogs. Done."),
      (
        "XX a hat --really tall and bright", "Keep it. XX a hat --really tall and bright.",
        "XX a hat --really tall and bright. Done."
      ),
      (
        "XX a hat --note\nred", "Keep it.\nXX a hat --note\nred", "XX a hat --note\nred. Done."
      ),
      (
        "XX a hat\n--no cats, dogs\n--v 6", "Keep it.\nXX a hat\n--no cats, dogs\n--v 6",
        "XX a hat. Done.\n--no cats, dogs\n--v 6"
      ),
      ("XX a hat -- red", "Keep it. XX a hat -- red.", "XX a hat -- red. Done."),
      ("--ar 1:1 XX", "Keep it. --ar 1:1 XX", "--ar 1:1 XX. Done."),
    ])
  func switches(text: String, front: String, end: String) throws {
    let inserting = try LintBench.rule(
      LintBench.pattern("XX"), fix: try LintBench.fix(.insertAtFront(try Template("Keep it."))))
    #expect(LintBench.fixed(inserting, text) == front)
    let appending = try LintBench.rule(
      LintBench.pattern("XX"), fix: try LintBench.fix(.appendAtEnd(try Template("Done."))))
    #expect(LintBench.fixed(appending, text) == end)
  }

  @Test(
    "moves sentences to the front as what they are",
    arguments: [
      ("Remove the car. Keep the bus unchanged.", "Keep the bus unchanged. Remove the car."),
      ("Remove the car. Keep the bus unchanged", "Keep the bus unchanged. Remove the car."),
      ("Remove the car and keep the bus unchanged.", "Keep the bus unchanged. Remove the car."),
      ("- Remove the car\n- Keep the bus unchanged", "- Keep the bus unchanged\n- Remove the car"),
      (
        "A street. Remove the car. Keep the bus unchanged.",
        "A street. Keep the bus unchanged. Remove the car."
      ),
      (
        "Remove the car. Keep the bus unchanged. Keep the sky unchanged.",
        "Keep the bus unchanged. Keep the sky unchanged. Remove the car."
      ),
    ])
  func move(text: String, fixed: String) throws {
    #expect(LintBench.fixed(try moving(), text) == fixed)
  }

  @Test(
    "is only suggested where it cuts a sentence, or moves a pronoun in front of what it speaks of",
    arguments: [
      ("Remove the car. Keep the bus unchanged.", Fix.Applicability.safe),
      ("Remove the car and keep the bus as is.", .suggested),
      ("Give the girl a hat. Keep her face unchanged.", .suggested),
      ("Give the girl a hat. Keep her as she is.", .suggested),
      ("Remove the car. Keep everything else unchanged.", .suggested),
      ("Remove the car. Keep that reflection unchanged.", .suggested),
      ("Paint the door pink. Keep her face unchanged.", .safe),
    ])
  func cut(text: String, applicability: Fix.Applicability) throws {
    let report = LintBench.report([try moving()], on: LintBench.record(text))
    #expect(report?.findings.first?.fix?.applicability == applicability)
  }

  @Test(
    "moves nothing that needs what stands before it",
    arguments: [
      "Paint the car. Keep it in the same place.",
      "Remove the small cup and keep the others.",
      "Paint the car.\nThe street:\n- wet asphalt\n- Keep the lamps unchanged",
    ])
  func anaphora(text: String) throws {
    #expect(LintBench.fixed(try moving(), text) == nil)
  }

  private func moving() throws -> Rule {
    let check = OrderCheck(
      leading: ClauseSelector(kinds: [.preservation], isAttached: false),
      following: ClauseSelector(kinds: [.change]))
    return try LintBench.rule(.order(check), fix: try LintBench.fix(.moveToFront))
  }

  @Test("gives a field its value, or fills it only where it is open")
  func fields() throws {
    let (field, value) = (try Template("seed"), try Template("{n}"))
    let set = try LintBench.rule(
      LintBench.pattern(#"#(?<n>\d)"#), fix: try LintBench.fix(.set(field: field, value: value)))
    let fill = try LintBench.rule(
      LintBench.pattern(#"#(?<n>\d)"#), fix: try LintBench.fix(.fill(field: field, value: value)))
    #expect(seed(after: set, from: .integer(3)) == .integer(7))
    #expect(seed(after: fill, from: .integer(3)) == .integer(3))
    #expect(seed(after: fill, from: nil) == .integer(7))
  }

  @Test("gives no field that the model does not take, which would only be refused")
  func untaken() throws {
    let rule = try LintBench.rule(
      LintBench.pattern("#"),
      fix: try LintBench.fix(.fill(field: Template("sync_mode"), value: Template("true"))))
    let finding = LintBench.report([rule], on: LintBench.record("A fox #7."))?.findings.first
    #expect(finding != nil)
    #expect(finding?.fix == nil)
  }

  private func seed(after rule: Rule, from old: JSONValue?) -> JSONValue? {
    var record = LintBench.record("A fox #7.")
    record.fields["seed"] = old
    let edits = LintBench.report([rule], on: record)?.findings.first?.fix?.edits ?? []
    return record.applying(edits).fields["seed"]
  }
}
