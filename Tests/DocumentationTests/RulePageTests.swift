import Documenting
import SystemCalls
import Testing

@Suite("The pages on the rules")
struct RulePageTests {
  private let folder: PageFolder

  init() throws { folder = try PageFolder(of: "\(Document.root)/rules") }

  @Test("notice a page that is missing, changed or left over")
  func notices() throws {
    let place = try FolderAccess.makeTemporary(named: "peel-pages")
    defer { try? FolderAccess.remove(place) }
    #expect(try folder.drift(in: "\(place)/none").count == folder.pages.count)
    try FileAccess.writeAtomically(Array("old".utf8), to: "\(place)/removed-rule.md")
    try folder.write(to: place)
    #expect(try folder.drift(in: place) == [])
    try FileAccess.writeAtomically(Array("hand".utf8), to: "\(place)/vague-change.md")
    try FileAccess.writeAtomically(Array("old".utf8), to: "\(place)/removed-rule.md")
    #expect(
      try folder.drift(in: place)
        == ["vague-change.md differs", "removed-rule.md belongs to no rule"])
  }
}
