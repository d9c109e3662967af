import JSONValues
import Testing

@testable import LSPServer

@Suite("A long document")
struct LongDocumentTests {
  private static func text(_ count: Int, changed: Int? = nil) -> String {
    (0..<count).map { index in
      "{\"prompt\":\"Make the car \(index == changed ? "better" : "number \(index)").\"}\n"
    }.joined()
  }

  @Test("is left for what comes, and gone on with later")
  func interruption() throws {
    let client = try EditorClient()
    client.open("file:///a.jsonl", Self.text(300))
    var looks = 0
    let first = client.pushed {
      looks += 1
      return looks > 2
    }
    #expect(first == nil)
    #expect(looks == 3)
    // What was done is not done again: two stretches are left of five.
    looks = 0
    let second = client.pushed {
      looks += 1
      return looks > 1
    }
    #expect(second?.diagnostics.isEmpty == false)
  }

  @Test("is refused to a request that is taken back meanwhile, and not lost for the next")
  func cancellation() throws {
    let client = try EditorClient()
    client.open("file:///a.jsonl", Self.text(100))
    #expect(client.pushed { true } == nil)
    let items = try client.pulled("file:///a.jsonl")["items"]?.array
    #expect(items?.isEmpty == false)
    #expect(client.pushed()?.diagnostics == items)
  }

  @Test("shows the same after one record changed as if it had been opened so")
  func change() throws {
    let client = try EditorClient()
    client.open("file:///a.jsonl", Self.text(200))
    _ = client.pushed()
    client.change("file:///a.jsonl", Self.text(200, changed: 150), version: 2)
    let other = try EditorClient()
    other.open("file:///a.jsonl", Self.text(200, changed: 150), version: 2)
    let (changed, opened) = (client.pushed()?.diagnostics, other.pushed()?.diagnostics)
    #expect(changed == opened)
    #expect(changed?.isEmpty == false)
  }
}
