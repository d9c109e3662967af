import Linting
import PromptParsing
import RequestBuilding

/// Where Peel and the labels disagree.
extension Evaluation {
  /// One line a disagreement: place, what, and the prompt.
  package var failures: [String] {
    trials.flatMap { trial in
      let prompt = trial.labelled.record.prompt.split(separator: "\n").joined(separator: " ⏎ ")
      return problems(of: trial).map { "\(trial.labelled.place): \($0): \(prompt)" }
    }
  }

  private func problems(of trial: Trial) -> [String] {
    let (labelled, outcome) = (trial.labelled, trial.outcome)
    var problems = labelled.rules.sorted { $0.key < $1.key }.compactMap { id, truth -> String? in
      let fired = outcome.findings[id] != nil
      return fired == truth ? nil : "\(id) \(truth ? "missed" : "false alarm")"
    }
    if let changes = labelled.changes, changes != outcome.changes {
      problems.append("changes \(outcome.changes), labelled \(changes)")
    }
    if let place = labelled.preservation, place != outcome.preservation {
      problems.append("preservation \(outcome.preservation), labelled \(place)")
    }
    return problems + trial.routed.problems + alarms(of: trial) + rewriting(by: outcome.rewrite)
  }

  private func alarms(of trial: Trial) -> [String] {
    let findings = trial.outcome.findings.sorted { $0.key < $1.key }
    switch trial.labelled.task {
    case .known(.textToImage):
      return findings.filter { isEditRule($0.key) }.map { "edit rule \($0.key)" }
    case .unknown:
      return findings.filter { isErrorAlarm(($0.key, $0.value)) }.map { "error \($0.key)" }
    default: return []
    }
  }

  private func rewriting(by rewrite: RewriteOutcome) -> [String] {
    var problems: [String] = []
    if !rewrite.isStable { problems.append("rewrite not stable, “\(rewrite.prompt)”") }
    if !rewrite.keepsScore { problems.append("rewrite lowers the score, “\(rewrite.prompt)”") }
    if !rewrite.lost.isEmpty {
      problems.append("rewrite loses \(rewrite.lost.joined(separator: ", ")), “\(rewrite.prompt)”")
    }
    return problems
  }
}
