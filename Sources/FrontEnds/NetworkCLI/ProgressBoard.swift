import PeelNetKit
import Reporting

/// What a terminal shows of a run: a line for each record under way, and the totals.
struct ProgressBoard: Sendable {
  private struct Job {
    let label: String
    var state = "submitting"
    /// Seconds of some clock.
    let since: Double
  }

  /// Columns that the names of records take at most.
  private static let widestLabel = 24

  private let total: Int
  private let startedAt: Double
  private var jobs: [Int: Job] = [:]
  /// Those that have an answer: what was asked, or why not.
  private var (done, failed) = (0, 0)
  /// Those that were begun here, by which the time is told.
  private var ran = 0

  /// `total` is the number of records; `now` here and elsewhere is in seconds of the same clock.
  init(total: Int, now: Double) {
    self.total = total
    startedAt = now
  }

  /// A record is under way.
  mutating func begin(_ name: RecordName, now: Double) {
    jobs[name.number] = Job(label: VisibleText.of(name.label), since: now)
  }

  /// The last that is known of a record.
  mutating func tell(_ name: RecordName, _ line: String) {
    jobs[name.number]?.state = VisibleText.of(line)
  }

  /// A record has its answer, be it that it was never begun.
  mutating func end(_ number: Int, isFine: Bool) {
    if jobs.removeValue(forKey: number) != nil { ran += 1 }
    if isFine { done += 1 } else { failed += 1 }
  }

  /// At most `rows` lines, each narrower than `columns`, so that a terminal never wraps them.
  func lines(columns: Int, rows: Int, now: Double) -> [String] {
    let running = jobs.sorted { $0.key < $1.key }.map(\.value)
    let room = max(0, total > 1 ? rows - 1 : rows)
    var lines = running.prefix(running.count > room ? max(0, room - 1) : room).map { job in
      "\(label(job, among: running))\(job.state), \(Self.text(now - job.since))"
    }
    if running.count > lines.count { lines.append("… \(running.count - lines.count) more") }
    if total > 1 { lines.append(totals(now)) }
    return lines.suffix(max(1, rows)).map { PrintedWidth.cut($0, to: columns - 1) }
  }

  private func label(_ job: Job, among running: [Job]) -> String {
    guard total > 1 else { return "" }
    let widest = running.map { DisplayWidth.of($0.label) }.max() ?? 0
    let width = min(widest, Self.widestLabel)
    return PrintedWidth.padded(PrintedWidth.cut(job.label, to: width), to: width) + "  "
  }

  /// How many records are done, and how long the others take.
  func totals(_ now: Double) -> String {
    let left = total - done - failed
    // Where some have failed and none is left, "18 of 20 done" would sound as if two were.
    var parts = [left == 0 && failed > 0 ? "\(done) done" : "\(done) of \(total) done"]
    if failed > 0 { parts.append("\(failed) failed") }
    if !jobs.isEmpty { parts.append("\(jobs.count) under way") }
    // The first few say little about the others.
    if ran > 1, left > 0 {
      let each = (now - startedAt) / Double(ran)
      parts.append("about \(Self.text(each * Double(left))) left")
    }
    return parts.joined(separator: ", ")
  }

  /// `45 s`, `12 min`, `2 h 5 min`.
  private static func text(_ seconds: Double) -> String {
    let whole = Int(max(0, min(seconds, 1e9)))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min" }
    return "\(whole / 3_600) h \(whole / 60 % 60) min"
  }
}
