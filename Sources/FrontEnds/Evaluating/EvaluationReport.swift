import RequestBuilding

/// An evaluation as text for people.
package struct EvaluationReport {
  private let evaluation: Evaluation

  package init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// A rule with fewer labels stands in the second table.
  private static let manyLabels = 100
  /// A language with fewer prompts stands in no table.
  private static let manyPrompts = 10

  /// The numbers that do not depend on the machine.
  package var headline: String {
    let tables = [rules, answers].map(\.lines) + [RoutingReport(evaluation.routing).lines]
    return ([[evaluation.contents]] + tables + [alarms, rewrites, languages].map(\.lines))
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The headline, rules by language, rules with few labels, and how often each rule fired.
  package var text: String {
    let slowest = evaluation.slowest
    let time = "\(Figure.milliseconds(slowest.seconds)) ms, \(slowest.place)"
    return [
      headline, "slowest review and rewrite, measured here: \(time)",
      rulesByLanguage.lines.joined(separator: "\n"), rareRules.lines.joined(separator: "\n"),
      firing.lines.joined(separator: "\n"),
    ].joined(separator: "\n\n")
  }

  private var rules: TextTable {
    var table = TextTable(
      heading: ["", "labelled", "precision", "recall", "F1", "false alarms of 100"])
    table.append(evaluation.compound, named: "three changes or more")
    let (often, rarely) = judgedRules
    for rule in often { table.append(evaluation.rule(rule), named: rule) }
    if !rarely.isEmpty {
      table.append(
        evaluation.rules { rarely.contains($0) }, named: "\(rarely.count) more rules together")
    }
    return table
  }

  private var rulesByLanguage: TextTable {
    let parts = byLanguage.map(\.part)
    var table = TextTable(heading: ["F1 by language"] + byLanguage.map(\.language))
    table.append(["three changes or more"] + parts.map { Figure.of($0.compound.f1) })
    for rule in judgedRules.often {
      table.append([rule] + parts.map { Figure.of($0.rule(rule).f1) })
    }
    return table
  }

  /// The languages with enough prompts to say something about.
  private var byLanguage: [(language: String, part: Evaluation)] {
    evaluation.languages.map { ($0, evaluation.part(in: $0)) }
      .filter { $0.part.trials.count >= Self.manyPrompts }
  }

  private var rareRules: TextTable {
    var table = TextTable(
      heading: ["few labels", "labelled", "precision", "recall", "F1", "false alarms of 100"])
    for rule in judgedRules.rarely { table.append(evaluation.rule(rule), named: rule) }
    return table
  }

  private var judgedRules: (often: [String], rarely: [String]) {
    let isOften = { evaluation.rule($0).count >= Self.manyLabels }
    let rules = evaluation.judgedRules
    return (rules.filter(isOften), rules.filter { !isOften($0) })
  }

  private var answers: TextTable {
    var table = TextTable(heading: ["", "right", ""])
    table.append(evaluation.changes, named: "number of changes")
    table.append(evaluation.preservation, named: "preservation there or not")
    table.append(evaluation.place, named: "its place, where it is there")
    return table
  }

  private var alarms: TextTable {
    var table = TextTable(heading: ["false alarms", "of 100", ""])
    table.append(alarms: evaluation.editAlarms, named: "edit rules on text-to-image prompts")
    table.append(alarms: evaluation.errorAlarms, named: "errors on gallery prompts")
    return table
  }

  private var rewrites: TextTable {
    var table = TextTable(heading: ["rewrites", "part", ""])
    table.append(evaluation.rewrites(where: \.isChanged), named: "changed")
    table.append(evaluation.rewrites(where: \.isStable), named: "stable when rewritten again")
    table.append(
      evaluation.rewrites { $0.lost.isEmpty }, named: "no word, number or quoted text lost")
    table.append(evaluation.rewrites(where: \.keepsScore), named: "score not lower")
    return table
  }

  private var languages: TextTable {
    var table = TextTable(
      heading: ["language", "prompts", "rules' F1", "changes", "preservation", "place"])
    for (language, part) in byLanguage {
      table.append(
        [language, String(part.trials.count), Figure.of(part.rules { _ in true }.f1)]
          + [part.changes, part.preservation, part.place].map { Figure.of($0.value) })
    }
    return table
  }

  private var firing: TextTable {
    var table = TextTable(
      heading: ["rule fires, of 100", "edits", "text-to-image", "gallery prompts"])
    for rule in evaluation.firedRules {
      let parts = [
        LabelledPrompt.TaskLabel.known(.edit), .known(.textToImage), .unknown,
      ].map { evaluation.firing(of: rule, on: $0) }
      table.append([rule] + parts.map { Figure.perHundred($0.part, of: $0.whole) })
    }
    return table
  }
}

extension TextTable {
  fileprivate mutating func append(_ tally: Tally, named name: String) {
    append([
      name, "\(tally.positives) of \(tally.count)", Figure.of(tally.precision),
      Figure.of(tally.recall), Figure.of(tally.f1),
      Figure.perHundred(tally.falseAlarms, of: tally.negatives),
    ])
  }

  /// Nothing for a share that no label judges.
  fileprivate mutating func append(_ share: Share, named name: String) {
    guard share.whole > 0 else { return }
    append([name, Figure.of(share.value), "\(share.part) of \(share.whole)"])
  }

  fileprivate mutating func append(alarms share: Share, named name: String) {
    guard share.whole > 0 else { return }
    let part = Figure.perHundred(share.part, of: share.whole)
    append([name, part, "\(share.part) of \(share.whole)"])
  }
}
