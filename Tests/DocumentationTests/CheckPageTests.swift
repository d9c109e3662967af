import Testing

@testable import DocumentReading

@Suite("The page about check")
struct CheckPageTests {
  /// The paragraph about texts that are no prompts.
  private static let others =
    Document("docs/check.md").text.split(separator: "\n\n").map(String.init)
    .first { $0.hasPrefix("Not a prompt, unless they are named") } ?? ""

  private static var names: [String] {
    others.split(separator: "`").map(String.init).filter { $0.hasSuffix(".txt") }
  }

  @Test("names texts that a search of folders passes over, and one that it does not")
  func passedOver() {
    #expect(Self.names.count > 10)
    for name in Self.names {
      #expect((DocumentKind(foundAt: name) == nil) == (name != "notice.txt"), "\(name)")
      #expect(DocumentKind(path: name) == .text)
    }
  }

  @Test("leaves out no name that is passed over")
  func complete() {
    let told = Set(Self.names.map { $0.dropLast(".txt".count).lowercased() })
    #expect(DocumentKind.projectTexts.subtracting(told) == [])
    #expect(DocumentKind.shoutedTexts.filter { !Self.others.contains($0) } == [])
  }
}
