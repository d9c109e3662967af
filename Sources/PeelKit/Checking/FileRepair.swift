import DocumentReading
import JSONValues
import Linting
import Reporting
import RequestBuilding
import Rewriting

/// A file with the fixes of its prompts written into it.
package struct FileRepair: Sendable {
  /// The file's new content.
  package let bytes: [UInt8]
  /// For each prompt in order what was done.
  package let made: [[MadeRepair]]
  /// What could have been repaired and was not, for people; `nil` where that is nothing.
  package let remark: String?
}

extension FileChecker {
  /// The file repaired as the settings ask; `nil` where there is nothing to repair.
  ///
  /// What was written is read again: a file that would not say exactly the repaired records stays
  /// as it is, which is told.
  package func repair(
    of bytes: [UInt8], kind: DocumentKind, isNamed: Bool, _ prompts: [CheckedPrompt]
  ) -> FileRepair? {
    guard let mode = settings.fixing else { return nil }
    var (edits, wanted, made, left) = ([FileEdit](), [Record?](), [[MadeRepair]](), 0)
    for prompt in prompts {
      var repair = repair(of: prompt, mode)
      // A record inside of another one may be repaired together with it.
      let isBlocked = repair?.edits.contains { edit in
        edits.contains { $0.range.overlaps(edit.range) }
      }
      if isBlocked == true { (repair, left) = (nil, left + 1) }
      edits += repair?.edits ?? []
      wanted.append(repair?.record)
      made.append(repair?.made ?? [])
    }
    guard !edits.isEmpty else { return nil }
    let repaired = edits.applied(to: bytes)
    let document = Document(repaired, kind: kind, isNamed: isNamed)
    guard document.prompts.count == prompts.count,
      zip(document.prompts, wanted).allSatisfy({ says($0, $1) })
    else {
      return FileRepair(
        bytes: bytes, made: prompts.map { _ in [] },
        remark: "left as it is: written into this file, the repaired text would read otherwise")
    }
    let remark = left == 0 ? nil : "\(left) not repaired within others; run the same command again"
    return FileRepair(bytes: repaired, made: made, remark: remark)
  }

  private func repair(
    of prompt: CheckedPrompt, _ mode: RewriteMode
  ) -> (edits: [FileEdit], record: Record, made: [MadeRepair])? {
    guard let reading = prompt.reading, let found = prompt.found else { return nil }
    let place = prompt.report.prompt
    let rewrite = peel.rewrite(
      reading, report: found, mode: mode, editingFields: place.hasFields)
    guard rewrite.changed else { return nil }
    let (old, new) = (
      prompt.report.answer.own(reading.record), prompt.report.answer.own(rewrite.record)
    )
    guard let edits = place.edits(from: old, to: new), !edits.isEmpty else { return nil }
    let made = rewrite.applied.map { rule in
      MadeRepair(rule: rule, fix: found.findings.first { $0.rule == rule }?.fix)
    }
    return (edits, new, made)
  }

  /// Whether a prompt of the repaired file is what was wanted, where anything was.
  private func says(_ prompt: DocumentPrompt, _ record: Record?) -> Bool {
    guard let record else { return true }
    guard let stated = try? peel.record(stating: prompt) else { return false }
    return stated.prompt == record.prompt && stated.fields == record.fields
  }
}
