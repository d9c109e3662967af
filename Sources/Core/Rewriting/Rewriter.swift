import Linting
import PromptParsing
import RequestBuilding

/// Repairs a record by the fixes of its findings until none is left that may be applied.
package struct Rewriter: Sendable {
  private let linter: Linter
  /// Whether fixes may set fields beside the prompt; plain text has no place for them.
  package var editsFields = true

  /// Bound on accepted fixes; real prompts take fewer than ten.
  private static let mostFixes = 48
  /// Bound on the bytes read again to try fixes out, so that a huge prompt with a thousand flaws
  /// takes time in proportion to its length.
  private static let mostReading = 2_000_000
  private static let fewestTrials = 2

  package init(linter: Linter) { self.linter = linter }

  /// The record repaired as far as `mode` allows, with its passes and open questions.
  package func rewrite(
    _ record: Record, prompt: Prompt, report: LintReport, task: ImageTask, model: Model,
    mode: RewriteMode
  ) -> Rewrite {
    let original = unrepaired(record, prompt, report)
    let draft = repaired(original, mode: mode, task: task, model: model)
    let demands = draft.demands(of: original, lexicons: linter.lexicons)
    let layout = PassLayout(
      draft.prompt, task: task, keeping: keeping(prompt, mode: mode),
      awaitsAnswer: draft.report.awaitsAnswer, lexicons: linter.lexicons)
    return Rewrite(
      record: draft.record, changed: draft.record != record, report: draft.report,
      applied: draft.applied.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      passes: layout.prompts,
      undivided: layout.note(on: draft.prompt.changes),
      protected: demands.protected(in: draft.prompt),
      questions: draft.report.questions)
  }

  /// The record alone that `rewrite` gives.
  package func repaired(
    _ record: Record, prompt: Prompt, report: LintReport, task: ImageTask, model: Model,
    mode: RewriteMode
  ) -> Record {
    repaired(unrepaired(record, prompt, report), mode: mode, task: task, model: model).record
  }

  private func unrepaired(_ record: Record, _ prompt: Prompt, _ report: LintReport) -> Draft {
    Draft(
      record: record, prompt: prompt, report: report, applied: [],
      trials: max(Self.fewestTrials, Self.mostReading / max(1, prompt.bytes.count)),
      whole: Fidelity(of: prompt, discarding: [], lexicons: linter.lexicons))
  }

  /// A mode that adds no keep list to the prompt adds none to its passes.
  private func keeping(_ prompt: Prompt, mode: RewriteMode) -> PassLayout.Keeping {
    guard mode == .all else { return .own }
    return prompt.preservation == .none ? .all : .made
  }

  /// The draft after all its fixes. A fix may uncover a flaw that the next one mends, so only the
  /// end is held to the score; where that fails, each step is.
  private func repaired(
    _ original: Draft, mode: RewriteMode, task: ImageTask, model: Model
  ) -> Draft {
    guard mode != .off else { return original }
    for isStrict in [false, true] {
      var draft = original
      while draft.applied.count < Self.mostFixes,
        let next = improved(
          draft, over: original, mode: mode, isStrict: isStrict, task: task, model: model)
      { draft = next }
      if draft.report.score >= original.report.score { return draft }
    }
    return original
  }

  /// The draft after the first fix that may be applied and holds what the contract promises.
  private func improved(
    _ draft: Draft, over original: Draft, mode: RewriteMode, isStrict: Bool, task: ImageTask,
    model: Model
  ) -> Draft? {
    var trials = draft.trials
    let mode = draft.report.awaitsAnswer ? .safe : mode
    for finding in draft.report.findings.inOrderOfRepair where trials > 0 {
      // A JSON body is left as it is, here and not where fixes are made: a reader may still apply
      // one by hand.
      guard let fix = finding.fix, mode.allows(fix.applicability),
        !draft.prompt.holdsJSON || fix.edits.allSatisfy({ $0.field != "prompt" }),
        editsFields || fix.edits.allSatisfy({ $0.field == "prompt" })
      else { continue }
      let record = draft.record.applying(fix.edits)
      guard record != draft.record else { continue }
      trials -= 1
      // A fix of another field leaves the text as it was read.
      let isRead = record.prompt == draft.record.prompt
      let prompt =
        isRead ? draft.prompt : Prompt(record.prompt, lexicons: linter.lexicons)
      let next = Draft(
        record: record, prompt: prompt,
        report: linter.report(on: prompt, record: record, task: task, model: model),
        applied: draft.applied + [finding.rule], trials: trials, whole: draft.whole,
        discards: draft.discards
          + (fix.discardsSyntax ? [draft.prompt.text(in: finding.range)] : []))
      guard !isStrict || next.report.score >= draft.report.score else { continue }
      if isBetter(next, than: draft, by: finding, original) { return next }
    }
    return nil
  }

  /// Nothing lost, what was moved still read as before, and the flaw itself gone or rarer.
  private func isBetter(
    _ next: Draft, than draft: Draft, by finding: Finding, _ original: Draft
  ) -> Bool {
    guard next.count(of: finding.rule) < draft.count(of: finding.rule) else { return false }
    if finding.fix?.moves ?? false, !next.prompt.saysAlike(draft.prompt) { return false }
    return next.demands(of: original, lexicons: linter.lexicons).isKept(by: next.prompt)
  }
}

extension RewriteMode {
  fileprivate func allows(_ applicability: Fix.Applicability) -> Bool {
    switch self {
    case .off: false
    case .safe: applicability == .safe
    case .all: applicability != .manual
    }
  }
}

extension [Finding] {
  /// Safe fixes before suggested ones, replacements before insertions, then as they stand: what
  /// an insertion says follows from the repaired text.
  fileprivate var inOrderOfRepair: [Finding] {
    enumerated().sorted { left, right in
      (left.element.repairRank, left.offset) < (right.element.repairRank, right.offset)
    }.map(\.element)
  }
}

extension Finding {
  fileprivate var repairRank: Int {
    guard let fix else { return 4 }
    // An insertion replaces at most the letter behind it, by its capital.
    let onlyInserts = fix.edits.allSatisfy { $0.range.count <= 1 && $0.field == "prompt" }
    return (fix.applicability == .safe ? 0 : 2) + (onlyInserts ? 1 : 0)
  }
}

extension LintReport {
  /// Whether the user has to say first which of two orders holds.
  fileprivate var awaitsAnswer: Bool { findings.contains { $0.fix?.awaitsAnswer ?? false } }

  /// What only the user can answer, each once; what is only advised is no reason to ask.
  fileprivate var questions: [String] {
    var questions: [String] = []
    var known: Set<String> = []
    for finding in findings {
      guard let fix = finding.fix, fix.applicability == .manual, finding.severity >= .warning,
        known.insert(fix.title).inserted
      else { continue }
      questions.append(fix.title)
    }
    return questions
  }
}
