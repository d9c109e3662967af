import Linting
import PeelKit
import PromptParsing
import Reporting
import RequestBuilding
import SystemCalls

/// How Peel's answers compare with the labels of a set of prompts.
package struct Evaluation: Sendable {
  /// The prompts with what Peel made of them, in the order of the files.
  let trials: [Trial]
  /// The ids of the rules that apply to edits only.
  private let editRules: Set<String>

  /// A prompt with what Peel made of it.
  struct Trial: Sendable {
    let labelled: LabelledPrompt
    let outcome: PromptOutcome

    var routed: RoutedPrompt {
      RoutedPrompt(
        labelled: labelled, route: outcome.route, byWords: outcome.routeByWords)
    }
  }

  /// Reviews, rewrites and routes every prompt, on so many threads.
  package init(of prompts: [LabelledPrompt], by peel: Peel, threads: Int) throws(Failure) {
    let trial = PromptTrial(peel: peel)
    let results = Parallel.map(count: prompts.count, threads: threads) { index in
      Result { () throws(Failure) in try trial.outcome(of: prompts[index]) }
    }
    var trials: [Trial] = []
    for (labelled, result) in zip(prompts, results) {
      trials.append(Trial(labelled: labelled, outcome: try result.get()))
    }
    self.trials = trials
    editRules = Set(peel.rules.filter { $0.applies.task == .edit }.map(\.id))
  }

  private init(trials: [Trial], editRules: Set<String>) {
    self.trials = trials
    self.editRules = editRules
  }
}

extension Evaluation {
  /// The languages of the labels, by name, without the unnamed.
  package var languages: [String] {
    Set(trials.map(\.labelled.language)).filter { !$0.isEmpty }.sorted()
  }

  /// The part of the evaluation that is about one language.
  package func part(in language: String) -> Evaluation {
    Evaluation(trials: trials.filter { $0.labelled.language == language }, editRules: editRules)
  }

  /// The rules that a label judges, by id.
  package var judgedRules: [String] {
    Set(trials.flatMap { $0.labelled.rules.keys }).sorted()
  }

  package func rule(_ id: String) -> Tally {
    tally { trial in
      trial.labelled.rules[id].map { (trial.outcome.findings[id] != nil, $0) }
    }
  }

  /// Several rules together.
  package func rules(_ isMeant: (String) -> Bool) -> Tally {
    var tally = Tally()
    for trial in trials {
      for (id, truth) in trial.labelled.rules where isMeant(id) {
        tally.add(said: trial.outcome.findings[id] != nil, labelled: truth)
      }
    }
    return tally
  }

  /// Three edits or more.
  package var compound: Tally {
    tally { trial in trial.labelled.changes.map { (trial.outcome.changes >= 3, $0 >= 3) } }
  }

  package var changes: Share {
    share { trial in trial.labelled.changes.map { trial.outcome.changes == $0 } }
  }

  /// Whether anything is said to stay.
  package var preservation: Share {
    share { trial in
      trial.labelled.preservation.map { ($0 == .none) == (trial.outcome.preservation == .none) }
    }
  }

  /// Where it is said, of the prompts that say it.
  package var place: Share {
    share { trial in
      guard let place = trial.labelled.preservation, place != .none else { return nil }
      return trial.outcome.preservation == place
    }
  }

  /// Text-to-image prompts on which a rule for edits fires.
  package var editAlarms: Share {
    share { trial in
      guard trial.labelled.task == .known(.textToImage) else { return nil }
      return trial.outcome.findings.keys.contains(where: isEditRule)
    }
  }

  /// Prompts without any label on which a finding is an error, placeholders and refused requests
  /// apart.
  package var errorAlarms: Share {
    share { trial in
      guard trial.labelled.task == .unknown else { return nil }
      return trial.outcome.findings.contains { isErrorAlarm(($0.key, $0.value)) }
    }
  }

  /// Where the prompts were sent.
  package var routing: RoutingFigures {
    RoutingFigures(of: trials.map(\.routed))
  }

  /// Prompts whose rewrite has a property.
  package func rewrites(where holds: (RewriteOutcome) -> Bool) -> Share {
    share { holds($0.outcome.rewrite) }
  }

  /// The longest review and rewrite, and where; the machine's, not Peel's alone.
  package var slowest: (seconds: Double, place: String) {
    let slowest = trials.max { $0.outcome.rewrite.seconds < $1.outcome.rewrite.seconds }
    return slowest.map { ($0.outcome.rewrite.seconds, $0.labelled.place) } ?? (0, "")
  }

  func isEditRule(_ id: String) -> Bool { editRules.contains(id) }

  /// Whether a finding on a prompt that nobody labelled counts as a false alarm.
  func isErrorAlarm(_ finding: (rule: String, severity: Severity)) -> Bool {
    finding.severity == .error
      && !["unfilled-placeholder", "invalid-parameter"].contains(finding.rule)
  }

  func share(_ judge: (Trial) -> Bool?) -> Share {
    trials.compactMap(judge).reduce(into: Share()) { $0.add($1) }
  }

  private func tally(_ judge: (Trial) -> (said: Bool, truth: Bool)?) -> Tally {
    trials.compactMap(judge).reduce(into: Tally()) { $0.add(said: $1.said, labelled: $1.truth) }
  }
}
