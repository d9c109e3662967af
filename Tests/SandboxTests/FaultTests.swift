import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("A fault of the sandbox")
struct FaultTests {
  @Test(
    "is read from its text",
    arguments: [
      ("429:2", Fault(.status(429), remaining: 2)), ("500", Fault(.status(500))),
      ("status-429=30:1", Fault(.status(429, retryAfter: 30), at: .status, remaining: 1)),
      ("slow=0.5", Fault(.slow(seconds: 0.5))),
      ("result-slow", Fault(.slow(seconds: 1), at: .result)),
      ("huge=5000:1", Fault(.huge(bytes: 5000), at: .download, remaining: 1)),
      ("truncated", Fault(.truncated, at: .download)),
      ("submit-truncated", Fault(.truncated)),
      ("models-slow", Fault(.slow(seconds: 1), at: .models)),
      ("status-503", Fault(.status(503), at: .status)),
      ("download-html:1", Fault(.html, at: .download, remaining: 1)),
      ("redirect", Fault(.redirect)), ("error-code-200", Fault(.errorCode200)),
      ("reset-after-submit", Fault(.resetAfterSubmit)),
      ("not-ready:3", Fault(.notReady, at: .result, remaining: 3)),
      ("result-not-ready", Fault(.notReady, at: .result)),
      ("job-fails", Fault(.jobFails, at: .status)),
    ])
  func parsing(text: String, expected: Fault) throws {
    #expect(try Fault(parsing: text) == expected)
  }

  @Test(
    "is refused where it makes no sense",
    arguments: [
      "", "399", "600", "nonsense", "submit-huge", "download-", "poll-500", "slow=soon", "slow=-1",
      "huge=0", "html=1", "429=-1", "drift=", "status-reset-after-submit",
    ])
  func unknown(text: String) {
    #expect(throws: SandboxOptionError.unknownFault(text)) { try Fault(parsing: text) }
  }

  @Test("is refused without a positive count", arguments: ["429:", "429:0", "429:-1", "html:x"])
  func badCount(text: String) {
    #expect(throws: SandboxOptionError.badFaultCount(text)) { try Fault(parsing: text) }
  }

