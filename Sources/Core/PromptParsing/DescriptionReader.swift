/// Tells apart the clauses that ask for nothing by themselves.
struct DescriptionReader {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The kind of a clause that is neither a preservation nor a change.
  func kind(of words: Range<Int>) -> ClauseKind {
    guard let first = words.first else { return .other }
    if tokens[first].isAny(of: .negation) { return .negation }
    if isImageReference(words) { return .imageReference }
    if isParameter(words) { return .parameter }
    let content = words.filter { tokens[$0].kind == .word && !tokens[$0].isAny(of: Self.neutral) }
    if content.isEmpty {
      return words.allSatisfy { tokens[$0].kind == .mask } ? .other : .description
    }
    let styled = content.count { tokens[$0].isAny(of: [.style, .quality]) }
    return styled * 2 >= content.count ? .style : .description
  }

  private static let neutral: WordClasses = [
    .determiner, .conjunction, .place, .value, .courtesy, .sequence,
  ]

  /// "Image 2 is the palette", "the second image shows …".
  private func isImageReference(_ words: Range<Int>) -> Bool {
    guard words.count >= 2, tokens[words.lowerBound].subject == .image else { return false }
    return tokens[words.lowerBound + 1].kind == .number
  }

  private func isParameter(_ words: Range<Int>) -> Bool {
    if begins(words, with: "aspect ratio") || begins(words, with: "resolution") { return true }
    return words.count <= 4 && words.count { tokens[$0].kind == .number } == 2
      && words.contains { tokens[$0].mark == 0x3A }
  }

  private func begins(_ words: Range<Int>, with text: String) -> Bool {
    let start = tokens[words.lowerBound].range.lowerBound
    return text.utf8.elementsEqual(bytes[start...].prefix(text.utf8.count).lazy.map(\.lowercased))
  }
}
