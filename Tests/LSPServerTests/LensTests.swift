import JSONValues
import Linting
import PeelKit
import RequestBuilding
import Routing
import Testing

@testable import LSPServer

@Suite("A lens")
struct LensTests {
  @Test("says above each prompt how it scores and where it goes")
  func titles() throws {
    let prompt = "Put a straw hat on the dog."
    let client = try EditorClient()
    client.open("file:///a.md", "```prompt\n\n```\n\n> ```prompt\n> \(prompt)\n> ```\n")
    let document: JSONObject = ["uri": .string("file:///a.md")]
    let lenses = try client.request("textDocument/codeLens", ["textDocument": .object(document)])
    let peel = Peel()
    let reading = try peel.reading(of: Record(prompt: prompt))
    let sure = Int((reading.route.confidence * 100).rounded())
    let title =
      "score \(peel.report(on: reading).score)/100 · google/nano-banana-2/edit, \(sure) % sure"
    let place = EditorClient.position(5, 2)
    #expect(
      lenses
        == .array([
          .object([
            "range": .object(["start": place, "end": place]),
            "command": .object(["title": .string(title), "command": .string("")]),
          ])
        ]))
  }
}
