import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("The sandbox's list of submits")
struct SubmitLedgerTests {
  private func list(_ caller: inout SandboxCaller) -> JSONValue {
    caller.call("GET", "/sandbox/requests", token: nil).json
  }

  @Test("counts what was accepted, told or not, and nothing that was refused")
  func counted() throws {
    var caller = SandboxCaller {
      $0.faults = [Fault(.status(429), remaining: 1), Fault(.resetAfterSubmit, remaining: 1)]
    }
    for _ in 1...3 { _ = caller.submit() }
    _ = caller.submit(["prompt": .string("No picture to edit.")])
    _ = caller.look("status")
    let list = list(&caller)
    #expect(list["total"]?.integer == 2)
    let requests = try #require(list["requests"]?.array)
    #expect(
      requests.map { $0["request_id"]?.string } == [1, 2].map { RequestID(number: $0).text })
    #expect(requests.map { $0["status"]?.string } == ["in_queue", "in_queue"])
    #expect(requests.first?["model"]?.string == "maker/sample/edit")
    #expect(requests.first?["prompt"]?.string == "Keep the cup unchanged.")
  }

  @Test("gives equal inputs one hash, whatever the order of their fields")
  func hash() throws {
    var caller = SandboxCaller()
    let members = SampleModels.input.members
    var reversed = JSONObject()
    for member in members.reversed() { reversed[member.name] = member.value }
    var other = SampleModels.input
    other["prompt"] = .string("Keep the cup.")
    for input in [SampleModels.input, reversed, other] { _ = caller.submit(input) }
    let hashes = try #require(list(&caller)["requests"]?.array).map { $0["input_hash"]?.string }
    #expect(hashes[0] == hashes[1])
    #expect(hashes[0] != hashes[2])
    #expect(hashes[0]?.utf8.count == 15)
  }

  @Test("is read, not written to")
  func method() {
    var caller = SandboxCaller()
    #expect(caller.call("POST", "/sandbox/requests", token: nil).status == 405)
  }
}
