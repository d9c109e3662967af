import EmbeddedRules
import Linting
import PeelKit
import PromptParsing
import Reporting
import RequestBuilding
import Rewriting
import Routing
import SystemCalls

/// Has Peel review, rewrite and route a labelled prompt.
struct PromptTrial: Sendable {
  let peel: Peel

  func outcome(of labelled: LabelledPrompt) throws(Failure) -> PromptOutcome {
    let start = MonotonicClock.seconds
    let reading = try peel.reading(of: labelled.record)
    let report = peel.report(on: reading)
    let rewrite = peel.rewrite(reading, report: report, mode: .all)
    let seconds = MonotonicClock.seconds - start
    let byWords = try peel.reading(of: Record(prompt: labelled.record.prompt))
    let isEdit = (labelled.task.task ?? reading.route.task) == .edit
    return PromptOutcome(
      findings: report.findings.reduce(into: [:]) { worst, finding in
        worst[finding.rule] = max(worst[finding.rule] ?? .advice, finding.severity)
      },
      changes: isEdit ? reading.prompt.editChanges : reading.prompt.changes,
      preservation: reading.prompt.preservation,
      route: RouteOutcome(reading.route, models: peel.models),
      routeByWords: RouteOutcome(byWords.route, models: peel.models),
      rewrite: checked(rewrite, of: reading, score: report.score, seconds: seconds))
  }

  private func checked(
    _ rewrite: Rewrite, of reading: Reading, score: Int, seconds: Double
  ) -> RewriteOutcome {
    let safe = peel.rewrite(reading, report: peel.report(on: reading), mode: .safe)
    return RewriteOutcome(
      prompt: rewrite.record.prompt, isChanged: rewrite.changed,
      isStable: isStable(rewrite, of: reading, mode: .all)
        && isStable(safe, of: reading, mode: .safe),
      lost: lost(by: rewrite, of: reading) + lost(by: safe, of: reading),
      keepsScore: rewrite.score >= score && safe.score >= score, seconds: seconds)
  }

  private func isStable(_ rewrite: Rewrite, of reading: Reading, mode: RewriteMode) -> Bool {
    let again = peel.reading(of: rewrite.record, replacing: reading)
    return !peel.rewrite(again, report: peel.report(on: again), mode: mode).changed
  }

  /// Another tool's syntax may go by its own fix, and the words and numbers in it; no others.
  private func lost(by rewrite: Rewrite, of reading: Reading) -> [String] {
    var text = Array(reading.record.prompt.utf8)
    for finding in peel.report(on: reading).findings
    where finding.field == "prompt" && finding.fix?.discardsSyntax == true
      && rewrite.applied.contains(finding.rule)
    {
      for offset in finding.range { text[offset] = 0x20 }
    }
    return LostContent(lexicons: EmbeddedRules.lexicons)
      .of(String(decoding: text, as: UTF8.self), in: rewrite.record.prompt)
  }
}
