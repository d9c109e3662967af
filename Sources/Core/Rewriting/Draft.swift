import Linting
import PromptParsing
import RequestBuilding

/// A record on its way to being repaired.
struct Draft {
  var record: Record
  var prompt: Prompt
  var report: LintReport
  /// The rules whose fixes were applied, in order.
  var applied: [String]
  /// How many fixes may still be tried out.
  var trials: Int
  /// What the original holds, with all its syntax.
  let whole: Fidelity
  /// Texts of foreign syntax that fixes took out.
  var discards: [String] = []

  /// What the draft has to keep of the original.
  func demands(of original: Draft, lexicons: [Lexicon]) -> Fidelity {
    if discards.isEmpty { return whole }
    return Fidelity(
      of: original.prompt, discarding: discarded(from: original), lexicons: lexicons)
  }

  /// How many findings of a rule are left.
  func count(of rule: String) -> Int { report.findings.count { $0.rule == rule } }

  /// Where the discarded texts stood in the original; equal ones stood one after the other.
  private func discarded(from original: Draft) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var next: [String: Int] = [:]
    for text in discards {
      let start = next[text] ?? 0
      guard let place = original.prompt.bytes.range(of: Array(text.utf8), from: start) else {
        continue
      }
      next[text] = place.upperBound
      places.append(place)
    }
    return places
  }
}

extension [UInt8] {
  /// The first place of a text at or after an offset.
  fileprivate func range(of part: [UInt8], from start: Int) -> Range<Int>? {
    guard !part.isEmpty, start + part.count <= count else { return nil }
    return (start...count - part.count).first { self[$0..<$0 + part.count].elementsEqual(part) }
      .map { $0..<$0 + part.count }
  }
}
