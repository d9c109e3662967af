import PromptParsing

/// Finds a prompt that says less than its reader needs, or more than it takes in.
package struct LengthCheck: Sendable {
  /// What is counted.
  package enum Unit: String, Sendable, CaseIterable {
    case words, characters
  }

  /// What the limits hold for.
  package enum Part: String, Sendable, CaseIterable {
    case prompt, sentence
  }

  package let unit: Unit
  package let part: Part
  package let atLeast: Int?
  package let atMost: Int?

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "count", "limit"]

  package init(unit: Unit, part: Part = .prompt, atLeast: Int? = nil, atMost: Int? = nil) {
    self.unit = unit
    self.part = part
    self.atLeast = atLeast
    self.atMost = atMost
  }

  /// One hit for each part that breaks a limit: the whole of one too short, of one too long what
  /// goes beyond.
  func hits(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    return switch part {
    case .prompt: hit(in: 0..<prompt.bytes.count, of: prompt).map { [$0] } ?? []
    case .sentence: prompt.sentences.compactMap { hit(in: $0, of: prompt) }
    }
  }

  private func hit(in bounds: Range<Int>, of prompt: Prompt) -> Hit? {
    let bytes = prompt.bytes
    var (count, end): (Int, Int?) = (0, nil)
    for index in bounds where begins(at: index, in: bytes) {
      count += 1
      if count - 1 == atMost { end = index }
    }
    if let atLeast, count < atLeast {
      return hit(at: prompt.trimmed(bounds), of: prompt, count: count, limit: atLeast)
    }
    guard let end, let atMost else { return nil }
    return hit(at: end..<bounds.upperBound, of: prompt, count: count, limit: atMost)
  }

  private func hit(at range: Range<Int>, of prompt: Prompt, count: Int, limit: Int) -> Hit {
    Hit(
      range: range,
      values: [
        "match": prompt.text(in: range), "count": String(count), "limit": String(limit),
      ])
  }

  /// Whether a word, or a Unicode scalar, starts there.
  private func begins(at index: Int, in bytes: [UInt8]) -> Bool {
    switch unit {
    case .characters: bytes[index] & 0xC0 != 0x80
    case .words: !bytes[index].isSpace && (index == 0 || bytes[index - 1].isSpace)
    }
  }
}
