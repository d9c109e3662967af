import JSONValues
import Linting
import PeelKit
import Reporting
import Rewriting

/// `lint`, `route` and `plan`: records in, results out, in the same order.
struct ReviewCommand {
  let reviewer: Reviewer
  let input: RecordInput
  let output: OutputSettings
  let surroundings: Surroundings
  /// At most so many; `nil` for one for each processor.
  let threads: Int?
  /// The file that all findings are written to as a baseline.
  var baselinePath: String?

  /// Answers every record and says how the command ends.
  func run() throws(Failure) -> ExitCode {
    var reader = input.reader
    let units = try reader.nextBatch()
    guard !units.isEmpty else {
      try output.emptyFile(in: surroundings)
      Remarks(settings: output, surroundings: surroundings).emptyInput()
      return .success
    }
    Remarks(settings: output, surroundings: surroundings).doubts(input, reader)
    let renderer = Renderer(
      peel: reviewer.peel, presentation: presentation(of: reader),
      showsTitles: units.count > 1 || !reader.isExhausted, showsDiff: reviewer.settings.showsDiff)
    let format = output.format(isLines: reader.isLines)
    var writer = ResultWriter(
      output, isJSON: renderer.presentation.isJSON ?? (format != .pretty),
      isOneValue: format == .json, in: surroundings)
    var status = ExitCode.success
    var tally = ReviewTally(countsRules: reviewer.settings.countsRules)
    var filling = LineFilling()
    let stream = ReviewStream(reviewer: reviewer, surroundings: surroundings, threads: threads) {
      outcome, number in
      FinishedRecord(
        number: number, outcome: outcome, result: renderer.rendered(outcome, number: number))
    }
    try stream.run(units, then: &reader) { (record) throws(Failure) in
      tally.add(record.outcome)
      if renderer.presentation.isOfLines { writer.add(filling.lines(before: record.outcome)) }
      status = status.combined(with: write(record, to: &writer))
    } pause: { () throws(Failure) in
      try writer.flush()
    }
    if renderer.presentation.isOfLines { writer.add(filling.lines(to: reader.lines)) }
    if let statistics = tally.statistics {
      writer.add(overview(statistics.answer, format))
    }
    try writer.finish()
    try conclude(tally)
    return status
  }

  private func overview(_ answer: CatalogueAnswer, _ format: ResultFormat) -> [UInt8] {
    if format == .pretty { return Array(answer.text(on: output.page).utf8) }
    if format == .json, output.isTerminal {
      return JSONValue.object(answer.json).prettyBytes().dropLast()
    }
    var line: [UInt8] = []
    answer.json.write(into: &line)
    return line
  }

  /// Writes the baseline and says which suppressions nothing needs any more.
  private func conclude(_ tally: ReviewTally) throws(Failure) {
    let remarks = Remarks(settings: output, surroundings: surroundings)
    if let baselinePath {
      try surroundings.writeFile(Baseline.data(of: tally.entries), baselinePath)
      let count = tally.entries.count
      remarks.note("wrote \(count) \(count == 1 ? "finding" : "findings") to \(baselinePath)")
    }
    if reviewer.settings.fixing == .safe {
      remarks.suggestedFixes(
        tally.repairable, of: tally.records, isDiff: reviewer.settings.showsDiff)
    }
    remarks.openQuestions(tally.questioning, of: tally.records, isRun: false)
    for suppression in tally.unused(reviewer.peel.suppressions) {
      remarks.note(
        "\(suppression.place): the suppression of \(suppression.rule) left nothing out; remove it")
    }
  }

  private func write(_ record: FinishedRecord, to writer: inout ResultWriter) -> ExitCode {
    let remarks = Remarks(settings: output, surroundings: surroundings)
    if !reviewer.settings.countsRules { writer.add(record.result.bytes) }
    if let failure = record.result.failure { remarks.failure(failure) }
    record.result.notes.forEach(remarks.note)
    return reviewer.status(of: record.outcome)
  }

  /// What the options and the kind of input ask to be printed.
  private func presentation(of reader: InputReader) -> Presentation {
    if reviewer.settings.countsRules { return .none }
    let isLines = reader.format == .lines
    let isText = isLines || reader.format == .text
    let end = input.isArgument ? "\n" : reader.textEnd
    let asksForJSON = output.format == .json || output.format == .jsonLines
    if reviewer.settings.showsDiff, !asksForJSON {
      return .diff(
        name: input.name, end: isLines ? nil : end, isText: isText, palette: output.page.palette)
    }
    if reviewer.settings.isFixing, !reviewer.settings.showsDiff {
      if asksForJSON { return .repairedRecord }
      return isLines ? .repairedLine : isText ? .repairedText(end: end) : .repairedRecord
    }
    let format = output.format(isLines: reader.isLines)
    if format == .pretty { return .pretty(output.page) }
    return .json(isIndented: format == .json && output.isTerminal)
  }
}
