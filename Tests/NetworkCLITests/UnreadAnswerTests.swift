import JSONValues
import Reporting
import SystemCalls
import Testing

@testable import NetworkCLI

@Suite("Answers that nobody reads any more")
struct UnreadAnswerTests {
  private static let brokenPipe = SystemError(action: "write standard output", code: 32)

  private func failure(
    _ error: SystemError, _ command: String, _ options: JSONObject, output: String? = nil
  ) throws -> Failure {
    var header: JSONObject = [
      "command": .string(command), "format": .string("jsonl"), "options": .object(options),
    ]
    header["output"] = output.map { .string($0) }
    var bytes: [UInt8] = []
    header.write(into: &bytes)
    return Failure(writing: error, of: try #require(Handover(parsing: bytes)))
  }

  @Test(
    "leave word of where the pictures are and how to go on",
    arguments: [
      (
        "run", ["output_dir": .string("p")],
        "the pictures that came are in p; the same command with --resume goes on"
      ),
      ("run", [:], "the pictures that came are in the working folder; "),
      (
        "run", ["download": .bool(false)],
        "the same command with --resume goes on: what is done or under way is not paid again"
      ),
      (
        "run", ["download": .bool(false), "again": .bool(true)],
        "the same command with --resume in place of --again goes on"
      ),
      ("run", ["download": .bool(false), "reuse": .bool(true)], "the same command goes on"),
      ("run", ["download": .bool(false), "resume": .bool(true)], "the same command goes on"),
      (
        "run", ["sandbox": .bool(true), "output_dir": .string("p")],
        "the pictures that came are in p; run the command again"
      ),
      ("resume", [:], "the pictures that came are in the working folder; the same command goes"),
      ("jobs", [:], "run the command again"),
    ] as [(String, JSONObject, String)])
  func hint(command: String, options: JSONObject, beginning: String) throws {
    let failure = try failure(Self.brokenPipe, command, options)
    #expect(failure.code == .unwritableFile)
    #expect(failure.hint.hasPrefix(beginning))
    #expect(!failure.message.contains("Broken pipe"))
    let finishes = failure.message.hasSuffix("those under way are finished")
    #expect(finishes == ["run", "resume"].contains(command))
  }

  @Test("are told from a disk that is full, and from a file")
  func others() throws {
    let full = SystemError(action: "write standard output", code: 28)
    #expect(try failure(full, "run", [:]).message == full.description)
    let file = try failure(Self.brokenPipe, "run", [:], output: "answers")
    #expect(file.message == Self.brokenPipe.description)
  }
}
