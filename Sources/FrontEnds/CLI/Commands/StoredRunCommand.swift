import JSONValues
import PeelKit
import Reporting

/// `run --plan`: sends what was planned before, or with `--dry-run` shows it.
///
/// Nothing is sent before the last plan has been found to be as it was.
struct StoredRunCommand {
  let invocation: Invocation
  let peel: Peel
  let output: OutputSettings
  let surroundings: Surroundings

  private var isDry: Bool { invocation.command != "run" }

  /// Returns only where nothing is to be sent.
  func run() throws(Failure) -> ExitCode {
    var reader = try PlanReader(
      invocation.text("plan") ?? "-", checkedBy: try PlanFingerprints(of: peel), in: surroundings)
    var batch = try reader.nextBatch()
    let format = output.format(isLines: reader.isLines)
    let file = try surroundings.openHandover()
    try file.append(Handover(invocation: invocation, output: output, format: format).line)
    let renderer = renderer(format, isOne: batch.count == 1 && reader.isExhausted)
    var writer = writer(format)
    var (status, count, isFutile, questioning) = (ExitCode.success, 0, true, 0)
    while !batch.isEmpty {
      for plan in batch {
        count += 1
        if !isDry { try file.append(plan.line(of: "run")) }
        if isDry || format == .pretty { show(plan, count, renderer, &writer) }
        status = status.combined(with: plan.answer.failure?.code.exitCode ?? .success)
        isFutile = isFutile && plan.answer.failure != nil
        questioning += plan.leavesQuestions ? 1 : 0
      }
      batch = try reader.nextBatch()
    }
    if isDry || format == .pretty { try writer.finish() }
    let remarks = Remarks(settings: output, surroundings: surroundings)
    remarks.openQuestions(questioning, of: count, isRun: !isDry)
    remarks.unpaid(invocation)
    guard isDry || isFutile else { try file.handOver() }
    if !isDry, format != .pretty { try file.giveBack(to: &writer) }
    return status
  }

  private func renderer(_ format: ResultFormat, isOne: Bool) -> Renderer {
    Renderer(
      peel: peel, presentation: format == .pretty ? .pretty(output.page) : .none,
      showsTitles: !isOne, showsDiff: false)
  }

  private func writer(_ format: ResultFormat) -> ResultWriter {
    ResultWriter(
      output, isJSON: format != .pretty, isOneValue: format == .json, in: surroundings)
  }

  /// The whole answer for programs; for people what is sent, because they have seen the review.
  private func show(
    _ plan: StoredPlan, _ number: Int, _ renderer: Renderer, _ writer: inout ResultWriter
  ) {
    guard case .pretty = renderer.presentation else {
      let isIndented = output.isTerminal && output.format != .jsonLines
      writer.add(
        isIndented
          ? JSONValue.object(plan.json).prettyBytes().dropLast() : plan.line(of: "plan").dropLast())
      return
    }
    var answer = plan.answer
    if invocation.has("sandbox") { answer.rehearse() }
    let rendered = renderer.rendered(Reviewer.Outcome(answer: answer), number: number)
    writer.add(rendered.bytes)
    guard let failure = rendered.failure else { return }
    Remarks(settings: output, surroundings: surroundings).failure(failure)
  }
}

extension StoredPlan {
  /// What was kept as another command's answer, with a line break.
  fileprivate func line(of command: String) -> [UInt8] {
    var json = json
    json["command"] = .string(command)
    // It seals the answer of another command.
    if command != "plan" { json["seal"] = nil }
    var bytes: [UInt8] = []
    json.write(into: &bytes)
    return bytes + [0x0A]
  }
}
