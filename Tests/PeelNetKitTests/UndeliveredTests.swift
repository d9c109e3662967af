import Executing
import JSONValues
import PeelNetKit
import RunJournal
import Synchronization
import Testing

@Suite("A result that is paid for and not on the disk")
struct UndeliveredTests: PlanSuite {
  let folder: TemporaryFolder
  /// Nothing can be downloaded until this is false.
  private let isBroken = Switch()

  /// What tests turn on and off while a network uses it.
  private final class Switch: Sendable {
    private let state = Mutex(true)
    var isOn: Bool { state.withLock { $0 } }
    func turnOff() { state.withLock { $0 = false } }
  }

  init() throws { folder = try TemporaryFolder() }

  /// An API whose requests, once finished, are forgotten when `forgets` is on.
  private func network(forgets: Switch? = nil) -> FakeNetwork {
    FakeNetwork { [isBroken] request in
      if request.address.host.hasPrefix("cdn") {
        return isBroken.isOn ? HTTPResponse(status: 503) : nil
      }
      guard let forgets, forgets.isOn == false, request.address.path.contains("/requests/") else {
        return nil
      }
      return HTTPResponse(status: 404, body: Array(#"{"error_code": 404001}"#.utf8))
    }
  }

  private func row(_ network: FakeNetwork) throws -> JournalRow {
    try #require(try rows(network).first)
  }

  @Test("stays to be fetched when a command that does not wait, or does not download, meets it")
  func kept() throws {
    let network = network()
    try run(network)
    #expect(try row(network).state == .completed)
    let again = try run(network) { ($0.repetition, $0.waits) = (.reuse, false) }
    #expect(again["ok"]?.bool == true)
    #expect(try row(network).isResumable)
    try run(network) { ($0.repetition, $0.downloads) = (.reuse, false) }
    #expect(try row(network).isResumable)
    try resume(network.effects) { $0.downloads = false }
    #expect(try row(network).isResumable)
    isBroken.turnOff()
    try resume(network.effects)
    #expect(try row(network).isDone)
    #expect(try folder.names().contains("r-1.png"))
    #expect(network.submits.count == 1)
  }

  @Test("is done where nobody wanted it on the disk")
  func unwanted() throws {
    let network = network()
    try run(network) { $0.downloads = false }
    #expect(try row(network).isDone)
  }

  @Test("is still fetched from where it is known to be when the API has forgotten the request")
  func forgotten() throws {
    let memory = Switch()
    let network = network(forgets: memory)
    try run(network)
    memory.turnOff()
    let session = NetworkSession(options: options, effects: later(network))
    // None of the questions takes from the journal what it alone knows.
    for answer in [session.status(of: "r-1"), session.cancel("r-1"), session.result(of: "r-1")] {
      #expect(answer["error"]?["code"]?.string == "unknown-request")
      let execution = try row(network).execution
      #expect(execution?["output"]?["image"]?.string == "https://cdn.runcomfy.net/r-1.png")
      #expect(try row(network).isResumable)
    }
    try resume(later(network))
    #expect(try row(network).isResumable)
    isBroken.turnOff()
    try resume(later(network))
    #expect(try row(network).isDone)
    #expect(try folder.names() == ["r-1.png", "r-1.png.peel.json"])
  }
}
