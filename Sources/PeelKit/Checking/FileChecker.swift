import DocumentReading
import Hashing
import JSONValues
import Linting
import Reporting
import RequestBuilding

/// Lints the prompts of one file; shared by all threads.
package struct FileChecker: Sendable {
  let peel: Peel
  let settings: CheckSettings

  /// What the settings of `peel` leave out depends on the file, whose path counts from the working
  /// folder.
  package init(_ peel: Peel, _ settings: CheckSettings, path: String, workingFolder: String?) {
    self.peel = peel.reading(file: path, in: workingFolder)
    self.settings = settings
  }

  /// What is found in a prompt of the file; `original` is what was found before it was repaired.
  package func checked(
    _ prompt: DocumentPrompt, repairing original: CheckedPrompt? = nil
  ) -> CheckedPrompt {
    do throws(PromptRefusal) {
      return checked(try peel.reading(stating: prompt), in: prompt, original)
    } catch {
      return refused(prompt, error)
    }
  }

  private func checked(
    _ reading: Reading, in prompt: DocumentPrompt, _ original: CheckedPrompt?
  ) -> CheckedPrompt {
    let found = peel.report(on: reading, in: prompt)
    let left = unknown(found, on: reading.record, original)
    var answer = Answer(command: "check", record: reading.record)
    answer.filled = reading.filled
    answer.lint = left
    let keys = Baseline.entries(of: left, on: reading.record).map(\.key)
    let findings = zip(left.findings, keys).map { finding, key in
      placed(finding, key: key, in: prompt, reading.record)
    }
    var checked = CheckedPrompt(
      report: PromptReport(prompt: prompt, answer: answer, findings: findings))
    if left.score < settings.leastScore, !settings.writesBaseline {
      checked.report.missedScore = settings.leastScore
    }
    if settings.writesBaseline {
      checked.entries = Baseline.entries(of: found, on: reading.record)
    }
    if settings.fixing != nil { (checked.reading, checked.found) = (reading, found) }
    checked.aimed = peel.suppressions.filter { $0.isAimed(at: reading.record) }.map(\.place)
    return checked
  }

  /// Without what the baseline knows, be it of the prompt as it was before the repair.
  private func unknown(
    _ found: LintReport, on record: Record, _ original: CheckedPrompt?
  ) -> LintReport {
    guard let baseline = settings.baseline else { return found }
    guard let before = original?.found, let reading = original?.reading else {
      return baseline.removingKnown(from: found, on: record)
    }
    return baseline.removingKnown(from: found, of: before, on: reading.record)
  }

  private func placed(
    _ finding: Finding, key: String, in prompt: DocumentPrompt, _ record: Record
  ) -> FileFinding {
    let repair = finding.fix.map { fix in
      FileFinding.Repair(
        applicability: fix.applicability, title: fix.title,
        edits: fix.applicability == .manual ? nil : prompt.edits(of: fix, in: record))
    }
    let isFailing = settings.failsAt.map { finding.severity >= $0 } ?? false
    return FileFinding(
      rule: finding.rule, severity: finding.severity, message: finding.message,
      range: prompt.range(of: finding, in: record), repair: repair,
      isFailing: isFailing && !settings.writesBaseline, key: String(key.prefix(16)))
  }

  private func refused(_ prompt: DocumentPrompt, _ refusal: PromptRefusal) -> CheckedPrompt {
    let code = refusal.failure.code.rawValue
    let findings = refusal.flaws.map { flaw in
      let key = SHA256.hex(of: Array("\(code)\0\(flaw.message)".utf8))
      return FileFinding(
        rule: code, severity: .error, message: flaw.message, range: flaw.range(in: prompt),
        isFailing: true,
        key: String(key.prefix(16)))
    }
    var answer = Answer(command: "check", failure: refusal.failure)
    if case .record(let object) = prompt.content {
      switch object["id"] {
      case .string?, .integer?: answer.id = object["id"]
      default: break
      }
    }
    return CheckedPrompt(
      report: PromptReport(prompt: prompt, answer: answer, findings: findings))
  }
}
