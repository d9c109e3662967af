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
      if first.passes.count > 1 { checkPasses(of: first) }
    }
  }

  /// No pass lacks what the user keeps or holds a loose mark; together they say all of the prompt.
  private func checkPasses(of rewrite: Rewrite) {
    let lexicons = EmbeddedRules.lexicons
    let whole = Prompt(rewrite.record.prompt, lexicons: lexicons)
    let all = rewrite.passes.joined(separator: "\n").lowercased()
    for pass in rewrite.passes where !whole.text.contains(" .") {
      #expect(!pass.contains(" .") && !pass.contains(" ,"), "\(whole.text) → \(pass)")
    }
    // What a fix said stays is said anew in each pass.
    let isAdded = rewrite.applied.contains("missing-preservation")
    let exempt = whole.clauses.filter {
      $0.isHeading || $0.kind == .courtesy || isAdded && $0.kind == .preservation
    }
    let words = whole.contentWords(lexicons: lexicons, exempt: exempt.map(\.range))
    // A verb counts in its base form, which where it takes endings need not stand there.
    let said = Set(
      rewrite.passes.flatMap { Prompt($0, lexicons: lexicons).contentWords(lexicons: lexicons) })
    let lost = words.filter {
      !all.contains($0) && !said.contains($0) && !Self.mayGo.contains($0)
    }
    #expect(lost.isEmpty, "lost \(lost): \(whole.text) → \(rewrite.passes)")
    let texts = whole.literals.map { whole.text(in: $0.range).lowercased() }
    #expect(texts.allSatisfy(all.contains), "\(whole.text) → \(rewrite.passes)")
    guard !isAdded else { return }
    for clause in whole.clauses where clause.kind == .preservation && !clause.namesRest {
      let kept = Prompt(whole.text(in: clause.content), lexicons: lexicons)
        .contentWords(lexicons: lexicons)
      for pass in rewrite.passes {
        let said = Prompt(pass, lexicons: lexicons).contentWords(lexicons: lexicons)
        let isKept = kept.allSatisfy { pass.lowercased().contains($0) || said.contains($0) }
        #expect(isKept, "\(kept) \(whole.text) → \(pass)")
      }
    }
  }

  /// One of two is not both; "leaving the gate" becomes an order of its own; what is sent alone has no number.
  private static let mayGo: Set<String> = ["both", "both of", "leave", "first", "second", "third"]
}
