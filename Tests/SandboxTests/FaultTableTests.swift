import Executing
import JSONValues
import PeelNetKit
import Reporting
import RunJournal
import Testing

@testable import Sandbox

@Suite("Against an API that fails")
struct FaultTableTests {
  @Test(
    "a run ends with the status, the code and the hint that help, submits once and remembers it",
    arguments: FaultCase.all)
  func run(row: FaultCase) throws {
    let bench = try FaultBench(row.fault)
    let answer = try #require(try bench.run())
    let error = try #require(answer["error"])
    #expect(answer["ok"]?.bool == false)
    #expect(error["exit_code"]?.integer == row.exit)
    #expect(error["code"]?.string == row.code)
    let hint = row.hint(about: answer["execution"]?["request_id"]?.string)
    #expect(error["hint"]?.string?.contains(hint) == true, "\(error["hint"]?.string ?? "")")
    #expect(try bench.accepted() == row.accepted)
    let job = try #require(try bench.job())
    #expect(job.state == row.state)
    #expect(job.error?["code"]?.string == row.code)
    #expect(job.isResumable == [.submitted, .completed].contains(row.state))
    // Nobody is told to send again what may have been accepted.
    #expect(error["retryable"]?.bool == false || row.state != .unknown)
    let kept = ["sandbox-1-1.jpg", "sandbox-1-1.jpg.peel.json"]
    #expect(bench.files == (row.code == "unexpected-format" ? kept : []))
  }

  @Test(
    "a question about a request tells what to do, and never submits",
    arguments: FaultCase.questions)
  func ask(row: FaultCase) throws {
    let bench = try FaultBench(row.fault)
    let id = try #require(try bench.run(waits: false)?["execution"]?["request_id"]?.string)
    let session = bench.session()
    // The second look finds the job completed.
    if row.command == "result" { _ = session.status(of: id) }
    let answer =
      switch row.command {
      case "status": session.status(of: id)
      case "cancel": session.cancel(id)
      default: session.result(of: id)
      }
    let error = try #require(answer["error"])
    #expect(error["exit_code"]?.integer == row.exit)
    #expect(error["code"]?.string == row.code)
    #expect(
      error["hint"]?.string?.contains(row.hint(about: id)) == true,
      "\(error["hint"]?.string ?? "")")
    #expect(answer["execution"]?["request_id"]?.string == id)
    #expect(try bench.accepted() == 1)
    #expect(bench.files.isEmpty)
  }

  @Test("a look-up in the catalogue tells what to do", arguments: FaultCase.lookUps)
  func lookUp(row: FaultCase) throws {
    let bench = try FaultBench(row.fault)
    let session = ModelSession(tokenFile: nil, effects: bench.effects) { _ in }
    let failure = try #require(session.search("sample", known: []).failure)
    #expect(failure.code.rawValue == row.code)
    #expect(Int(failure.code.exitCode.rawValue) == row.exit)
    #expect(failure.hint.contains(row.hint), "\(failure.hint)")
  }
}
