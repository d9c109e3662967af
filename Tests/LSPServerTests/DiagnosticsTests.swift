import JSONValues
import PeelKit
import Reporting
import Testing

@testable import LSPServer

@Suite("Diagnostics")
struct DiagnosticsTests {
  private static let flawed = "Hello 🐕.\r\nThe background should be changed to a beach"

  /// Rule and range, `line:character-line:character`, of each diagnostic.
  private func summary(_ diagnostics: [JSONValue]) -> [String] {
    diagnostics.map { diagnostic in
      let places = ["start", "end"].map { end in
        let position = diagnostic["range"]?[end]
        return "\(position?["line"]?.integer ?? -1):\(position?["character"]?.integer ?? -1)"
      }
      return "\(diagnostic["code"]?.string ?? "") \(places.joined(separator: "-"))"
    }
  }

  private func summary(
    of text: String, _ uri: String, language: String = "", counting encoding: String = "utf-16"
  ) throws -> [String] {
    let client = try EditorClient(EditorClient.counting(encoding))
    client.open(uri, text, language: language)
    return summary(try #require(client.pushed()).diagnostics)
  }

  @Test("are pushed with the version, and are those that can be pulled")
  func agreement() throws {
    let client = try EditorClient()
    client.open("file:///a.prompt", Self.flawed, version: 7)
    let pulled = try client.pulled("file:///a.prompt")
    let pushed = try #require(client.pushed())
    #expect(pushed.version == 7)
    #expect(!pushed.diagnostics.isEmpty)
    #expect(pulled["kind"] == .string("full"))
    #expect(pulled["items"] == .array(pushed.diagnostics))
    #expect(client.pushed() == nil)
  }

  @Test("hold what an editor shows")
  func content() throws {
    let client = try EditorClient()
    client.open("file:///a.prompt", Self.flawed)
    let diagnostic = try client.pulled("file:///a.prompt")["items"]?.array?
      .first { $0["code"] == .string("passive-instruction") }
    #expect(diagnostic?["severity"] == .integer(2))
    #expect(diagnostic?["source"] == .string("peel"))
    #expect(diagnostic?["message"]?.string?.contains("“The background") == true)
  }

  @Test("are not sent again to a client that has them")
  func unchanged() throws {
    let client = try EditorClient()
    client.open("file:///a.prompt", Self.flawed)
    let id = try client.pulled("file:///a.prompt")["resultId"]
    let again = try client.pulled("file:///a.prompt", knowing: id)
    #expect(again["kind"] == .string("unchanged"))
    client.change("file:///a.prompt", Self.flawed + ".", version: 2)
    #expect(try client.pulled("file:///a.prompt", knowing: id)["kind"] == .string("full"))
  }

  @Test(
    "stand in the columns of the client's count",
    arguments: [("utf-8", "0:29"), ("utf-16", "0:27"), ("utf-32", "0:26")])
  func columns(encoding: String, start: String) throws {
    let text = "🐕 Keep the dog unchanged. The background should be changed to a beach."
    let found = try summary(of: text, "file:///a.prompt", counting: encoding)
    #expect(found.contains { $0.hasPrefix("passive-instruction \(start)-") }, "\(found)")
  }

  @Test("count lines that end in CR LF")
  func lines() throws {
    let found = try summary(of: Self.flawed, "file:///a.prompt")
    #expect(found.contains("passive-instruction 1:0-1:43"), "\(found)")
  }

  @Test("point into a string through its escapes")
  func escapes() throws {
    let text = #"{"prompt": "\ud83d\udc15 \"Hi\"\nThe background should be changed to a beach"}"#
    let found = try summary(of: text, "file:///a.json")
    #expect(found.contains("passive-instruction 0:33-0:76"), "\(found)")
  }

  @Test("point into a fenced block")
  func fence() throws {
    let text =
      "# Ideas\n\n- one\n\n  ```prompt\n  The background should be changed to a beach\n  ```\n"
    let found = try summary(of: text, "file:///notes.md")
    #expect(found.contains("passive-instruction 5:2-5:45"), "\(found)")
  }

  @Test(
    "are for what the name or else the language says",
    arguments: [
      ("file:///a.prompt", "json", true), ("file:///a.prompt.md", "markdown", true),
      ("untitled:Untitled-1", "plaintext", true), ("untitled:Untitled-1", "markdown", false),
      ("file:///a.md", "prompt", false), ("file:///prompts/hero", "prompt", true),
      ("file:///a.swift", "swift", false),
    ])
  func kinds(uri: String, language: String, isPrompt: Bool) throws {
    #expect(try summary(of: Self.flawed, uri, language: language).isEmpty != isPrompt)
  }

  @Test("tell what is wrong with JSON that may hold a prompt, and leave other JSON alone")
  func brokenJSON() throws {
    #expect(
      try summary(of: "{\"prompt\": \"Make it red\",\n}", "file:///a.json") == [
        "invalid-json 1:0-1:1"
      ])
    #expect(try summary(of: "{\"name\": \"x\",\n}", "file:///package.json") == [])
    let lines = "{\"prompt\": \"\"}\n{\"prompt\": 1}\n{\"prompt\": \"A red car\", \"sed\": 1}\n"
    #expect(
      try summary(of: lines, "file:///a.jsonl") == [
        "blank-prompt 0:11-0:13", "invalid-field 1:11-1:12", "unknown-field 2:24-2:29",
      ])
  }

  @Test(
    "tell of a prompt that is not written yet what check tells of it, and are none without one",
    arguments: [
      ("", "a.prompt", ["blank-prompt 0:0-0:0"]), (" \n", "a.prompt", ["blank-prompt 0:0-0:1"]),
      ("```prompt\n\n```", "a.md", ["blank-prompt 1:0-1:0"]), ("", "a.md", []),
      ("", "a.json", []), ("[]", "a.json", []),
    ])
  func blank(text: String, name: String, found: [String]) throws {
    #expect(try summary(of: text, "file:///\(name)") == found)
  }

  @Test("are none for texts that every project has")
  func projectTexts() throws {
    #expect(try summary(of: Self.flawed, "file:///LICENSE.txt", language: "plaintext") == [])
    #expect(try summary(of: Self.flawed, "file:///hero.txt", language: "plaintext") != [])
  }

  @Test("name what a request lacks only where there is one")
  func missingFields() throws {
    let record = #"{"prompt": "Put a straw hat on the dog."}"#
    let found = try summary(of: record, "file:///a.json")
    #expect(found.contains("invalid-parameter 0:1-0:9"), "\(found)")
    let alone = try summary(of: "Put a straw hat on the dog.", "file:///a.prompt")
    #expect(!alone.isEmpty && !alone.contains { $0.hasPrefix("invalid-parameter") })
  }

  @Test("go with the document")
  func closing() throws {
    let client = try EditorClient()
    client.open("file:///a.prompt", Self.flawed)
    let document: JSONObject = ["uri": .string("file:///a.prompt")]
    let sent = client.notify("textDocument/didClose", ["textDocument": .object(document)])
    #expect(
      sent == [
        Publication(
          address: DocumentAddress(uri: "file:///a.prompt"), version: nil, diagnostics: []
        ).message
      ])
    #expect(client.pushed() == nil)
  }

  @Test(
    "go one way alone where the client says nothing: it asks if it can", arguments: [true, false])
  func usualWay(canAsk: Bool) throws {
    let client = EditorClient(silent: ())
    let can: JSONObject = canAsk ? ["diagnostic": .object([:])] : [:]
    let answer = try client.request(
      "initialize", ["capabilities": .object(["textDocument": .object(can)])])
    #expect((answer["capabilities"]?["diagnosticProvider"] != nil) == canAsk)
    client.open("file:///a.prompt", Self.flawed)
    #expect((client.pushed() == nil) == canAsk)
  }

  @Test("go the way that the options say", arguments: ["push", "pull", "both"])
  func ways(way: String) throws {
    let client = EditorClient(silent: ())
    let options: JSONObject = ["diagnostics": .string(way)]
    let answer = try client.request("initialize", ["initializationOptions": .object(options)])
    #expect((answer["capabilities"]?["diagnosticProvider"] == nil) == (way == "push"))
    client.open("file:///a.prompt", Self.flawed)
    #expect((client.pushed() == nil) == (way == "pull"))
  }
}
