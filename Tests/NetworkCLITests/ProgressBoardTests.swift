import JSONValues
import Reporting
import Testing

@testable import NetworkCLI
@testable import PeelNetKit

@Suite("The progress board")
struct ProgressBoardTests {
  private func name(_ number: Int, _ id: String? = nil) -> RecordName {
    RecordName(of: id.map { ["id": .string($0)] } ?? [:], number: number)
  }

  private func lines(
    _ board: ProgressBoard, columns: Int = 80, rows: Int = 24, now: Double = 60
  ) -> [String] {
    board.lines(columns: columns, rows: rows, now: now)
  }

  @Test("has a line for each record under way, and the totals")
  func lines() {
    var board = ProgressBoard(total: 10, now: 0)
    board.begin(name(1), now: 20)
    board.begin(name(0, "sku-7"), now: 10)
    board.tell(name(0), "in_queue, position 3")
    #expect(
      lines(board) == [
        "sku-7     in_queue, position 3, 50 s", "record 2  submitting, 40 s",
        "0 of 10 done, 2 under way",
      ])
    board.end(0, isFine: true)
    board.end(1, isFine: false)
    #expect(lines(board) == ["1 of 10 done, 1 failed, about 4 min left"])
  }

  @Test("says of a single record what it does, and no totals")
  func single() {
    var board = ProgressBoard(total: 1, now: 0)
    board.begin(name(0, "sku-7"), now: 0)
    #expect(lines(board) == ["submitting, 1 min"])
    board.end(0, isFine: true)
    #expect(lines(board).isEmpty)
  }

  @Test("counts records that were never begun, but does not tell the time by them")
  func refused() {
    var board = ProgressBoard(total: 4, now: 0)
    for number in 0..<3 { board.end(number, isFine: false) }
    #expect(lines(board) == ["0 of 4 done, 3 failed"])
    board.end(3, isFine: true)
    #expect(lines(board) == ["1 done, 3 failed"])
  }

  @Test(
    "tells long times in hours", arguments: [(59, "59 s"), (3_599, "59 min"), (7_500, "2 h 5 min")])
  func times(seconds: Int, text: String) {
    var board = ProgressBoard(total: 1, now: 0)
    board.begin(name(0), now: 0)
    #expect(lines(board, now: Double(seconds)) == ["submitting, \(text)"])
  }

  @Test(
    "stays narrower than the terminal and no higher than told",
    arguments: [1, 2, 3, 10, 40, 200], [0, 1, 2, 3, 5, 50])
  func size(columns: Int, rows: Int) {
    var board = ProgressBoard(total: 99, now: 0)
    for number in 0..<9 {
      board.begin(name(number, "商品 \(number) 👩‍👩‍👧 with a very long name indeed"), now: 0)
      board.tell(name(number), "in_queue, \u{1B}[31mposition 3\n")
    }
    let lines = lines(board, columns: columns, rows: rows)
    #expect(lines.count == min(max(1, rows), 10))
    for line in lines {
      #expect(DisplayWidth.of(line) < columns)
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  @Test("says how many records it has no line for")
  func overfull() {
    var board = ProgressBoard(total: 9, now: 0)
    for number in 0..<9 { board.begin(name(number), now: 60) }
    #expect(
      lines(board, rows: 4) == [
        "record 1  submitting, 0 s", "record 2  submitting, 0 s", "… 7 more",
        "0 of 9 done, 9 under way",
      ])
  }
}
