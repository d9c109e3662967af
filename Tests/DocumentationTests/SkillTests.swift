import JSONValues
import Reporting
import SystemCalls
import Testing

@Suite("The skill")
struct SkillTests {
  /// An ask of a user, and what of the description settles whether the skill is for it.
  struct Ask: Sendable {
    let ask: String
    let isServed: Bool
    let because: String
  }

  private static let asks: [Ask] = Document("Tests/DocumentationTests/Skill/asks.jsonl").text
    .split(separator: "\n").compactMap { line in
      guard let entry = try? JSONValue(parsing: Array(line.utf8)), let ask = entry["ask"]?.string,
        let isServed = entry["uses"]?.bool, let because = entry["because"]?.string
      else { return nil }
      return Ask(ask: ask, isServed: isServed, because: because)
    }

  private static let description: String =
    Document.skill.text.split(separator: "\n").first { $0.hasPrefix("description: ") }
    .map { String($0.dropFirst("description: ".count)) } ?? ""

  /// The sentences that say what it is for, and those that say what it is not for.
  private static func parts() -> (served: String, unserved: String) {
    let sentences = description.split(separator: ". ").map { String($0) }
    return (
      sentences.filter { !$0.hasPrefix("Not for ") }.joined(separator: ". "),
      sentences.filter { $0.hasPrefix("Not for ") }.joined(separator: ". ")
    )
  }

  @Test("has twenty asks to be judged by, half of them not for it")
  func count() {
    #expect(Self.asks.count == 20)
    #expect(Self.asks.count(where: \.isServed) == 10)
    #expect(Set(Self.asks.map(\.because)).count == 20)
  }

  @Test("says of each ask whether it is for it", arguments: asks)
  func settled(ask: Ask) {
    let (served, unserved) = Self.parts()
    #expect((ask.isServed ? served : unserved).contains(ask.because), "\(ask.ask)")
    #expect(!(ask.isServed ? unserved : served).contains(ask.because), "\(ask.ask)")
  }

  @Test("keeps to what hosts read: a short description that begins with when, and a short body")
  func limits() {
    #expect(Self.description.hasPrefix("Use this skill when "))
    #expect(Self.description.count <= 1024)
    #expect(!Self.description.contains { "<>".contains($0) } && !Self.description.contains(": "))
    // 5,000 tokens are about 20,000 bytes of English.
    #expect(Document.skill.text.split(separator: "\n").count < 200)
    #expect(Document.skill.text.utf8.count < 16_000)
  }

  private static let manifests = [
    ".claude-plugin/plugin.json", ".codex-plugin/plugin.json", ".cursor-plugin/plugin.json",
    "gemini-extension.json",
  ]

  @Test(
    "is named with the program's version and its MCP server in every host's manifest",
    arguments: manifests)
  func manifest(path: String) throws {
    let manifest = try JSONValue(parsing: Array(Document(path).text.utf8))
    #expect(manifest["name"] == .string("peel"))
    #expect(manifest["version"] == .string(Version.current))
    var servers = manifest["mcpServers"]
    if let file = servers?.string {
      servers = try JSONValue(parsing: Array(Document(file).text.utf8))["mcpServers"]
    }
    #expect(servers?["peel"]?["command"] == .string("peel"))
    #expect(servers?["peel"]?["args"] == .array([.string("mcp")]))
  }

  @Test("is offered by the marketplace of this repository")
  func marketplace() throws {
    let text = Document(".claude-plugin/marketplace.json").text
    let plugin = try #require(try JSONValue(parsing: Array(text.utf8))["plugins"]?.array?.first)
    #expect(plugin["version"] == .string(Version.current))
    #expect(plugin["source"] == .string("./"))
  }
}
