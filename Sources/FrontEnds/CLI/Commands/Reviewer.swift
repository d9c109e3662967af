import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding
import Rewriting

/// Reviews one unit of input; shared by all threads.
struct Reviewer: Sendable {
  /// What became of a unit.
  struct Outcome: Sendable {
    var answer: Answer
    /// The names of the record's members in the order in which they were written.
    var names: [String] = []
    /// Lines of the input before the record.
    var linesBefore = 0
    /// What ends the record's own line.
    var lineEnd = "\n"
    /// What was understood; the last record of a batch is judged again.
    var reading: Reading?
    /// Why the sizes of its images are not known, where they were asked for.
    var trouble: Failure?
    /// What a batch remembers.
    var entry: BatchEntry?
    /// The findings that `--fix` leaves.
    var remaining: LintReport?
    /// What a baseline is to hold.
    var entries: [Baseline.Entry] = []
    /// The places of the suppressions that speak of the record.
    var aimed: [String] = []
  }

  let peel: Peel
  let units: UnitReader
  let settings: ReviewSettings

  /// The outcome of a unit by itself; `number` counts from 1.
  func outcome(of unit: InputUnit, number: Int, _ probed: ProbedSizes) -> Outcome {
    switch units.record(of: unit) {
    case .failure(let refusal):
      return Outcome(
        answer: Answer(command: settings.command, id: refusal.id, failure: refusal.failure))
    case .success(let given):
      var record = given.record
      let trouble = probed.fill(&record)
      do throws(Failure) {
        let reading = try peel.reading(of: record)
        var outcome = outcome(of: reading, despite: trouble)
        outcome.names = given.names
        if settings.isBatch { outcome.entry = reading.batchEntry(number: number) }
        return outcome
      } catch {
        return Outcome(
          answer: Answer(command: settings.command, id: record.id, failure: error))
      }
    }
  }

  /// The outcome of a record; `batch` is given with the last one alone, `trouble` where its images
  /// could not be looked at.
  func outcome(
    of reading: Reading, ending batch: [BatchEntry] = [], despite trouble: Failure?
  ) -> Outcome {
    let answer = answer(to: reading, ending: batch, despite: trouble)
    var outcome = Outcome(answer: answer, reading: reading, trouble: trouble)
    outcome.answer.filled = reading.filled
    if settings.showsAnalysis { outcome.answer.analysis = reading.prompt }
    guard let report = outcome.answer.lint else { return outcome }
    outcome.aimed = peel.suppressions.filter { $0.isAimed(at: reading.record) }.map(\.place)
    if settings.writesBaseline {
      outcome.entries = Baseline.entries(of: report, on: reading.record)
    }
    outcome.answer.lint =
      settings.baseline?.removingKnown(from: report, on: reading.record) ?? report
    if let fixing = settings.fixing {
      repair(reading, report, fixing, ending: batch, in: &outcome)
    }
    return outcome
  }

  private func answer(
    to reading: Reading, ending batch: [BatchEntry], despite trouble: Failure?
  ) -> Answer {
    if let plan = settings.plan {
      var answer = peel.planAnswer(reading, plan, ending: batch, despite: trouble)
      answer.command = settings.command
      if settings.probing != nil { answer.imageSizes = reading.record.imageSizes }
      return answer
    }
    guard settings.command == "route" else { return peel.lintAnswer(reading, ending: batch) }
    return peel.routeAnswer(
      reading, explaining: settings.isExplaining, comparing: settings.isComparing)
  }

  /// The findings that remain are those of the repaired record.
  private func repair(
    _ reading: Reading, _ report: LintReport, _ mode: RewriteMode, ending batch: [BatchEntry],
    in outcome: inout Outcome
  ) {
    let rewrite = peel.rewrite(reading, report: report, mode: mode)
    outcome.answer.rewrite = rewrite
    // What is said of a batch stands on its last record, and is no finding on a repaired one.
    let saysOfBatch = batch.count > 1 && !rewrite.changed
    let remaining = saysOfBatch ? peel.report(on: reading) : rewrite.report
    outcome.remaining =
      settings.baseline?.removingKnown(
        from: remaining, of: report, on: reading.record) ?? remaining
  }

  /// The status that the outcome ends the command with.
  func status(of outcome: Outcome) -> ExitCode {
    if let failure = outcome.answer.failure { return failure.code.exitCode }
    if settings.writesBaseline { return .success }
    if settings.showsDiff, outcome.answer.rewrite?.changed == true { return .findings }
    guard let lint = outcome.remaining ?? outcome.answer.lint else { return .success }
    let worst = lint.findings.map(\.severity).max()
    if let failsAt = settings.failsAt, let worst, worst >= failsAt { return .findings }
    return lint.score < settings.leastScore ? .findings : .success
  }
}
