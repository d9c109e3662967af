import JSONValues
import Reporting
import Testing

@testable import NetworkCLI

@Suite("An execution for people")
struct PrettyExecutionTests {
  @Test(
    "tells an outcome before the state, but not that of a cancel which came too late",
    arguments: [
      ("run", "not_cancellable", "execution not_cancellable"),
      ("cancel", "not_cancellable", "execution completed"),
      ("cancel", "cancelled", "execution cancelled"),
    ])
  func outcome(command: String, outcome: String, heading: String) {
    let execution: JSONObject = ["state": .string("completed"), "outcome": .string(outcome)]
    let answer: JSONObject = ["command": .string(command), "execution": .object(execution)]
    let text = PrettyExecution(answer, number: nil, palette: Palette(isColored: false)).text
    #expect(text.split(separator: "\n").first == heading[...])
  }
}
