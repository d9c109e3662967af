import RequestBuilding
import Routing
import Testing

@Suite("A signal")
struct SignalTests {
  private func signal(_ claim: Claim, beside: [String] = []) -> Signal {
    Signal(
      id: "fog", summary: "", why: "", source: "", claim: claim, weight: 1, beside: beside,
      patterns: [])
  }

  @Test("stands beside one that is looked for earlier")
  func earlier() {
    let (task, model) = (signal(.task(.edit)), signal(.model("acme/brush")))
    #expect(task.mayStand(beside: task))
    #expect(model.mayStand(beside: task))
    #expect(model.mayStand(beside: model))
    #expect(!task.mayStand(beside: model))
    #expect(!model.mayStand(beside: signal(.task(.edit), beside: ["mist"])))
  }
}
