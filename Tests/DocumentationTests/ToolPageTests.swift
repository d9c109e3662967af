import JSONValues
import PeelKit
import Testing

@Suite("The page on tools")
struct ToolPageTests {
  private let page = Document("docs/mcp.md")

  @Test("has a row for each tool, with its command")
  func rows() {
    for operation in Operation.all {
      for tool in operation.tools {
        #expect(page.text.contains("\n| `\(tool.name)` | `peel \(operation.name)"), "\(tool.name)")
      }
    }
  }

  @Test("names every option that a tool takes")
  func options() {
    let options = Operation.all.flatMap { operation in
      operation.tools.flatMap(\.options).compactMap { operation.option(named: $0)?.jsonName }
    }
    #expect(!options.isEmpty)
    for option in options { #expect(page.text.contains("`\(option)`"), "\(option)") }
  }

  @Test("shows an entry that hosts can read, with options that there are")
  func entry() throws {
    let blocks = page.blocks(marked: "json")
    #expect(blocks.count == 1)
    for block in blocks {
      let server = try JSONValue(parsing: Array(block.utf8))["mcpServers"]?["peel"]
      let words = try #require(server?["args"]?.array).compactMap(\.string)
      let operation = try #require(words.first.flatMap(Operation.named))
      #expect(operation.isServer)
      for word in words where word.hasPrefix("--") {
        #expect(operation.option(named: String(word.dropFirst(2))) != nil)
      }
    }
  }
}
