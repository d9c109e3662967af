import JSONValues
import Reporting
import SystemCalls
import Testing

@testable import NetworkCLI
@testable import PeelNetKit

@Suite("Answers of a run")
final class AnswerSinkTests {
  private let folder: String
  private var path: String { folder + "/answers" }

  init() throws { folder = try FolderAccess.makeTemporary(named: "peel-tests") }

  deinit { try? FolderAccess.remove(folder) }

  private func sink(
    _ format: String, records: Int, to path: String? = nil, all isAll: Bool = false
  ) throws -> AnswerSink {
    let header: JSONObject = [
      "command": .string(isAll ? "resume" : "run"), "format": .string(format),
      "output": .string(path ?? self.path), "options": .object(["all": .bool(isAll)]),
    ]
    var bytes: [UInt8] = []
    header.write(into: &bytes)
    return AnswerSink(
      try #require(Handover(parsing: bytes)), records: records,
      ProgressDisplay(total: 0, isQuiet: true))
  }

  private func result(_ number: Int, _ code: ErrorCode? = nil) -> RecordResult {
    var answer: JSONObject = ["id": .integer(number)]
    answer.conclude(code.map { Failure($0, "as the test has it") })
    return RecordResult(number: number, answer: answer, failedBefore: false)
  }

  private func text() throws -> String {
    String(decoding: try FileAccess.read(path), as: UTF8.self)
  }

  @Test(
    "stand in the order of the records, or in that of their coming",
    arguments: [(true, [0, 1, 2]), (false, [2, 0, 1])])
  func order(isOrdered: Bool, numbers: [Int]) throws {
    let sink = try sink("jsonl", records: 3)
    let take = sink.records(isOrdered: isOrdered)
    for number in [2, 0, 1] { #expect(take(result(number))) }
    let ids = try text().split(separator: "\n").map {
      try JSONValue(parsing: Array($0.utf8))["id"]?.integer
    }
    #expect(ids == numbers)
    #expect(sink.finished() == .success)
  }

  @Test("are an object for one record, and an array for several", arguments: [1, 2, 5])
  func value(records: Int) throws {
    let sink = try sink("json", records: records)
    let take = sink.records(isOrdered: true)
    for number in (0..<records).reversed() { _ = take(result(number)) }
    #expect(!FileAccess.exists(path))
    #expect(sink.finished() == .success)
    let value = try JSONValue(parsing: try FileAccess.read(path))
    let ids = (value.array ?? [value]).map { $0["id"]?.integer }
    #expect(ids == Array(0..<records))
    #expect((value.array == nil) == (records == 1))
    #expect(try text().hasSuffix(records == 1 ? "}\n" : "}]\n"))
  }

  @Test("about all jobs are an array, however many there are", arguments: [0, 1, 2])
  func all(jobs: Int) throws {
    let sink = try sink("json", records: jobs, all: true)
    let take = sink.records(isOrdered: true)
    for number in 0..<jobs { _ = take(result(number)) }
    #expect(sink.finished() == .success)
    let value = try JSONValue(parsing: try FileAccess.read(path))
    #expect(value.array?.map { $0["id"]?.integer } == Array(0..<jobs))
  }

  @Test("end with the status that the contract puts first")
  func status() throws {
    let sink = try sink("jsonl", records: 4)
    let take = sink.records(isOrdered: false)
    for (number, code) in [nil, ErrorCode.timeout, .jobFailed, .invalidField].enumerated() {
      _ = take(result(number, code))
    }
    #expect(sink.finished() == .job)
  }

  @Test("that cannot be written are asked for no longer, and the status says so")
  func unwritable() throws {
    let sink = try sink("jsonl", records: 2, to: "/dev/full")
    let take = sink.records(isOrdered: true)
    #expect(!take(result(0)))
    #expect(sink.finished() == .localFile)
  }

  @Test("tell before anything is sent that they have no place")
  func noFolder() throws {
    let sink = try sink("jsonl", records: 1, to: folder + "/none/answers")
    #expect(sink.trouble?.code == .unwritableFile)
  }
}
