import PromptParsing

/// Finds a prompt that is longer than its reader takes in.
package struct LengthCheck: Sendable {
  /// What is counted.
  package enum Unit: String, Sendable, CaseIterable {
    case words, characters
  }

  package let unit: Unit
  package let atMost: Int

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "count", "limit"]

  package init(unit: Unit, atMost: Int) {
    self.unit = unit
    self.atMost = atMost
  }

  /// At most one hit: what goes beyond the limit.
  func hits(in context: LintContext) -> [Hit] {
    let bytes = context.prompt.bytes
    var (count, end): (Int, Int?) = (0, nil)
    for index in bytes.indices where begins(at: index, in: bytes) {
      count += 1
      if count == atMost + 1 { end = index }
    }
    guard let end else { return [] }
    return [
      Hit(
        range: end..<bytes.count,
        values: [
          "match": context.prompt.text(in: end..<bytes.count), "count": String(count),
          "limit": String(atMost),
        ])
    ]
  }

  /// Whether a word, or a Unicode scalar, starts there.
  private func begins(at index: Int, in bytes: [UInt8]) -> Bool {
    switch unit {
    case .characters: bytes[index] & 0xC0 != 0x80
    case .words: !bytes[index].isSpace && (index == 0 || bytes[index - 1].isSpace)
    }
  }
}
