import Testing

@testable import Sandbox

@Suite("The page about the sandbox")
struct SandboxPageTests {
  private static let page = Document("docs/sandbox.md")

  @Test("has a row for every effect, with its stage", arguments: FaultName.all.map(\.text))
  func effects(text: String) throws {
    let name = try #require(FaultName.all.first { $0.text == text })
    let stage = name.home.rawValue + (name.isAnywhere ? ", any" : "")
    #expect(Self.page.text.contains("\n| `\(text)` | \(stage) | "))
  }

  @Test("names every stage")
  func stages() {
    for stage in SandboxStage.allCases { #expect(Self.page.text.contains("`\(stage.rawValue)`")) }
  }

  @Test("shows a file of faults that is one")
  func file() throws {
    #expect(Self.page.settingsFiles.count == 1)
    for text in Self.page.settingsFiles {
      let file = try FaultFile(parsing: Array(text.utf8), path: "docs/sandbox.md")
      #expect(file.faults.count == 2)
      #expect(file.random != nil)
    }
  }
}
