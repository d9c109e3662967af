import DocumentReading
import JSONValues
import Linting
import PeelKit
import PromptParsing

/// What is shown of a place in a document: its findings, and what was understood of the clause.
struct Hover {
  private let document: OpenDocument
  private let style: HoverStyle

  init(_ document: OpenDocument, isMarkdown: Bool) {
    self.document = document
    style = isMarkdown ? .markdown : .plain
  }

  /// The answer; `nil` where nothing is to be said.
  func result(at offset: Int) -> JSONValue? {
    guard let review = document.review else { return nil }
    // An object within an object has its own prompt.
    let entry = review.entries.last { $0.prompt.range.touches(offset) }
    guard let entry, let found = entry.outcome.review else { return nil }
    let findings = found.report.findings
      .map { (finding: $0, range: entry.prompt.range(of: $0, in: found.record)) }
      .filter { $0.range.touches(offset) }
    var parts = findings.map { text(of: $0.finding, by: review.peel) }
    let clause = clause(at: offset, in: entry.prompt, by: review.peel)
    if let clause { parts.append(clause.text) }
    let smallest = findings.map(\.range).min { $0.count < $1.count }
    guard !parts.isEmpty, let range = smallest ?? clause?.range else { return nil }
    return .object([
      "contents": .object([
        "kind": .string(style.rawValue), "value": .string(parts.joined(separator: style.divider)),
      ]),
      "range": document.positions.range(of: range),
    ])
  }

  private func text(of finding: Finding, by peel: Peel) -> String {
    let heading = "\(style.strong(finding.rule)) (\(finding.severity.rawValue))"
    var lines = ["\(heading): \(style.plain(finding.message))"]
    if let why = peel.rule(named: finding.rule)?.why {
      lines.append(style.plain(why.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }
    if let fix = finding.fix {
      let label = fix.applicability == .manual ? "Question" : "Fix (\(fix.applicability.rawValue))"
      lines.append("\(label): \(style.plain(fix.title))")
    }
    lines.append("Source: \(style.plain(finding.source))")
    return lines.joined(separator: "\n\n")
  }

  private func clause(
    at offset: Int, in prompt: DocumentPrompt, by peel: Peel
  ) -> (text: String, range: Range<Int>)? {
    guard let place = prompt.map.textOffset(of: offset),
      let reading = try? peel.reading(stating: prompt)
    else { return nil }
    let clause = reading.prompt.clauses.first {
      $0.range.contains(place) && $0.content.touches(place)
    }
    guard let clause else { return nil }
    return (
      "Understood as: \(style.plain(reading.prompt.words(on: clause)))",
      prompt.map.fileRange(of: clause.content)
    )
  }
}

extension Prompt {
  /// The kind of a clause and its parts, in one line.
  fileprivate func words(on clause: Clause) -> String {
    let things = clause.targets.map { "“\(text(in: $0))”" }
    let parts: [(String, String?)] = [
      ("operation", clause.operation?.rawValue),
      (
        clause.kind == .preservation ? "keeps" : "target",
        things.isEmpty ? nil : things.joined(separator: ", ")
      ),
      ("value", clause.value.map { "“\(text(in: $0))”" }),
      ("scope", clause.scope.map { "“\(text(in: $0))”" }),
    ]
    let named = parts.compactMap { part in part.1.map { "\(part.0) \($0)" } }
    return ([clause.kind.rawValue] + named).joined(separator: ", ")
  }
}

extension Range<Int> {
  /// Whether the place is in the range or at its end.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }

  /// Whether the ranges share a byte or an end.
  func touches(_ other: Range<Int>) -> Bool {
    lowerBound <= other.upperBound && other.lowerBound <= upperBound
  }
}
