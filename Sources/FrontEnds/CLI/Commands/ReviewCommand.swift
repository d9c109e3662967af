import Linting
import PeelKit
import Reporting
import SystemCalls

/// `lint`, `route` and `plan`: records in, results out, in the same order.
struct ReviewCommand {
  let reviewer: Reviewer
  let input: RecordInput
  let output: OutputSettings
  let surroundings: Surroundings
  /// At most so many; `nil` for one for each processor.
  let threads: Int?

  /// Fewer units than this a thread are not worth starting one.
  private static let leastShare = 4

  /// Answers every record and says how the command ends.
  func run() throws(Failure) -> ExitCode {
    var reader = input.reader
    var units = try reader.nextBatch()
    // An empty stream has no answer; an output file does not even come to be.
    guard !units.isEmpty else { return .success }
    let renderer = Renderer(
      peel: reviewer.peel, presentation: presentation(of: reader),
      showsTitles: units.count > 1 || !reader.isExhausted, showsDiff: reviewer.settings.showsDiff)
    let format = output.format(isLines: reader.isLines)
    var writer = ResultWriter(
      output, isJSON: renderer.presentation.isJSON, isOneValue: format == .json, in: surroundings)
    var status = ExitCode.success
    var (count, entries, held) = (0, [BatchEntry](), FinishedRecord?.none)
    while !units.isEmpty {
      var finished = finished(units, after: count, by: renderer)
      count += units.count
      entries += finished.compactMap(\.outcome.entry)
      if let held { finished.insert(held, at: 0) }
      held = reviewer.settings.isBatch ? finished.popLast() : nil
      status = finished.reduce(status) { $0.combined(with: write($1, to: &writer)) }
      try writer.flush()
      units = try reader.nextBatch()
    }
    if let held {
      let last = ended(held, entries, by: renderer)
      status = status.combined(with: write(last, to: &writer))
    }
    try writer.finish()
    return status
  }

  private func finished(
    _ units: [InputUnit], after count: Int, by renderer: Renderer
  ) -> [FinishedRecord] {
    let most = threads ?? (units.count > Self.leastShare ? surroundings.processorCount() : 1)
    let useful = min(most, 1 + units.count / Self.leastShare)
    return Parallel.map(count: units.count, threads: useful) { [reviewer] index in
      let number = count + index + 1
      let outcome = reviewer.outcome(of: units[index], number: number)
      return FinishedRecord(
        number: number, outcome: outcome, result: renderer.rendered(outcome, number: number))
    }
  }

  /// The last record of a batch, once all others are known.
  private func ended(
    _ last: FinishedRecord, _ entries: [BatchEntry], by renderer: Renderer
  ) -> FinishedRecord {
    guard let reading = last.outcome.reading else { return last }
    let outcome = reviewer.outcome(of: reading, ending: entries)
    return FinishedRecord(
      number: last.number, outcome: outcome,
      result: renderer.rendered(outcome, number: last.number))
  }

  private func write(_ record: FinishedRecord, to writer: inout ResultWriter) -> ExitCode {
    let remarks = Remarks(settings: output, surroundings: surroundings)
    writer.add(record.result.bytes)
    if let failure = record.result.failure { remarks.failure(failure) }
    record.result.notes.forEach(remarks.note)
    return reviewer.status(of: record.outcome)
  }

  /// What the options and the kind of input ask to be printed.
  private func presentation(of reader: InputReader) -> Presentation {
    let isText = reader.format == .text
    let end = input.isArgument ? "\n" : reader.textEnd
    let asksForJSON = output.format == .json || output.format == .jsonLines
    if reviewer.settings.showsDiff, !asksForJSON {
      return .diff(name: input.name, end: end, isText: isText, palette: output.page.palette)
    }
    if reviewer.settings.isFixing, !reviewer.settings.showsDiff {
      return isText && !asksForJSON ? .repairedText(end: end) : .repairedRecord
    }
    let format = output.format(isLines: reader.isLines)
    if format == .pretty { return .pretty(output.page) }
    return .json(isIndented: format == .json && output.isTerminal)
  }
}
