import Linting
import PeelKit
import Reporting
import SystemCalls

/// Records in, finished records out in the same order: what all commands with records share.
///
/// No more is held than what was read at a time, and with `--batch` what the rules across records
/// compare.
struct ReviewStream {
  let reviewer: Reviewer
  let surroundings: Surroundings
  /// At most so many; `nil` for one for each processor.
  let threads: Int?
  /// Makes of an outcome what is printed and kept of it, on the threads that review.
  let finish: @Sendable (Reviewer.Outcome, Int) -> FinishedRecord

  /// Fewer units than this a thread are not worth starting one.
  private static let leastShare = 4

  /// Reviews the units and those that the reader still gives.
  ///
  /// `pause` comes before every read, which may wait. The last record of a batch is judged when
  /// all others are known.
  func run(
    _ first: [InputUnit], then reader: inout InputReader,
    take: (FinishedRecord) throws(Failure) -> Void, pause: () throws(Failure) -> Void
  ) throws(Failure) {
    var units = first
    var (count, entries, held) = (0, [BatchEntry](), FinishedRecord?.none)
    while !units.isEmpty {
      var finished = finished(units, after: count, try probed(units))
      count += units.count
      entries += finished.compactMap(\.outcome.entry)
      if let held { finished.insert(held, at: 0) }
      held = reviewer.settings.isBatch ? finished.popLast() : nil
      for record in finished { try take(record) }
      try pause()
      units = try reader.nextBatch()
    }
    if let held { try take(ended(held, entries)) }
  }

  /// What is found out about a stretch of records before it is reviewed.
  private func probed(_ units: [InputUnit]) throws(Failure) -> ProbedSizes {
    guard let allowsPrivate = reviewer.settings.probing?.allowsPrivate else { return ProbedSizes() }
    let records = units.compactMap { try? reviewer.units.record(of: $0).get().record }
    return try ImageProbe(allowsPrivate: allowsPrivate, surroundings: surroundings)
      .sizes(for: records)
  }

  private func finished(
    _ units: [InputUnit], after count: Int, _ probed: ProbedSizes
  ) -> [FinishedRecord] {
    let most = threads ?? (units.count > Self.leastShare ? surroundings.processorCount() : 1)
    let useful = min(most, 1 + units.count / Self.leastShare)
    return Parallel.map(count: units.count, threads: useful) { [reviewer, finish] index in
      let number = count + index + 1
      let unit = units[index]
      var outcome = reviewer.outcome(of: unit, number: number, probed)
      (outcome.linesBefore, outcome.lineEnd) = (unit.linesBefore, unit.lineEnd)
      var record = finish(outcome, number)
      // What was understood takes fifty times the room of what is printed of it.
      let isNeeded = reviewer.settings.isBatch && index == units.count - 1
      if !isNeeded { record.outcome.reading = nil }
      return record
    }
  }

  /// The last record of a batch, once all others are known.
  private func ended(_ last: FinishedRecord, _ entries: [BatchEntry]) -> FinishedRecord {
    guard let reading = last.outcome.reading else { return last }
    var outcome = reviewer.outcome(of: reading, ending: entries, despite: last.outcome.trouble)
    outcome.names = last.outcome.names
    (outcome.linesBefore, outcome.lineEnd) = (last.outcome.linesBefore, last.outcome.lineEnd)
    return finish(outcome, last.number)
  }
}
