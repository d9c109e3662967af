import DocumentReading
import JSONRPC
import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding
import Rewriting

/// What can be done about a part of a document, from what the server knows of it: ranges and
/// diagnostics that clients send along may be stale.
struct CodeActions {
  private let document: OpenDocument
  private let only: [String]?
  private let isAutomatic: Bool

  /// `isAutomatic` says that the caret moved, which is not worth rewriting all prompts of a file.
  init(_ document: OpenDocument, only: [String]?, isAutomatic: Bool) {
    self.document = document
    self.only = only
    self.isAutomatic = isAutomatic
  }

  /// The actions, fixes in the order of their findings first.
  func all(
    at range: Range<Int>, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> [JSONValue] {
    guard let review = document.review else { return [] }
    let touched = review.entries.filter { $0.prompt.range.touches(range) }
    var actions: [JSONValue] = []
    if CodeActionKind.quickFix.isWanted(by: only) {
      actions += touched.flatMap { quickFixes(of: $0, at: range) }
    }
    if CodeActionKind.rewrite.isWanted(by: only), let entry = theOne(of: touched, at: range) {
      actions += rewrite(of: entry, by: review.peel).map { [$0] } ?? []
    }
    if CodeActionKind.fixAll.isWanted(by: only), only != nil || !isAutomatic {
      actions += try fixAll(in: review, isCancelled).map { [$0] } ?? []
    }
    return actions
  }

  /// The prompt that is meant where there is one: that whose text is touched, or else the innermost
  /// of objects within objects.
  private func theOne(
    of touched: [DocumentReview.Entry], at range: Range<Int>
  ) -> DocumentReview.Entry? {
    let own = touched.filter { $0.prompt.map.fileRange.touches(range) }
    return own.isEmpty ? touched.last : own.count == 1 ? own[0] : nil
  }

  private func quickFixes(of entry: DocumentReview.Entry, at range: Range<Int>) -> [JSONValue] {
    guard let review = entry.outcome.review else { return [] }
    return review.report.findings.compactMap { finding in
      let place = entry.prompt.range(of: finding, in: review.record)
      guard place.touches(range), let fix = finding.fix, fix.applicability != .manual,
        let repair = Repair(of: entry.prompt, by: fix, in: review.record)
      else { return nil }
      return action(
        fix.title + repair.remark, .quickFix, repair.edits,
        for: document.diagnostic(of: finding, at: place),
        isPreferred: fix.applicability == .safe)
    }
  }

  private func rewrite(of entry: DocumentReview.Entry, by peel: Peel) -> JSONValue? {
    guard let review = entry.outcome.review,
      let rewrite = peel.rewrite(entry.prompt, mode: .all),
      let repair = Repair(of: entry.prompt, from: review.record, to: rewrite.record)
    else { return nil }
    let title = "Rewrite the prompt (score \(review.report.score) → \(rewrite.score))"
    return action(title + repair.remark, .rewrite, repair.edits)
  }

  private func fixAll(
    in review: DocumentReview, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue? {
    var (edits, remarks) = ([FileEdit](), [String]())
    for entry in review.entries where entry.outcome.review?.hasSafeFix == true {
      if isCancelled() { throw .requestCancelled }
      guard let found = entry.outcome.review,
        let rewrite = review.peel.rewrite(entry.prompt, mode: .safe),
        let repair = Repair(of: entry.prompt, from: found.record, to: rewrite.record)
      else { continue }
      edits += repair.edits
      if !repair.remark.isEmpty { remarks.append(repair.remark) }
    }
    guard !edits.isEmpty else { return nil }
    let remark =
      remarks.count > 1 ? "; \(remarks.count) requests then need further fields" : remarks.first
    return action("Fix all that is safe" + (remark ?? ""), .fixAll, edits)
  }

  private func action(
    _ title: String, _ kind: CodeActionKind, _ edits: [FileEdit], for diagnostic: JSONValue? = nil,
    isPreferred: Bool = false
  ) -> JSONValue {
    var action: JSONObject = ["title": .string(title), "kind": .string(kind.rawValue)]
    action["diagnostics"] = diagnostic.map { .array([$0]) }
    if isPreferred { action["isPreferred"] = .bool(true) }
    let changes = edits.inOrder.map { edit in
      JSONValue.object([
        "range": document.positions.range(of: edit.range), "newText": .string(edit.text),
      ])
    }
    action["edit"] = .object(["changes": .object([document.address.uri: .array(changes)])])
    return .object(action)
  }
}

extension Peel {
  /// The rewrite of a prompt, as the command line makes it; `nil` where nothing would change.
  fileprivate func rewrite(_ prompt: DocumentPrompt, mode: RewriteMode) -> Rewrite? {
    guard let reading = try? reading(stating: prompt) else { return nil }
    let rewrite = rewrite(reading, report: report(on: reading), mode: mode)
    return rewrite.changed ? rewrite : nil
  }
}

extension PromptOutcome.Review {
  fileprivate var hasSafeFix: Bool {
    report.findings.contains { $0.fix?.applicability == .safe }
  }
}
