import EmbeddedRules
import Linting
import PromptParsing
import RequestBuilding
import Rewriting
import Testing

@Suite("A rewrite")
struct RewritePropertyTests {
  private static let bench = RewriteBench()

  @Test("keeps its guarantees on generated prompts", arguments: 0..<24)
  func generated(seed: UInt64) throws {
    var generator = PromptGenerator(seed: seed)
    for _ in 0..<50 { try check(generator.prompt()) }
  }

  @Test("keeps its guarantees on texts that are hard to cut", arguments: HardTexts.all)
  func hard(text: String) throws { try check(text) }

  @Test(
    "keeps its guarantees on the development corpus",
    .enabled(if: DevelopmentCorpus.isPresent, "the corpus is not part of the repository"))
  func corpus() throws {
    let prompts = DevelopmentCorpus.prompts
    #expect(prompts.count > 1_000)
    for prompt in prompts { try check(prompt) }
  }

  /// Twice changes nothing more; literals and content words stay; the score never drops.
  private func check(_ text: String) throws {
    for mode in [RewriteMode.safe, .all] {
      let first = try Self.bench.rewrite(text, mode: mode)
      let score = try Self.bench.score(of: text)
      #expect(first.score >= score, "score dropped: \(text)")
      let lostLiterals = first.protected.filter { !$0.kept }.map(\.text)
      #expect(lostLiterals.isEmpty, "lost \(lostLiterals): \(text) → \(first.record.prompt)")
      let lost = Self.bench.lostWords(from: text, to: first.record.prompt, applied: first.applied)
      #expect(lost.isEmpty, "lost \(lost): \(text) → \(first.record.prompt)")
      let second = try Self.bench.rewrite(first.record, mode: mode)
      #expect(
        second.record == first.record,
        "\(mode): \(text) → \(first.record.prompt) → \(second.record.prompt)")
      #expect(!first.passes.isEmpty)
    }
  }
}
