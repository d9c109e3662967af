import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Rewriting
import Routing

/// An answer for people: findings, score, rewrite, route and requests, in the order of the work.
package struct PrettyAnswer {
  let answer: Answer
  let page: Page
  /// Why a rule exists, by its id.
  let why: (String) -> String?

  package init(_ answer: Answer, on page: Page, why: @escaping (String) -> String?) {
    self.answer = answer
    self.page = page
    self.why = why
  }

  /// The text to print, with a line break at the end; a failure is not part of it.
  package var text: String {
    let parts = [
      lintLines, analysisLines, rewriteLines, routeLines, signalLines, comparisonLines,
      requestLines,
    ].filter { !$0.isEmpty }
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var lintLines: [String] {
    guard let lint = answer.lint, let record = answer.record else { return [] }
    var indices: [String: TextIndex] = [:]
    var explained: Set<String> = []
    let findings = lint.findings.flatMap { finding in
      let isNew = explained.insert(finding.rule).inserted
      let known = indices[finding.field]
      let index = known ?? TextIndex(Array(record.text(of: finding.field).utf8))
      if known == nil { indices[finding.field] = index }
      let pretty = PrettyFinding(
        finding: finding, record: record, index: index, why: isNew ? why(finding.rule) : nil,
        page: page)
      return pretty.lines + [""]
    }
    return findings + PrettyScore(report: lint, page: page).lines
  }

  private var analysisLines: [String] {
    guard let prompt = answer.analysis else { return [] }
    let clauses = prompt.clauses.map { clause in
      let operation = clause.operation.map { " (\($0.rawValue))" } ?? ""
      return "\(clause.kind.rawValue)\(operation): "
        + VisibleText.of(prompt.text(in: clause.content))
    }
    let changes = prompt.changes(for: answer.lint?.task ?? .edit)
    let count = "\(changes) \(changes == 1 ? "change" : "changes")"
    let detail = "\(count), preservation \(prompt.preservation.rawValue)"
    return page.section("analysis", detail, clauses)
  }

  private var rewriteLines: [String] {
    guard let rewrite = answer.rewrite else { return [] }
    let before = answer.lint.map { "\($0.score) → " } ?? ""
    let detail = rewrite.changed ? "(score \(before)\(rewrite.score))" : "(nothing to change)"
    let body = rewrite.changed ? promptLines(rewrite.record.prompt) + fieldLines(rewrite) : []
    let rewritten = page.section("rewrite", detail, body)
    let passes = rewrite.passes.enumerated().flatMap { index, pass in
      WrappedText.hanging("\(index + 1). ", pass, width: page.width - 2)
    }
    let parts = rewrite.passes.count > 1 ? page.section("passes", passDetail, passes) : []
    let undivided = rewrite.undivided.map { page.section("not split", "(\($0))", []) } ?? []
    return rewritten + parts + undivided + questionLines(rewrite)
  }

  private var passDetail: String {
    guard let costs = answer.costs else { return "" }
    let all = "\(costs.eachPass.count) requests with --split: \(costs.allPasses.summary)"
    return "(1 request as one: \(costs.onePass.summary); \(all))"
  }

  private func promptLines(_ prompt: String) -> [String] {
    prompt.split(separator: "\n").flatMap {
      WrappedText.lines(of: String($0), width: page.width - 2)
    }.map { page.paint($0, .success) }
  }

  private func fieldLines(_ rewrite: Rewrite) -> [String] {
    rewrite.changes(from: answer.record).members.map { member in
      var bytes: [UInt8] = []
      member.value.write(into: &bytes)
      let value = member.value == .null ? "left out" : String(decoding: bytes, as: UTF8.self)
      return page.paint("\(member.name): ", .faint) + VisibleText.of(value)
    }
  }

  private func questionLines(_ rewrite: Rewrite) -> [String] {
    guard !rewrite.questions.isEmpty else { return [] }
    let lines = rewrite.questions.flatMap {
      WrappedText.hanging("? ", $0, width: page.width - 2)
    }
    return page.section("only you can answer", "", lines)
  }

  private var routeLines: [String] {
    answer.route.map { PrettyRoute(route: $0, page: page).lines } ?? []
  }

  private var signalLines: [String] {
    answer.signals.map { PrettySignals(stands: $0, page: page).lines } ?? []
  }

  private var comparisonLines: [String] {
    guard let fits = answer.comparison, let route = answer.route else { return [] }
    return PrettyComparison(fits: fits, route: route, page: page).lines
  }

  private var requestLines: [String] {
    guard let requests = answer.requests else { return [] }
    return requests.flatMap { request in
      let body = String(
        decoding: JSONValue.object(request.request.input).prettyBytes(), as: UTF8.self)
      let pass = request.request.pass
      let chain =
        pass > 1 ? ", sent with the picture of request \(pass - 1) as its first image" : ""
      return page.section(
        requests.count > 1 ? "request \(pass)" : "request",
        "POST \(VisibleText.of(request.url)), \(request.cost.summary)\(chain)",
        body.split(separator: "\n").map { VisibleText.of(String($0)) })
    }
  }
}
