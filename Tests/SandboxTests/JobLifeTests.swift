import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("A job in the sandbox")
struct JobLifeTests {
  @Test("answers a submit with its id and three addresses")
  func accepted() {
    var caller = SandboxCaller()
    let answer = caller.submit()
    let requests = "http://127.0.0.1:1/v1/requests/5a4db0c5-0000-4000-8000-000000000001"
    #expect(answer.status == 200)
    #expect(
      answer.json
        == .object([
          "request_id": .string("5a4db0c5-0000-4000-8000-000000000001"),
          "status_url": .string(requests + "/status"),
          "result_url": .string(requests + "/result"),
          "cancel_url": .string(requests + "/cancel"),
        ]))
  }

  @Test("waits in the queue, runs and completes, one step a look")
  func life() {
    var caller = SandboxCaller()
    _ = caller.submit()
    let looks = (1...5).map { _ in caller.look("status").json }
    #expect(
      looks.map { $0["status"]?.string }
        == ["in_queue", "in_queue", "in_progress", "completed", "completed"])
    #expect(looks.map { $0["queue_position"]?.integer } == [2, 1, nil, nil, nil])
  }

  @Test("has no result before it is completed")
  func notReady() {
    var caller = SandboxCaller { $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 1) }
    _ = caller.submit()
    let early = caller.look("result")
    #expect(early.status == 400)
    #expect(early.json["error_code"]?.integer == 400_005)
    #expect(caller.look("result").status == 200)
  }

  @Test("names its output and its times in the result")
  func result() {
    var caller = SandboxCaller { $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0) }
    _ = caller.submit()
    #expect(
      caller.look("result").json
        == .object([
          "request_id": .string(RequestID(number: 1).text), "status": .string("completed"),
          "output": .object(["image": .string("http://127.0.0.1:1/files/sandbox-1-1.png")]),
          "created_at": .string("2026-11-21T05:32:00Z"),
          "finished_at": .string("2026-11-21T05:32:00Z"), "error": .null,
        ]))
  }

  @Test("can be cancelled in the queue, and then has no output")
  func cancelled() {
    var caller = SandboxCaller()
    _ = caller.submit()
    _ = caller.look("status")
    let answer = caller.look("cancel").json
    #expect(answer["outcome"]?.string == "cancelled")
    #expect(answer["status"]?.string == "cancelled")
    #expect(caller.look("status").json["status"]?.string == "cancelled")
    #expect(caller.look("result").json["output"] == .null)
    #expect(caller.look("cancel").json["outcome"]?.string == "cancelled")
  }

  @Test("cannot be cancelled later", arguments: [(3, "in_progress"), (4, "completed")])
  func notCancellable(looks: Int, state: String) {
    var caller = SandboxCaller()
    _ = caller.submit()
    for _ in 0..<looks { _ = caller.look("status") }
    let answer = caller.look("cancel").json
    #expect(answer["outcome"]?.string == "not_cancellable")
    #expect(answer["status"]?.string == state)
    #expect(caller.look("result").json["status"]?.string == "completed")
  }

  @Test("comes back inline with sync_mode, once")
  func synchronous() {
    var caller = SandboxCaller { $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0) }
    var input = SampleModels.input
    input["sync_mode"] = .bool(true)
    _ = caller.submit(input)
    let first = caller.look("result").json["output"]?["image"]?.string
    #expect(first?.hasPrefix("data:image/png;base64,iVBORw0KGgo") == true)
    #expect(caller.look("result").json["output"] == .null)
    #expect(caller.call("GET", "/files/sandbox-1-1.png", token: nil).status == 404)
  }

  @Test("is forgotten when as many newer ones have come as are remembered")
  func forgotten() {
    var history = JobHistory(capacity: 2)
    for number in 1...3 {
      history.append(
        Job(
          id: RequestID(number: number), model: SampleModels.edit, input: SampleModels.input,
          schedule: JobSchedule(), now: 0))
    }
    #expect((1...3).map { history[$0]?.id.number } == [nil, 2, 3])
    #expect(history.nextNumber == 4)
  }
}
