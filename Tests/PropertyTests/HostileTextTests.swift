import EmbeddedRules
import PromptParsing
import Rewriting
import Testing

/// Work that grows with the square of a text would take hours on these instead of a second each.
@Suite("A hostile text", .timeLimit(.minutes(30)))
struct HostileTextTests {
  private static let bench = RewriteBench()

  @Test("is read in time, however it repeats itself", arguments: HostileTexts.units.map(\.unit))
  func read(unit: String) {
    let text = HostileTexts.text(of: unit, bytes: 200_000)
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    #expect(prompt.clauses.last?.range.upperBound ?? 0 <= prompt.bytes.count)
    #expect(prompt.literals.count <= prompt.bytes.count)
  }

  @Test("is judged and repaired in time", arguments: HostileTexts.units.map(\.unit))
  func rewritten(unit: String) throws {
    let text = HostileTexts.text(of: unit, bytes: 20_000)
    let rewrite = try Self.bench.rewrite(text, mode: .all)
    let lost = rewrite.protected.filter { !$0.kept }
    #expect(lost.isEmpty)
    #expect(rewrite.passes.count <= 32)
  }
}
