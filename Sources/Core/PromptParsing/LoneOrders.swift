/// Takes back what reads as an order, or as told to stay, where nothing in the prompt is sure to
/// ask for an edit: "Conan the Barbarian on a throne", "city at night, lights on", "the moon stays
/// hidden".
struct LoneOrders {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon
  let headed: HeadedSections

  private var splitter: ClauseSplitter { ClauseSplitter(bytes: bytes, tokens: tokens) }

  /// Makes each of them a description, unless another clause orders or demands that something stay.
  func takeBack(_ clauses: inout [Clause]) {
    let said = clauses.indices.filter { asks(clauses[$0]) }
    let unsure = said.filter { isUnsure(clauses[$0]) }
    guard !unsure.isEmpty, unsure.count == said.count, !opensWithState(clauses),
      !clauses.contains(where: { holdsArrow($0) }), !mixes(unsure.map { clauses[$0] })
    else { return }
    let reader = DescriptionReader(bytes: bytes, tokens: tokens)
    for index in unsure {
      clauses[index] = clauses[index].plain(reader.kind(of: words(of: clauses[index])))
    }
  }

  /// Orders or keeps; a new composition and its details prove no edit.
  private func asks(_ clause: Clause) -> Bool {
    switch clause.kind {
    case .preservation: true
    case .change: ![.compose, .describe].contains(clause.operation)
    default: false
    }
  }

  private func holdsArrow(_ clause: Clause) -> Bool {
    let ending = OrderEnding(bytes: bytes, tokens: tokens)
    return words(of: clause).contains(where: ending.isArrow)
  }

  /// "The walls stay white. Rug out.": what stays and what is set against it.
  private func mixes(_ unsure: [Clause]) -> Bool {
    unsure.contains { $0.kind == .preservation }
      && unsure.contains { $0.kind == .change && $0.verb == nil }
  }

  /// "Lights on, bin gone": who begins with a state, or with the name of a file, goes on with more.
  private func opensWithState(_ clauses: [Clause]) -> Bool {
    let first = clauses.first { clause in
      clause.kind != .courtesy && words(of: clause).contains { !tokens[$0].classes.isEmpty }
    }
    return first.map { $0.kind == .change && $0.verb == nil } ?? false
  }

  private func isUnsure(_ clause: Clause) -> Bool {
    let opening = tokens.indices(within: clause.range).first
    if opening.map({ tokens[$0].joinsOrders }) ?? false { return false }
    if clause.isElliptic || headed.role(at: clause.content.lowerBound) == .changes { return false }
    if clause.kind == .preservation { return isTold(clause) }
    return clause.verb.map { isGuessed($0, in: clause) } ?? isBareState(clause)
  }

  private func isTold(_ clause: Clause) -> Bool {
    guard clause.verb == nil, !clause.isHeaded else { return false }
    let reader = PreservationReader(bytes: bytes, tokens: tokens, lexicon: lexicon)
    return reader.kept(in: words(of: clause))?.isTold ?? false
  }

  /// "Lights on", "crown gone"; an arrow, a contrast or a comparative says what shall change.
  private func isBareState(_ clause: Clause) -> Bool {
    guard let value = clause.value, splitter.joint(in: words(of: clause), true) == nil,
      let last = tokens.indices(within: value).last
    else { return false }
    return tokens[last].isAny(of: .result) || splitter.isParticle(tokens[last])
  }

  /// A verb that no list holds, right at the start, without a known thing for its object.
  private func isGuessed(_ verb: Range<Int>, in clause: Clause) -> Bool {
    let words = words(of: clause)
    guard let index = tokens.indices(within: verb).first, words.contains(index),
      !clause.isStated, tokens[index].verb == nil,
      !words.prefix(while: { $0 <= index }).contains(where: {
        tokens[$0].isAny(of: [.requestOpener, .question, .obligation, .courtesy])
      }), splitter.isUnlistedVerb(index, end: words.upperBound, behindOrder: true)
    else { return false }
    return !splitter.doesToKnown(index, end: words.upperBound)
  }

  private func words(of clause: Clause) -> Range<Int> { tokens.indices(within: clause.content) }
}
