import Reporting
import SystemCalls

/// `run`: plans every record here, then becomes `peel-net`, which carries the plans out.
struct RunCommand {
  let invocation: Invocation
  let reviewer: Reviewer
  let input: RecordInput
  let output: OutputSettings
  let surroundings: Surroundings

  /// Returns only where there is nothing to send.
  func run() throws(Failure) -> ExitCode {
    var reader = input.reader
    let planned = try outcomes(of: &reader)
    guard !planned.isEmpty else { return .success }
    let format = output.format(isLines: reader.isLines)
    let isPretty = format == .pretty
    let renderer = Renderer(
      peel: reviewer.peel, presentation: isPretty ? .pretty(output.page) : .json(isIndented: false),
      showsTitles: planned.count > 1, showsDiff: false)
    let isFutile = planned.allSatisfy { $0.answer.failure != nil }
    if isFutile || isPretty { try show(planned, renderer, isOneValue: format == .json) }
    if isFutile { return ExitCode.worst(of: planned.map { reviewer.status(of: $0) }) }
    let handover = Handover(
      invocation: invocation, output: output, format: format,
      answers: planned.map(\.answer.json))
    try surroundings.becomeNetworkPart(handover.bytes)
  }

  /// Every record, planned on all processors; the last one of a batch is judged with the others.
  private func outcomes(of reader: inout InputReader) throws(Failure) -> [Reviewer.Outcome] {
    var outcomes: [Reviewer.Outcome] = []
    var units = try reader.nextBatch()
    while !units.isEmpty {
      let (batch, count) = (units, outcomes.count)
      let threads = batch.count > 4 ? surroundings.processorCount() : 1
      outcomes += Parallel.map(count: batch.count, threads: threads) { [reviewer] index in
        reviewer.outcome(of: batch[index], number: count + index + 1)
      }
      units = try reader.nextBatch()
    }
    let entries = outcomes.compactMap(\.entry)
    if let reading = outcomes.last?.reading, entries.count > 1 {
      outcomes[outcomes.count - 1] = reviewer.outcome(of: reading, ending: entries)
    }
    return outcomes
  }

  private func show(
    _ outcomes: [Reviewer.Outcome], _ renderer: Renderer, isOneValue: Bool
  ) throws(Failure) {
    let remarks = Remarks(settings: output, surroundings: surroundings)
    var writer = ResultWriter(
      output, isJSON: renderer.presentation.isJSON ?? true, isOneValue: isOneValue, in: surroundings
    )
    for (index, outcome) in outcomes.enumerated() {
      let rendered = renderer.rendered(outcome, number: index + 1)
      writer.add(rendered.bytes)
      if let failure = rendered.failure { remarks.failure(failure) }
    }
    try writer.finish()
  }
}
