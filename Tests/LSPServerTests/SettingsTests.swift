import JSONRPC
import JSONValues
import PeelKit
import Reporting
import Synchronization
import Testing

@testable import LSPServer

@Suite("Settings of a document")
struct SettingsTests {
  private static let flawed = "Keep the car unchanged. The background should be changed to a beach."

  private static func settings(_ text: String) -> Result<Configuration, Failure> {
    var configuration = Configuration()
    configuration.files = [Configuration.File(path: "/w/.peel.yaml", bytes: Array(text.utf8))]
    return .success(configuration)
  }

  private func rules(_ publication: Publication?) -> [String] {
    publication?.diagnostics.compactMap { $0["code"]?.string } ?? []
  }

  @Test("hold from the next change on, and are put together once for each that differs")
  func change() throws {
    let client = try EditorClient()
    client.open("file:///w/a.prompt", Self.flawed)
    #expect(rules(client.pushed()).contains("passive-instruction"))
    client.disk.settings.withLock { $0 = Self.settings("rules: {passive-instruction: off}\n") }
    for version in 2...4 {
      client.change("file:///w/a.prompt", Self.flawed, version: version)
      #expect(!rules(client.pushed()).contains("passive-instruction"))
    }
    #expect(client.disk.loads.withLock { $0 } == 2)
  }

  @Test(
    "leave files out by include and exclude, as check does",
    arguments: [
      ("exclude: [drafts/]", "drafts/a.prompt", false), ("exclude: [drafts/]", "a.prompt", true),
      ("include: [prompts/]", "a.prompt", false), ("include: [prompts/]", "prompts/a.prompt", true),
    ])
  func choice(settings: String, path: String, isWanted: Bool) throws {
    let client = try EditorClient()
    client.disk.settings.withLock { $0 = Self.settings(settings + "\n") }
    client.open("file:///w/\(path)", Self.flawed)
    #expect(rules(client.pushed()).isEmpty != isWanted)
    #expect(try client.actions("file:///w/\(path)").isEmpty != isWanted)
    client.open("untitled:1", Self.flawed, language: "prompt")
    #expect(!rules(client.pushed()).isEmpty)
  }

  @Test(
    "are read anew when a file changed",
    arguments: [
      "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration", "textDocument/didSave",
    ])
  func reload(method: String) throws {
    let client = try EditorClient()
    client.open("file:///w/a.prompt", Self.flawed)
    let id = try client.pulled("file:///w/a.prompt")["resultId"]
    _ = client.pushed()
    client.disk.settings.withLock { $0 = Self.settings("rules: {passive-instruction: error}\n") }
    #expect(client.notify(method) == [])
    let pushed = try #require(client.pushed())
    #expect(pushed.diagnostics.contains { $0["severity"] == .integer(1) })
    #expect(try client.pulled("file:///w/a.prompt", knowing: id)["kind"] == .string("full"))
  }

  @Test("that changed have the client ask again where it can be told to")
  func refresh() throws {
    let support = JSONValue.object(["refreshSupport": .bool(true)])
    let client = try EditorClient([
      "workspace": .object(["diagnostics": support]),
      "textDocument": .object(["diagnostic": .object([:])]),
    ])
    let methods = client.notify("workspace/didChangeWatchedFiles").map { message -> String in
      if case .request(_, let call) = message { call.method } else { "" }
    }
    #expect(methods == ["workspace/diagnostic/refresh"])
  }

  @Test("that are broken are what there is to say, until they are mended")
  func broken() throws {
    let client = try EditorClient()
    client.disk.settings.withLock { $0 = Self.settings("rules: {vague-chnge: off}\n") }
    client.open("file:///w/a.prompt", Self.flawed)
    let pushed = try #require(client.pushed())
    #expect(rules(pushed) == ["invalid-settings"])
    #expect(pushed.diagnostics[0]["message"]?.string?.contains("/w/.peel.yaml:1") == true)
    #expect(try client.actions("file:///w/a.prompt") == [])
    #expect(try client.hover("file:///w/a.prompt", 0, 30) == .null)
    client.disk.settings.withLock { $0 = .success(Configuration()) }
    client.change("file:///w/a.prompt", Self.flawed, version: 2)
    #expect(rules(client.pushed()).contains("passive-instruction"))
  }
}
