import Executing
import JSONValues
import PeelNetKit
import Reporting
import RunJournal
import Synchronization
import SystemCalls
import Testing

@Suite("A job that the journal knows")
struct KnownJobTests: PlanSuite {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("takes what was paid for without consent, and sends nothing new without it")
  func reusedForFree() throws {
    let network = FakeNetwork()
    let unpaid = try run(network) { ($0.repetition, $0.isAgreed) = (.reuse, false) }
    #expect(code(unpaid) == "spend-consent-required")
    #expect(network.submits.isEmpty)
    _ = try run(network)
    let again = try run(network) { ($0.repetition, $0.isAgreed) = (.reuse, false) }
    #expect(again["execution"]?["reused"]?.bool == true)
    #expect(network.submits.count == 1)
    #expect(code(try run(network) { $0.isAgreed = false }) == "spend-consent-required")
  }

  @Test("brings what was paid for to the folder that is named now")
  func reusedElsewhere() throws {
    let network = FakeNetwork()
    _ = try run(network)
    let other = folder("other")
    let again = try run(network) { ($0.repetition, $0.outputFolder) = (.reuse, other) }
    #expect(again["execution"]?["files"]?.array?.map { $0["path"]?.string } == ["\(other)/r-1.png"])
    #expect(FileAccess.size(of: "\(other)/r-1.png") == FakeNetwork.picture.count)
    #expect(network.submits.count == 1)
  }

  @Test("names what was paid for as the run that paid did, however the folder was typed")
  func sameNames() throws {
    let absolute = folder("pictures")
    let home = try #require(FolderAccess.current)
    let up = String(repeating: "../", count: home.utf8.count { $0 == UInt8(ascii: "/") })
    for typed in [absolute, up + absolute.dropFirst(), absolute + "/"] {
      let network = FakeNetwork()
      let plan = Plans.plan(typed, requests: [Plans.request(input: ["prompt": .string(typed)])])
      let paths = try [Repetition.refuse, .reuse].map { repetition in
        let answer = try run(network, plan) {
          ($0.repetition, $0.outputFolder) = (repetition, typed)
        }
        return answer["execution"]?["files"]?.array?.map { $0["path"]?.string ?? "" }
      }
      #expect(paths[0]?.isEmpty == false)
      #expect(paths[0] == paths[1])
      #expect(paths[0]?.first?.hasPrefix(typed) == true)
      #expect(network.submits.count == 1)
    }
  }

  @Test("names its jobs by number and by the beginning of an id, for every question")
  func names() throws {
    let ids = ["3fa85f64-0001", "3fa85f64-0002", "9bc1"]
    let count = Mutex(0)
    let network = FakeNetwork { request in
      guard request.address.path.contains("/models/") else { return nil }
      let number = count.withLock { count in
        count += 1
        return count
      }
      let id = ids[number - 1]
      return HTTPResponse(status: 200, body: Array("{\"request_id\": \"\(id)\"}".utf8))
    }
    for id in ids {
      let plan = Plans.plan(
        id, requests: [Plans.request(input: ["prompt": .string("A car \(id)")])])
      _ = try run(network, plan) { $0.waits = false }
    }
    let session = NetworkSession(options: options, effects: network.effects)
    for (name, id) in [("2", ids[1]), ("9bc1", ids[2]), ("3fa85f64-0001", ids[0])] {
      #expect(session.status(of: name)["execution"]?["request_id"]?.string == id)
      #expect(session.cancel(name)["execution"]?["request_id"]?.string == id)
      #expect(session.result(of: name)["execution"]?["request_id"]?.string == id)
    }
    let journal = JournalSession(options: options, effects: network.effects)
    #expect(try journal.job(named: "3fa85f64-0002") == 2)
    #expect(throws: Failure.self) { try journal.job(named: "3fa8") }
    let calls = network.requests.count
    let several = session.status(of: "3fa85f64")
    #expect(code(several) == "unknown-request")
    #expect(several["error"]?["message"]?.string?.contains(ids[1]) == true)
    #expect(network.requests.count == calls)
    // What the journal does not know is asked about all the same.
    #expect(session.status(of: "r-77")["execution"]?["request_id"]?.string == "r-77")
  }

  @Test("names those jobs that nobody can carry on with")
  func uncertainJobs() throws {
    let network = FakeNetwork { request in
      request.address.path.contains("/models/") ? HTTPResponse(status: 200, body: []) : nil
    }
    let session = JournalSession(options: options, effects: network.effects)
    #expect(try session.uncertainJobs() == nil)
    _ = try run(network)
    #expect(try session.resumable().isEmpty)
    #expect(try session.uncertainJobs()?.contains("job 1;") == true)
    #expect(
      code(NetworkSession(options: options, effects: network.effects).status(of: "1"))
        == "submit-uncertain")
  }
}