  @Test("has a name that is read back, each of them")
  func names() throws {
    for name in FaultName.all {
      #expect(try Fault(parsing: name.text) == Fault(name.effect, at: name.home))
      for stage in SandboxStage.allCases where name.isAnywhere {
        #expect(
          try Fault(parsing: "\(stage.rawValue)-\(name.text)") == Fault(name.effect, at: stage))
      }
    }
  }

  @Test("stands with others in a list, none of which may be wrong")
  func list() throws {
    #expect(
      try Fault.list(parsing: "429:2,reset-after-submit:1")
        == [Fault(.status(429), remaining: 2), Fault(.resetAfterSubmit, remaining: 1)])
    #expect(throws: SandboxOptionError.unknownFault("")) { try Fault.list(parsing: "429,") }
  }

  @Test("is used up, and then the next one comes")
  func counted() {
    var caller = SandboxCaller {
      $0.faults = [Fault(.status(429), remaining: 2), Fault(.status(500), remaining: 1)]
    }
    let answers = (1...4).map { _ in caller.submit() }
    #expect(answers.map(\.status) == [429, 429, 500, 200])
    #expect(answers.map { $0.headers["Retry-After"] } == ["1", "1", nil, nil])
    #expect(answers[3].json["request_id"]?.string == RequestID(number: 1).text)
  }

  @Test("leaves a wrong token to be found first, and is not used up by it")
  func tokenFirst() {
    var caller = SandboxCaller { $0.faults = [Fault(.status(500), remaining: 1)] }
    #expect(caller.submit(token: nil).status == 401)
    #expect(caller.submit().status == 500)
  }

  @Test(
    "spoils a submit before the job exists",
    arguments: [
      (.html, 200, .whole), (.redirect, 307, .whole), (.errorCode200, 200, .whole),
      (.reset, 200, .hangUp), (.silence, 200, .silence),
    ] as [(FaultEffect, Int, LocalResponse.Delivery)])
  func beforeAcceptance(effect: FaultEffect, status: Int, delivery: LocalResponse.Delivery) {
    var caller = SandboxCaller { $0.faults = [Fault(effect)] }
    let answer = caller.submit()
    #expect(answer.status == status)
    #expect(answer.delivery == delivery)
    #expect(answer.json["request_id"] == nil)
    #expect(caller.look("status").json["error_code"]?.integer == 404_001)
  }

  @Test(
    "hides an accepted job",
    arguments: [
      (.resetAfterSubmit, .hangUp), (.noRequestID, .whole), (.truncated, .cut(bytes: 161)),
      (.malformed, .whole),
    ] as [(FaultEffect, LocalResponse.Delivery)])
  func afterAcceptance(effect: FaultEffect, delivery: LocalResponse.Delivery) {
    var caller = SandboxCaller { $0.faults = [Fault(effect)] }
    let answer = caller.submit()
    #expect(answer.delivery == delivery)
    if delivery == .whole { #expect(answer.json["request_id"] == nil) }
    #expect(caller.look("status").json["status"]?.string == "in_queue")
  }

  @Test("can only delay an answer")
  func slow() {
    var caller = SandboxCaller { $0.faults = [Fault(.slow(seconds: 1.5))] }
    let answer = caller.submit()
    #expect(answer.delivery == .late(milliseconds: 1500))
    #expect(answer.json["request_id"]?.string == RequestID(number: 1).text)
  }

  @Test(
    "shows in a job's state",
    arguments: [
      (.unknownState, "paused"), (.jobFails, "failed"), (.jobCancelled, "cancelled"),
    ] as [(FaultEffect, String)])
  func states(effect: FaultEffect, state: String) {
    var caller = SandboxCaller { $0.faults = [Fault(effect, at: .status, remaining: 1)] }
    _ = caller.submit()
    #expect(caller.look("status").json["status"]?.string == state)
    let result = caller.look("result").json
    #expect((result["error"]?.string != nil) == (effect == .jobFails))
  }

  @Test("shows in a result")
  func results() {
    var caller = SandboxCaller {
      $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0)
      $0.faults = [.notReady, .wrongHostOutput, .emptyOutput].map {
        Fault($0, at: .result, remaining: 1)
      }
    }
    _ = caller.submit()
    #expect(caller.look("result").json["error_code"]?.integer == 400_005)
    #expect(
      caller.look("result").json["output"]?["image"]?.string
        == "https://media.example/files/sandbox-1-1.png")
    #expect(caller.look("result").json["output"] == .object([:]))
    #expect(caller.look("result").json["output"]?["image"] != nil)
  }

  @Test("shows in a file")
  func files() {
    var caller = SandboxCaller {
      $0.schedule = JobSchedule(queuedPolls: 0, runningPolls: 0)
      $0.faults = [.truncated, .notAnImage, .wrongFormat, .wrongType, .huge(bytes: 99)].map {
        Fault($0, at: .download, remaining: 1)
      }
    }
    _ = caller.submit()
    let answers = (1...6).map { _ in
      caller.call("GET", "/files/sandbox-1-1.png", token: nil)
    }
    #expect(answers[0].delivery == .cut(bytes: answers[5].body.count / 2))
    #expect(answers.map { $0.body.starts(with: [0x89]) } == [true, false, false, true, true, true])
    #expect(answers[2].body.starts(with: [0xFF, 0xD8]))
    #expect(
      answers.map { $0.headers["Content-Type"] } == [
        "image/png", "image/png", "image/jpeg", "text/html", "image/png", "image/png",
      ])
    #expect(answers[4].delivery == .filled(bytes: 99))
  }

  @Test("comes by chance as often as it is told to, and the same way for the same seed")
  func random() {
    let effects = [Fault(.status(500), at: .status), Fault(.html, at: .status), Fault(.reset)]
    var one = FaultPlan([], random: RandomFaults(seed: 7, rate: 0.05, faults: effects))
    var (same, other) = (
      one, FaultPlan([], random: RandomFaults(seed: 8, rate: 0.05, faults: effects))
    )
    let drawn = (1...10_000).map { _ in one.next(at: .status) }
    #expect((400...600).contains(drawn.compactMap(\.self).count))
    #expect(drawn.contains(.status(500)) && drawn.contains(.html) && !drawn.contains(.reset))
    #expect((1...10_000).map { _ in same.next(at: .status) } == drawn)
    #expect((1...10_000).map { _ in other.next(at: .status) } != drawn)
    #expect(one.next(at: .download) == nil)
  }
}
