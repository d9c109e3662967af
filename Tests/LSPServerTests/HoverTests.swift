import JSONValues
import Testing

@testable import LSPServer

@Suite("A hover")
struct HoverTests {
  private static let text = "Keep the *car* unchanged. The background should be changed to a beach."

  private func hover(_ character: Int, isMarkdown: Bool = true) throws -> JSONValue {
    let formats: [JSONValue] = isMarkdown ? [.string("markdown")] : []
    let hover: JSONObject = ["contentFormat": .array(formats)]
    let client = try EditorClient(["textDocument": .object(["hover": .object(hover)])])
    client.open("file:///a.prompt", Self.text)
    return try client.hover("file:///a.prompt", 0, character)
  }

  @Test("tells of a finding why it is one, on whose word, and what to do")
  func finding() throws {
    let hover = try hover(40)
    #expect(hover["contents"]?["kind"] == .string("markdown"))
    let value = try #require(hover["contents"]?["value"]?.string)
    #expect(value.hasPrefix("**passive-instruction** (warning): “The background"))
    #expect(value.contains("The guidance asks for imperatives."))
    #expect(value.contains("\n\nFix (safe): Write it as a command\n\nSource: nano-banana-edit"))
    #expect(hover["range"]?["start"] == EditorClient.position(0, 26))
  }

  @Test("tells what was understood of a clause")
  func clause() throws {
    let value = try #require(try hover(3)["contents"]?["value"]?.string)
    #expect(value.hasPrefix("Understood as: preservation"), "\(value)")
    #expect(value.contains("\\*car"))
    #expect(try hover(3)["range"]?["start"] == EditorClient.position(0, 0))
  }

  @Test("is plain text for a client that reads no Markdown")
  func plainText() throws {
    let hover = try hover(3, isMarkdown: false)
    #expect(hover["contents"]?["kind"] == .string("plaintext"))
    #expect(hover["contents"]?["value"]?.string?.contains("*car") == true)
  }

  @Test("is nothing beside the prompts")
  func nothing() throws {
    let client = try EditorClient()
    client.open("file:///a.md", "# Title\n\n```prompt\nMake it nicer.\n```\n")
    #expect(try client.hover("file:///a.md", 0, 3) == .null)
    #expect(try client.hover("file:///a.md", 3, 3) != .null)
  }
}
