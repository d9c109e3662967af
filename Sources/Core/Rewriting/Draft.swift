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
  /// Texts of foreign syntax that fixes took out.
  var discards: [String] = []

  /// How many findings of a rule are left.
  func count(of rule: String) -> Int { report.findings.count { $0.rule == rule } }

  /// Where the discarded texts stood in the original.
  func discarded(from original: Draft) -> [Range<Int>] {
    discards.compactMap { text in original.prompt.bytes.range(of: Array(text.utf8)) }
  }
}

extension [UInt8] {
  /// The first place of a text.
  fileprivate func range(of part: [UInt8]) -> Range<Int>? {
    guard !part.isEmpty, part.count <= count else { return nil }
    return (0...count - part.count).first { self[$0..<$0 + part.count].elementsEqual(part) }
      .map { $0..<$0 + part.count }
  }
}
