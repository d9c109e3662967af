import Documenting
import SystemCalls
import Testing

@Suite("The pages of docs/rules")
struct RulePageDriftTests {
  private let folder: PageFolder

  init() throws { folder = try PageFolder(of: "\(Document.root)/rules") }

  @Test("are what the rule files say")
  func drift() throws {
    let drift = try folder.drift(in: "\(Document.root)/docs/rules")
    #expect(drift == [], "run `make docs` and commit docs/rules")
  }

  @Test("link to pages and files that exist")
  func links() throws {
    for (name, text) in folder.pages {
      let targets = text.split(separator: "](").dropFirst().compactMap { rest in
        rest.split(separator: ")", omittingEmptySubsequences: false).first.map(String.init)
      }
      #expect(!targets.isEmpty)
      for target in targets {
        let isThere =
          folder.pages[target] != nil
          || FileAccess.exists("\(Document.root)/docs/rules/\(target)")
        #expect(isThere, "\(name): \(target)")
      }
    }
  }
}
