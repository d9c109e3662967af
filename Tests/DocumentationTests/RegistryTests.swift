import Documenting
import PeelKit
import Reporting
import Testing

/// The registry of failures is written down once; everything else is made from it or held to it.
@Suite("The registry of failures")
struct RegistryTests {
  @Test("is what docs/errors.md says")
  func page() {
    let page = Document("docs/\(ErrorPage.name)").text
    #expect(page == ErrorPage.text, "run `make docs` and commit docs/errors.md")
  }

  @Test("is what the README's table of exit statuses says, in order")
  func table() {
    let rows = Document.readme.text.split(separator: "\n")
    let expected = ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    #expect(rows.filter { expected.contains(String($0)) }.map(String.init) == expected)
    let statuses = rows.filter { $0.dropFirst(2).first?.isNumber == true && $0.hasPrefix("| ") }
    #expect(statuses.count == expected.count, "another row of the README gives a status")
  }

  @Test("has every code, hint and status on the page", arguments: ErrorCode.allCases)
  func complete(code: ErrorCode) throws {
    let part = ErrorPage.text.split(separator: "\n## ").first {
      $0.hasPrefix("\(code.exitCode.rawValue):")
    }
    let row = try #require(
      part?.split(separator: "\n").first { $0.hasPrefix("| `\(code.rawValue)` |") })
    #expect(row.hasSuffix(code.isRetryable ? "| yes |" : "| no |"))
  }

  @Test("names only commands that exist in its hints", arguments: ErrorCode.allCases)
  func hints(code: ErrorCode) {
    let words = code.explanation.hint.split { " ,;()".contains($0) }
    for (word, next) in zip(words, words.dropFirst())
    where word == "peel" && next.first?.isLowercase == true && next != "or" {
      #expect(Operation.named(String(next)) != nil, "\(code.rawValue): \(next)")
    }
  }
}
