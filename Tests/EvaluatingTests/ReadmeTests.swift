import SystemCalls
import Testing

@testable import Evaluating

@Suite("The README's numbers")
struct ReadmeTests {
  private static let path = "\(OwnSet.root)/README.md"

  /// `PEEL_RECORD_GOLDEN=1 swift test --filter EvaluatingTests` writes what comes out now.
  @Test("are what make eval prints")
  func numbers() throws {
    let headline = EvaluationReport(try OwnSet.evaluation.get()).headline
    let text = String(decoding: try FileAccess.read(Self.path), as: UTF8.self)
    let blocks = text.split(separator: "```text\n", omittingEmptySubsequences: false)
    let index = try #require(
      blocks.firstIndex { $0.prefix { $0 != "\n" }.contains(" prompts: ") },
      "README.md has a block with the numbers of make eval")
    let end = try #require(blocks[index].firstRange(of: "\n```\n"))
    if Environment.isSet("PEEL_RECORD_GOLDEN") {
      var recorded = blocks.map { String($0) }
      recorded[index] = headline + blocks[index][end.lowerBound...]
      let bytes = Array(recorded.joined(separator: "```text\n").utf8)
      return try FileAccess.writeAtomically(bytes, to: Self.path)
    }
    #expect(
      blocks[index][..<end.lowerBound] == headline,
      "record with PEEL_RECORD_GOLDEN=1 swift test --filter EvaluatingTests")
  }
}
