import JSONValues
import Reporting
import Synchronization
import Testing

@testable import CLI

@Suite("An input that is too long")
struct LongInputTests {
  private static let megabyte = 1 << 20

  /// Gives the same stretch for ever, and counts what was taken of it.
  private final class Endless: Sendable {
    let taken = Mutex(0)

    func source(beginning head: String = "", then stretch: [UInt8]) -> ByteSource {
      var head = Array(head.utf8)
      return ByteSource(
        read: { (buffer: inout [UInt8]) throws(Failure) -> Int in
          defer { head = [] }
          let bytes = head.isEmpty ? stretch : head
          buffer += bytes
          self.taken.withLock { $0 += bytes.count }
          return bytes.count
        },
        wouldWait: { false })
    }
  }

  private static func stretch(_ text: String) -> [UInt8] {
    Array(String(repeating: text, count: 65_536 / text.utf8.count).utf8)
  }

  private func failure(_ units: [InputUnit]) -> Failure? {
    guard units.count == 1, case .unreadable(let failure) = units[0].content else { return nil }
    return failure
  }

  @Test(
    "is refused soon after the limit of what it begins as, and read no further",
    arguments: [
      ("a", nil, 4), ("a a.\n", nil, 4), (" \n", nil, 4), ("[logo ", nil, 4), ("a", .text, 4),
      ("{", nil, 32), ("a", .json, 32), ("[1,", .json, 16),
    ] as [(String, InputFormat?, Int)])
  func whole(text: String, format: InputFormat?, limit: Int) throws {
    let endless = Endless()
    var reader = InputReader(
      endless.source(then: Self.stretch(text)), format: format)
    let failure = try #require(failure(try reader.nextBatch()))
    #expect(failure.code == .inputTooLarge)
    #expect(endless.taken.withLock { $0 } <= limit * Self.megabyte + 2 * 65_536)
    #expect(try reader.nextBatch().isEmpty)
    #expect(reader.isExhausted)
  }

  @Test(
    "is refused at once as a line, of which nothing is kept",
    arguments: [(InputFormat.lines, 4), (.jsonLines, 32)])
  func line(format: InputFormat, limit: Int) throws {
    let endless = Endless()
    let first = "{\"prompt\":\"A red car\"}\n"
    var reader = InputReader(
      endless.source(beginning: first, then: Self.stretch("a")), format: format)
    var units: [InputUnit] = []
    while units.count < 2 { units += try reader.nextBatch() }
    let refusal = try #require(failure([units[1]]))
    #expect(refusal.message.hasPrefix("line 2: "))
    #expect(endless.taken.withLock { $0 } <= limit * Self.megabyte + (1 << 18) + 2 * 65_536)
  }

  @Test("as one of many lines is refused in its place, and the others are answered")
  func among() throws {
    let good = "{\"prompt\":\"A red car\"}\n"
    let long = String(repeating: "a", count: Self.megabyte)
    let chunks = [good] + Array(repeating: long, count: 33) + ["\n" + good, "{bad\n"]
    let result = TestWorld.run(["route"], chunks: chunks)
    let lines = try result.lines()
    #expect(lines.map { $0["ok"]?.bool } == [true, false, true, false])
    #expect(lines[1]["error"]?["code"]?.string == "input-too-large")
    #expect(lines[3]["error"]?["message"]?.string?.hasPrefix("line 4, ") == true)
    #expect(result.status == .input)
  }

  @Test("is JSON Lines even where the first of them is none, as far as can be told")
  func badFirstLine() throws {
    let good = "{\"prompt\":\"A red car\"}\n"
    let many = String(repeating: good, count: Self.megabyte / good.utf8.count)
    var reader = InputReader(
      Endless().source(beginning: "nonsense\n", then: Array(many.utf8)), format: nil)
    let units = try reader.nextBatch()
    #expect(units.count > 1)
    #expect(reader.isLines)
  }

  @Test("as a plan that somebody names is refused later, since it holds a prompt many times")
  func plan() throws {
    for text in ["{", "[1,"] {
      let endless = Endless()
      var reader = InputReader(
        endless.source(then: Self.stretch(text)), format: nil, limit: .plan)
      #expect(failure(try reader.nextBatch())?.message.hasPrefix("the plan goes on") == true)
      let taken = endless.taken.withLock { $0 }
      #expect((64 * Self.megabyte...64 * Self.megabyte + 2 * 65_536).contains(taken), "\(text)")
    }
    let long = Array(repeating: String(repeating: "1", count: Self.megabyte), count: 65)
    let result = TestWorld.run(["run", "--yes", "--plan", "-"], chunks: long)
    #expect(try result.json()["error"]?["code"]?.string == "input-too-large")
  }

  @Test("is no line that Peel has just written itself")
  func unbounded() throws {
    let line = Array(repeating: UInt8(ascii: "1"), count: 40 * Self.megabyte)
    var reader = InputReader(ByteSource(line), format: .jsonLines, limit: .own)
    let units = try reader.nextBatch()
    #expect(units.count == 1)
    #expect(failure(units) == nil)
  }
}
