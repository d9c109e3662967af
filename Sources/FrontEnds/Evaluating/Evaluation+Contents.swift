import RequestBuilding

/// What was evaluated, and how often each rule spoke.
extension Evaluation {
  /// A line on the prompts.
  var contents: String {
    let tasks = trials.map(\.labelled.task)
    let kinds = [
      (tasks.count { $0 == .known(.edit) }, "edits"),
      (tasks.count { $0 == .known(.textToImage) }, "text-to-image"),
      (tasks.count { $0 == .unknown }, "from galleries"),
      (tasks.count { $0 == .unjudged }, "to be routed only"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let foreign = trials.count { !["", "en"].contains($0.labelled.language) }
    return "\(trials.count) prompts: \(kinds.joined(separator: ", ")); \(foreign) not English"
  }

  /// The ids of the rules that fired anywhere.
  var firedRules: [String] { Set(trials.flatMap { $0.outcome.findings.keys }).sorted() }

  /// The prompts of a kind that a rule fires on.
  func firing(of rule: String, on task: LabelledPrompt.TaskLabel) -> Share {
    share { trial in
      trial.labelled.task == task ? trial.outcome.findings[rule] != nil : nil
    }
  }
}
