import JSONValues
import PromptParsing
import RequestBuilding

/// Runs the examples that a rule file gives as proof.
package struct RuleTrial: Sendable {
  private let rule: Rule
  private let linter: Linter

  package init(
    of rule: Rule, lexicons: [Lexicon], models: ModelCatalogue, names: ModelNames = .none
  ) {
    self.rule = rule
    self.linter = Linter(rules: [rule], lexicons: lexicons, models: models, names: names)
  }

  /// What went otherwise than the file says: in known examples, and in all others.
  package var outcome: (failures: [ExampleFailure], known: [ExampleFailure]) {
    var (failures, known) = ([ExampleFailure](), [ExampleFailure]())
    for example in rule.examples {
      let found = self.failures(of: example)
      if !example.isTodo {
        failures += found
      } else if found.isEmpty {
        let problem = Problem(.kept, "the rule keeps this example by now; take its `todo` away")
        failures.append(failure(example, problem))
      } else {
        known += found
      }
    }
    return (failures, known)
  }

  /// What is wrong with an example, before its place is known.
  private struct Problem {
    let kind: ExampleFailure.Kind
    var text: String

    init(_ kind: ExampleFailure.Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// An example that fails as it stands is not tried with changes: they would only say it again.
  private func failures(of example: RuleExample) -> [ExampleFailure] {
    let record = record(of: example)
    let findings = findings(of: example, record)
    if let problem = misplaced(findings, for: example) { return [failure(example, problem)] }
    if let finding = findings.first(where: { example.isAbout($0) }),
      let problem = repairProblem(of: finding, in: record, example)
    {
      return [failure(example, Problem(.fix, problem))]
    }
    return ExampleMutation.allCases.compactMap { failure(of: example, $0) }
  }

  /// A mutation that quotes the example speaks of patterns alone: other checks still find what
  /// the quoting prompt itself lacks. Every mutation adds words, which a length cannot bear.
  private func failure(of example: RuleExample, _ mutation: ExampleMutation) -> ExampleFailure? {
    switch rule.check {
    case .forbid: break
    case .length: return nil
    default: if mutation == .quoted { return nil }
    }
    guard example.earlier.isEmpty, let mutant = mutation.applied(to: example),
      var problem = misplaced(findings(of: mutant, record(of: mutant)), for: mutant)
    else { return nil }
    problem.text = "\(mutation.name): \(problem.text)"
    return failure(example, problem)
  }

  private func misplaced(_ findings: [Finding], for example: RuleExample) -> Problem? {
    guard example.flaw != nil else {
      return findings.first.map { Problem(.noisy, "a good example, but found: \($0.place)") }
    }
    let others = findings.filter { !example.isAbout($0) }.map(\.place).joined(separator: ", ")
    guard let finding = findings.first(where: { example.isAbout($0) }) else {
      return Problem(
        .missing,
        "the flaw was not found where it is marked; found: \(others.isEmpty ? "nothing" : others)")
    }
    if !others.isEmpty { return Problem(.noisy, "found beside the flaw: \(others)") }
    return findings.count == 1
      ? nil : Problem(.noisy, "the flaw was found \(findings.count) times: \(finding.place)")
  }

  private func repairProblem(
    of finding: Finding, in record: Record, _ example: RuleExample
  ) -> String? {
    guard let fix = finding.fix, !fix.edits.isEmpty else {
      return example.fixed.map { "no fix was offered; expected: \($0)" }
    }
    let repaired = record.applying(fix.edits)
    if let fixed = example.fixed, fixed != repaired.prompt {
      return "fixed to: \(repaired.prompt)\n  expected: \(fixed)"
    }
    for member in example.fixedFields.members
    where repaired.fields[member.name] != member.value {
      let got = repaired.fields[member.name]?.fieldText ?? "nothing"
      return "the fix set \(member.name) to \(got); expected: \(member.value.fieldText)"
    }
    let left = findings(of: example, repaired)
    return left.isEmpty ? nil : "the fix leaves the flaw: \(repaired.prompt)"
  }

  private func failure(_ example: RuleExample, _ problem: Problem) -> ExampleFailure {
    ExampleFailure(
      rule: rule.id, kind: problem.kind, path: rule.path, line: example.line,
      column: example.column, problem: problem.text)
  }
}

extension RuleTrial {
  /// The findings of the rule in one record, or in the batch that ends with it.
  private func findings(of example: RuleExample, _ record: Record) -> [Finding] {
    guard let model = model(of: example) else { return [] }
    let prompt = Prompt(record.prompt, lexicons: linter.lexicons)
    guard case .batch = rule.check else {
      return linter.report(on: prompt, record: record, task: model.task, model: model).findings
    }
    var batch: [BatchEntry] = []
    for earlier in example.earlier + [example] {
      let isLast = batch.count == example.earlier.count
      let own = isLast ? record : self.record(of: earlier)
      batch.append(
        BatchEntry(
          number: batch.count + 1, record: own,
          prompt: Prompt(own.prompt, lexicons: linter.lexicons)))
    }
    return linter.batchFindings(
      for: batch, last: prompt, record: record, task: model.task, model: model)
  }

  private func model(of example: RuleExample) -> Model? {
    if let name = example.model { return linter.models.model(named: name) }
    return linter.models.default(for: rule.applies.task ?? .edit)
  }

  /// The record of an example; an edit that names no images gets one.
  private func record(of example: RuleExample) -> Record {
    var record = Record(prompt: example.text)
    record.fields = example.fields
    record.imageSizes = example.imageSizes
    record.model = example.model
    record.intent = example.intent
    if model(of: example)?.task == .edit, record.fields["image_urls"] == nil {
      record.fields["image_urls"] = .array([.string("https://example.com/photo.jpg")])
    }
    return record
  }
}

extension RuleExample {
  /// Whether the finding is the flaw that the example marks.
  fileprivate func isAbout(_ finding: Finding) -> Bool {
    guard let flaw, flaw.field == finding.field else { return false }
    return flaw.range == nil || flaw.range == finding.range
  }
}

extension Finding {
  fileprivate var place: String {
    "\(field) \(range.lowerBound)..<\(range.upperBound) “\(message)”"
  }
}
