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

  /// The longest prompt that is read, in bytes: far more than an image model's context holds.
  private static let promptLimit = 4 << 20

  /// What the settings of `peel` leave out depends on the file, whose path counts from the working
  /// folder.
  package init(_ peel: Peel, _ settings: CheckSettings, path: String, workingFolder: String?) {
    self.peel = peel.reading(file: path, in: workingFolder)
    self.settings = settings
  }

  /// What is found in a prompt of the file.
  package func checked(_ prompt: DocumentPrompt) -> CheckedPrompt {
    do throws(RecordError) {
      return try checked(try peel.record(stating: prompt), in: prompt)
    } catch {
      return refused(prompt, Failure(error), at: prompt.place(of: error))
    }
  }

  private func checked(
    _ record: Record, in prompt: DocumentPrompt
  ) throws(RecordError) -> CheckedPrompt {
    let length = record.prompt.utf8.count
    guard length <= Self.promptLimit else {
      return refused(
        prompt,
        Failure(
          .inputTooLarge,
          "the prompt has \(length) bytes; Peel reads prompts of up to \(Self.promptLimit)"))
    }
    do throws(Failure) {
      return checked(try peel.reading(of: record), in: prompt)
    } catch {
      return refused(prompt, error)
    }
  }

  private func checked(_ reading: Reading, in prompt: DocumentPrompt) -> CheckedPrompt {
    let found = actionable(peel.report(on: reading), on: reading.record, in: prompt)
    let left = settings.baseline?.removingKnown(from: found, on: reading.record) ?? found
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

  /// Without the fields that a request would have to have: a prompt that stands alone in its file
  /// is no request yet, and has no place for them.
  private func actionable(
    _ report: LintReport, on record: Record, in prompt: DocumentPrompt
  ) -> LintReport {
    guard !prompt.hasFields else { return report }
    let left = report.findings.filter { $0.field == "prompt" || record.value(of: $0.field) != nil }
    return left.count == report.findings.count ? report : report.with(left)
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

  private func refused(
    _ prompt: DocumentPrompt, _ failure: Failure, at range: Range<Int>? = nil
  ) -> CheckedPrompt {
    let key = SHA256.hex(of: Array("\(failure.code.rawValue)\0\(failure.message)".utf8))
    let finding = FileFinding(
      rule: failure.code.rawValue, severity: .error, message: failure.message,
      range: range ?? prompt.map.fileRange, isFailing: true, key: String(key.prefix(16)))
    var answer = Answer(command: "check", failure: failure)
    if case .record(let object) = prompt.content {
      switch object["id"] {
      case .string?, .integer?: answer.id = object["id"]
      default: break
      }
    }
    return CheckedPrompt(
      report: PromptReport(prompt: prompt, answer: answer, findings: [finding]))
  }
}

extension DocumentPrompt {
  /// Where the flaw of a record is; `nil` for the prompt as a whole.
  fileprivate func place(of error: RecordError) -> Range<Int>? {
    switch error {
    case .unknownField(let name, _, _): nameRange(of: name)
    // The place of an element follows the field's name in brackets.
    case .wrongType(let field, _, _): valueRange(of: String(field.prefix { $0 != "[" }))
    case .notAnObject, .missingPrompt, .blankPrompt, .unreadableOption: nil
    }
  }
}
