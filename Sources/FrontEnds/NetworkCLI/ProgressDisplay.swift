import PeelNetKit
import Reporting
import Synchronization
import SystemCalls

/// Tells people how a run goes: a board that is redrawn in place on a terminal, lines elsewhere.
final class ProgressDisplay: Sendable {
  private struct State {
    var board: ProgressBoard
    /// Whether the board is shown; lines are told one by one elsewhere.
    var isShown: Bool
    /// The lines that stand on the terminal.
    var drawn: [String] = []
  }

  /// Seconds between two looks at whether the board changed.
  private static let pause = 0.2

  private let state: Mutex<State>
  private let isQuiet: Bool
  /// Whether lines have to say which record they are about.
  private let namesRecords: Bool

  /// `total` is the number of records.
  init(total: Int, isQuiet: Bool) {
    self.isQuiet = isQuiet
    namesRecords = total > 1
    let isShown = !isQuiet && total > 0 && Self.isBoardPossible
    let board = ProgressBoard(total: total, now: MonotonicClock.seconds)
    state = Mutex(State(board: board, isShown: isShown))
    if isShown { Parallel.inBackground { self.keepDrawing() } }
  }

  /// A record is under way.
  func begin(_ name: RecordName) {
    state.withLock { $0.board.begin(name, now: MonotonicClock.seconds) }
  }

  /// Something has happened to a record.
  func tell(_ name: RecordName, _ line: String) {
    state.withLock { state in
      state.board.tell(name, line)
      guard !state.isShown, !isQuiet else { return }
      let label = namesRecords ? "\(name.label): " : ""
      StandardStreams.writeError("peel: \(VisibleText.of(label + line))\n")
    }
  }

  /// A record has its answer.
  func end(_ number: Int, isFine: Bool) {
    state.withLock { $0.board.end(number, isFine: isFine) }
  }

  /// Does what writes to the terminal itself, with the board out of its way.
  func aside(_ body: () -> Void) {
    state.withLock { state in
      let wasDrawn = !state.drawn.isEmpty
      erase(&state)
      body()
      if wasDrawn { _ = draw(&state) }
    }
  }

  /// Takes the board away for good, and says how several records ended.
  func finish() {
    leave()
    let totals = state.withLock { $0.board.totals(MonotonicClock.seconds) }
    if namesRecords, !isQuiet { StandardStreams.writeError("peel: \(totals)\n") }
  }

  /// Takes the board away for good.
  func leave() {
    state.withLock { state in
      erase(&state)
      state.isShown = false
    }
  }

  // MARK: Drawing

  private static var isBoardPossible: Bool {
    let terminal = Environment.value("TERM") ?? ""
    return !["", "dumb"].contains(terminal) && Terminal.isTerminal(.standardError)
      && Terminal.size(.standardError) != nil
  }

  private func keepDrawing() {
    while state.withLock({ draw(&$0) }) { MonotonicClock.sleep(seconds: Self.pause) }
  }

  /// `false` where there is no board any more.
  private func draw(_ state: inout State) -> Bool {
    guard state.isShown else { return false }
    guard let size = Terminal.size(.standardError) else { return true }
    let lines = state.board.lines(
      columns: size.columns, rows: size.rows - 1, now: MonotonicClock.seconds)
    guard lines != state.drawn else { return true }
    let text = lines.map { $0 + "\u{1B}[K\n" }.joined()
    StandardStreams.writeError(goingBack(over: state.drawn, size.columns) + text + "\u{1B}[J")
    state.drawn = lines
    return true
  }

  private func erase(_ state: inout State) {
    guard !state.drawn.isEmpty else { return }
    let columns = Terminal.size(.standardError)?.columns ?? .max
    StandardStreams.writeError(goingBack(over: state.drawn, columns) + "\u{1B}[J")
    state.drawn = []
  }

  /// Moves to the start of what was drawn; a terminal that became narrower has wrapped its lines.
  private func goingBack(over lines: [String], _ columns: Int) -> String {
    let rows = lines.reduce(0) { $0 + max(1, (DisplayWidth.of($1) - 1) / columns + 1) }
    return rows == 0 ? "\r" : "\r\u{1B}[\(rows)A"
  }
}
