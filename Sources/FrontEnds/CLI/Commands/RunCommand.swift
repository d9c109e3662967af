import PeelKit
import Reporting

/// `run`: plans every record here, then becomes `peel-net`, which carries the plans out.
///
/// Plans are written to the handover as they are made, so that a long input takes no memory.
struct RunCommand {
  let invocation: Invocation
  let reviewer: Reviewer
  let input: RecordInput
  let output: OutputSettings
  let surroundings: Surroundings

  /// Returns only where there is nothing to send.
  func run() throws(Failure) -> ExitCode {
    var reader = input.reader
    let units = try reader.nextBatch()
    let remarks = Remarks(settings: output, surroundings: surroundings)
    guard !units.isEmpty else {
      try output.emptyFile(in: surroundings)
      remarks.emptyInput()
      return .success
    }
    remarks.doubts(input, reader)
    let format = output.format(isLines: reader.isLines)
    let file = try surroundings.openHandover()
    try file.append(Handover(invocation: invocation, output: output, format: format).line)
    var writer = ResultWriter(output, isJSON: false, isOneValue: false, in: surroundings)
    var (status, isFutile) = (ExitCode.success, true)
    var tally = ReviewTally(countsRules: false)
    let stream = stream(isPretty: format == .pretty, isOne: units.count == 1 && reader.isExhausted)
    try stream.run(units, then: &reader) { (record) throws(Failure) in
      try file.append(record.line)
      tally.add(record.outcome)
      status = status.combined(with: reviewer.status(of: record.outcome))
      isFutile = isFutile && record.outcome.answer.failure != nil
      if format == .pretty { show(record, &writer) }
    } pause: { () throws(Failure) in
      try writer.flush()
    }
    if format == .pretty { try writer.finish() }
    remarks.openQuestions(tally.questioning, of: tally.records, isRun: true)
    remarks.unpaid(invocation)
    guard isFutile else { try file.handOver() }
    if format != .pretty {
      var writer = ResultWriter(
        output, isJSON: true, isOneValue: format == .json, in: surroundings)
      try file.giveBack(to: &writer)
    }
    return status
  }

  /// What is made of each record: its plan for `peel-net`, and the review for people.
  private func stream(isPretty: Bool, isOne: Bool) -> ReviewStream {
    let plans = Renderer(
      peel: reviewer.peel, presentation: .json(isIndented: false), showsTitles: false,
      showsDiff: false)
    let review = Renderer(
      peel: reviewer.peel, presentation: isPretty ? .pretty(output.page) : .none,
      showsTitles: !isOne, showsDiff: false)
    let isRehearsed = invocation.has("sandbox")
    return ReviewStream(reviewer: reviewer, surroundings: surroundings, threads: nil) {
      [isRehearsed] outcome, number in
      var shown = outcome
      if isRehearsed { shown.answer.rehearse() }
      return FinishedRecord(
        number: number, outcome: outcome, result: review.rendered(shown, number: number),
        line: plans.rendered(outcome, number: number).bytes + [0x0A])
    }
  }

  private func show(_ record: FinishedRecord, _ writer: inout ResultWriter) {
    writer.add(record.result.bytes)
    guard let failure = record.result.failure else { return }
    Remarks(settings: output, surroundings: surroundings).failure(failure)
  }
}
