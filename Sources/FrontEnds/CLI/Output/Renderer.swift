import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding
import Rewriting

/// Turns outcomes into bytes; shared by all threads.
struct Renderer: Sendable {
  /// A result, with what has to be said beside it.
  struct Rendered: Sendable {
    var bytes: [UInt8] = []
    /// A failure that the result does not tell.
    var failure: Failure?
    /// What the result cannot hold.
    var notes: [String] = []
  }

  let peel: Peel
  let presentation: Presentation
  /// Whether records have to be told apart by a title.
  let showsTitles: Bool
  /// Whether JSON answers carry the change as a unified diff.
  let showsDiff: Bool

  /// The result for the outcome of a record; `number` counts from 1.
  func rendered(_ outcome: Reviewer.Outcome, number: Int) -> Rendered {
    let answer = outcome.answer
    switch presentation {
    case .json(let isIndented):
      return Rendered(bytes: json(withDiff(answer).json, isIndented: isIndented))
    case .pretty(let page):
      // Under a title it is told which record failed, and elsewhere one would have to guess.
      return Rendered(
        bytes: pretty(answer, number, on: page), failure: showsTitles ? nil : answer.failure)
    case .none: return Rendered(failure: answer.failure)
    case .repairedText(let end):
      guard let rewrite = answer.rewrite else { return Rendered(failure: answer.failure) }
      return Rendered(
        bytes: Array((rewrite.record.prompt + end).utf8), notes: fieldNotes(answer, rewrite))
    case .repairedLine:
      guard let rewrite = answer.rewrite else {
        return Rendered(bytes: Array(outcome.lineEnd.utf8), failure: answer.failure)
      }
      return Rendered(
        bytes: Array((rewrite.record.prompt + outcome.lineEnd).utf8),
        notes: fieldNotes(answer, rewrite))
    case .repairedRecord:
      let record = (answer.rewrite?.record).map(answer.own)
      return Rendered(bytes: json(record?.json(inOrder: outcome.names) ?? answer.json))
    case .diff(let name, let end, let isText, let palette):
      let before = isText ? outcome.linesBefore : 0
      let change = diff(
        of: answer, name: name, end: end ?? outcome.lineEnd, isText: isText, after: before)
      guard let diff = change else {
        return Rendered(failure: answer.failure)
      }
      return Rendered(
        bytes: Array(diff.colored(by: palette).utf8), failure: answer.failure,
        notes: isText ? fieldNotes(answer, answer.rewrite) : [])
    }
  }

  private func json(_ object: JSONObject, isIndented: Bool = false) -> [UInt8] {
    if isIndented { return JSONValue.object(object).prettyBytes().dropLast() }
    var bytes: [UInt8] = []
    object.write(into: &bytes)
    return bytes
  }

  private func pretty(_ answer: Answer, _ number: Int, on page: Page) -> [UInt8] {
    let id = answer.id.map { " \(VisibleText.of($0.shown))" } ?? ""
    let title = showsTitles ? page.palette.paint("== record \(number)\(id)", .strong) + "\n" : ""
    let text = PrettyAnswer(answer, on: page) { peel.rule(named: $0)?.why }.text
    guard showsTitles else { return Array(text.utf8) }
    let failure = answer.failure.map { PrettyFailure($0, on: page).text } ?? ""
    let gap = text.isEmpty || failure.isEmpty ? "" : "\n"
    return Array((title + text + gap + failure + "\n").utf8)
  }

  private func withDiff(_ answer: Answer) -> Answer {
    guard showsDiff else { return answer }
    var answer = answer
    answer.diff = diff(of: answer, name: "prompt", end: "\n", isText: true)?.text
    return answer
  }

  /// The change of a prompt, or of a whole record as indented JSON.
  private func diff(
    of answer: Answer, name: String, end: String, isText: Bool, after before: Int = 0
  ) -> UnifiedDiff? {
    guard let old = answer.record, let new = answer.rewrite?.record else { return nil }
    let texts = [old, new].map(answer.own).map { record in
      isText
        ? record.prompt + end
        : String(decoding: JSONValue.object(record.json).prettyBytes(), as: UTF8.self)
    }
    return UnifiedDiff(from: texts[0], to: texts[1], name: name, after: before)
  }

  /// Fields that a repair set and that plain text has no place for.
  private func fieldNotes(_ answer: Answer, _ rewrite: Rewrite?) -> [String] {
    let changes = rewrite?.changes(from: answer.record).members ?? []
    return changes.map { change in
      change.value == .null
        ? "the repair also takes \(change.name) away"
        : "the repair also sets \(change.name) to \(change.value.shown)"
    }
  }
}
