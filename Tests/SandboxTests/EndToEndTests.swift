import Executing
import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("Executor and sandbox, over HTTP,")
struct EndToEndTests {
  @Test("go from a submit to a picture on disk")
  func picture() throws {
    let stage = try EndToEnd()
    let outcome = try stage.run()
    #expect(outcome.error == nil)
    let execution = try #require(outcome.execution)
    #expect(execution.state == .completed)
    #expect(execution.requestID == RequestID(number: 1).text)
    #expect(
      execution.timeline.map(\.state) == [.inQueue, .inQueue, .inQueue, .inProgress, .completed])
    #expect(execution.timeline.map(\.queuePosition) == [nil, 2, 1, nil, nil])
    #expect(execution.createdAt == "2026-11-21T05:32:00Z")
    #expect(execution.files.map(\.path) == ["sandbox-1-1.png"])
    #expect(stage.files["sandbox-1-1.png"]?.count == execution.files[0].bytes)
  }

  @Test(
    "bring each shape of output to disk",
    arguments: [
      (OutputShape.image, 1, [".png"]), (.images, 3, [".png", ".png", ".png"]),
      (.video, 1, [".mp4"]), (.videos, 2, [".mp4", ".mp4"]), (.inline, 2, [".png", ".png"]),
    ])
  func shapes(shape: OutputShape, count: Int, endings: [String]) throws {
    let stage = try EndToEnd { $0.shape = shape }
    var input = SampleModels.input
    input["num_images"] = .integer(count)
    let outcome = try stage.run(input)
    #expect(outcome.error == nil)
    #expect(outcome.execution?.files.map { String($0.path.suffix(4)) } == endings)
    #expect(stage.files.count == endings.count)
  }

  @Test("keep no data URI of sync_mode in the output")
  func synchronous() throws {
    let stage = try EndToEnd()
    var input = SampleModels.input
    input["sync_mode"] = .bool(true)
    let execution = try #require(try stage.run(input).execution)
    #expect(execution.files.count == 1)
    #expect(execution.output?["image"]?.string == execution.files[0].path)
  }

  @Test("take the picture of one pass as the input of the next")
  func chained() throws {
    let stage = try EndToEnd()
    let first = try #require(try stage.run().execution?.output?["image"])
    var input = SampleModels.input
    input["images"] = .array([first])
    #expect(try stage.run(input).error == nil)
    input["images"] = .array([.string("http://127.0.0.1:1/files/a.png")])
    #expect(try stage.run(input).error != nil)
  }

  @Test("submit, look, fetch and cancel one call at a time")
  func singleCalls() throws {
    let stage = try EndToEnd { $0.schedule = JobSchedule(queuedPolls: 1, runningPolls: 2) }
    let id = try #require(try stage.run(waits: false).execution?.requestID)
    let executor = try stage.executor()
    #expect(executor.status(of: id).execution?.state == .inQueue)
    #expect(executor.result(of: id).error == .resultNotReady(.inProgress))
    #expect(executor.cancel(id).error == .notCancellable)
    #expect(executor.result(of: id).execution?.files.count == 1)
    let second = try #require(try stage.run(waits: false).execution?.requestID)
    let cancelled = executor.cancel(second)
    #expect(cancelled.error == nil)
    #expect(cancelled.execution?.cancellation == .cancelled)
    guard case .unknownResource = executor.status(of: RequestID(number: 3).text).error else {
      Issue.record("the third request should be unknown")
      return
    }
  }

  @Test("withdraw a queued job after a signal, and let a running one be")
  func interrupted() throws {
    for (position, cancellation) in [(1, Cancellation.cancelled), (nil, .notCancellable)] {
      let wanted: JobState = position == nil ? .inProgress : .inQueue
      let stage = try EndToEnd(interrupts: { $0 == .state(wanted, queuePosition: position) })
      let outcome = try stage.run()
      #expect(outcome.error == .interrupted)
      #expect(outcome.execution?.cancellation == cancellation)
      #expect(outcome.execution?.requestID == RequestID(number: 1).text)
    }
  }

  @Test("stop at the user's time and leave the job to be fetched")
  func timeout() throws {
    let stage = try EndToEnd { $0.schedule = JobSchedule(queuedPolls: 1000, runningPolls: 0) }
    let outcome = try stage.run(timeout: 30)
    #expect(outcome.error == .timedOut(seconds: 30))
    #expect(outcome.execution?.state == .inQueue)
    #expect(try stage.executor().cancel(RequestID(number: 1).text).error == nil)
  }
}
