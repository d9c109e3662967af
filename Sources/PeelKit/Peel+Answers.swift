import JSONValues
import Linting
import Reporting
import RequestBuilding
import Rewriting
import Routing

extension Peel {
  /// The answer of `lint`.
  package func lintAnswer(_ reading: Reading, ending batch: [BatchEntry] = []) -> Answer {
    var answer = Answer(command: "lint", record: reading.record)
    answer.lint = report(on: reading, ending: batch)
    return answer
  }

  /// The answer of `route`.
  package func routeAnswer(
    _ reading: Reading, explaining: Bool = false, comparing: Bool = false
  ) -> Answer {
    var answer = Answer(command: "route", record: reading.record)
    answer.route = reading.route
    // Nobody can be sent to a model that there is not; what else a request lacks is `missing`.
    answer.failure = Failure(
      models.violations(in: reading.record, for: reading.model).filter(\.isUnknownModel))
    if explaining {
      answer.signals = router.standsWithImages(in: reading.record, prompt: reading.prompt)
    }
    if comparing {
      answer.comparison = models.fits(of: reading.record, task: reading.route.task)
    }
    return answer
  }

  /// The answer of `plan`: always with review, rewrite and route; with requests unless the model's
  /// schema refuses the record, or `trouble` kept its images from being looked at.
  package func planAnswer(
    _ reading: Reading, _ settings: PlanSettings, ending batch: [BatchEntry] = [],
    despite trouble: Failure? = nil
  ) -> Answer {
    let report = report(on: reading, ending: batch)
    let rewrite = rewrite(reading, report: report, mode: settings.rewriting)
    var answer = Answer(command: "plan", record: reading.record)
    answer.lint = report
    answer.rewrite = rewrite
    let passes = bodies(reading, rewrite, rewrite.passes, settings)
    answer.costs = costs(of: passes, reading)
    answer.route = reading.route
    answer.failure =
      Failure(models.violations(in: rewrite.record, for: reading.model))
      ?? trouble ?? settings.objection(to: report)
    guard answer.failure == nil else { return answer }
    let sent =
      settings.isSplit ? passes : bodies(reading, rewrite, [rewrite.record.prompt], settings)
    let requests = requests(of: sent, reading, settings)
    answer.requests = requests
    answer.seal = settings.fingerprints.seal(
      requests, of: reading.record.prompt, for: reading.model)
    return answer
  }

  private func requests(
    of bodies: [Request], _ reading: Reading, _ settings: PlanSettings
  ) -> [PlannedRequest] {
    bodies.map { request in
      PlannedRequest(
        request: request, url: settings.url(of: request.model),
        cost: reading.model.cost(of: request))
    }
  }

  private func costs(of bodies: [Request], _ reading: Reading) -> PassCosts {
    let each = bodies.map(reading.model.cost(of:))
    // The last pass asks for what one request would.
    return PassCosts(onePass: each.last ?? .unknown, eachPass: each)
  }

  private func bodies(
    _ reading: Reading, _ rewrite: Rewrite, _ prompts: [String], _ settings: PlanSettings
  ) -> [Request] {
    let records = records(ofPasses: prompts, reading, rewrite, settings.rewriting)
    return zip(prompts, records).enumerated().map { index, pass in
      reading.model.request(for: pass.1, prompt: pass.0, pass: index + 1)
    }
  }

  /// What a text alone asks of its request ("crop to 4:5") holds from the pass on that says so:
  /// what goes before it still needs the whole picture.
  private func records(
    ofPasses prompts: [String], _ reading: Reading, _ rewrite: Rewrite, _ mode: RewriteMode
  ) -> [Record] {
    var records = prompts.map { _ in rewrite.record }
    // The next pass edits one picture: more of them would be paid for and left.
    for index in records.indices.dropLast() { records[index].fields["num_images"] = nil }
    let stated = rewrite.record.fields.members.map(\.name).filter {
      reading.record.fields[$0] == nil
    }
    guard prompts.count > 1, !stated.isEmpty else { return records }
    // Each pass is repaired for this alone, so no more of them than tell all.
    var unasked = stated
    for (index, prompt) in prompts.enumerated() where !unasked.isEmpty {
      var record = reading.record
      record.prompt = prompt
      let pass = self.reading(of: record, replacing: reading)
      let fields = repaired(pass, report: report(on: pass), mode: mode).fields
      for name in unasked where fields[name] != nil {
        for earlier in 0..<index { records[earlier].fields[name] = nil }
      }
      unasked.removeAll { fields[$0] != nil }
    }
    return records
  }
}

extension PlanSettings {
  /// Why findings or the score keep the requests from being made.
  fileprivate func objection(to report: LintReport) -> Failure? {
    if let stopsAt, let worst = report.findings.map(\.severity).max(), worst >= stopsAt {
      return Failure(
        .stoppedByFindings,
        "there is a finding of severity \(worst), and --fail-on is \(stopsAt)")
    }
    guard report.score < leastScore else { return nil }
    return Failure(
      .stoppedByFindings, "the score is \(report.score), and --min-score is \(leastScore)",
      hint: "apply the fixes that the findings name, or lower --min-score")
  }
}
