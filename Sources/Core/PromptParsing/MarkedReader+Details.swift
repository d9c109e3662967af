/// Tells orders from clauses that say what the picture, or a thing just made, looks like.
extension MarkedReader {
  /// A verb that no list holds, without an ending or a clause beside it that would command.
  func isGuess(_ change: MarkedChange, _ sentence: Int, _ earlier: EarlierClauses) -> Bool {
    guard lexicon.grammar.verb == .last, !change.isKnown, change.isPlain, !change.isStated
    else { return false }
    return earlier.last.map { $0.kind != .change || $0.sentence != sentence } ?? true
  }

  /// "눈이 내리고": where a verb that needs an object has a subject and none, it tells what happens,
  /// unless its ending asks for that ("눈이 커지게").
  func tellsOfSubject(_ change: MarkedChange, _ words: Range<Int>) -> Bool {
    guard lexicon.grammar.writing == .suffixed, change.isKnown, !change.hasAgent,
      [.modify, .add, .relight].contains(change.operation),
      let mark = words.first(where: { tokens[$0].isAny(of: [.subjectMark, .objectMark]) }),
      tokens[mark].isAny(of: .subjectMark), mark > words.lowerBound
    else { return false }
    let verb = tokens[tokens.indices(within: change.verb)]
    return verb.count == 2 && mark + 1 == verb.startIndex
      && verb.last.map { $0.isAny(of: .joiningEnding) && !$0.isAny(of: .commandEnding) } ?? false
  }

  /// Whether the words describe what a change before, or the scene, looks like.
  func isDetail(
    _ change: MarkedChange, _ words: Range<Int>, _ sentence: Int, _ earlier: EarlierClauses
  ) -> Bool {
    if change.presentsThing, !change.exchanges { return true }
    guard let last = earlier.last else { return false }
    if earlier.compose {
      let chains = last.sentence == sentence && last.kind == .change && last.operation != .compose
      return change.isStated || isLook(change, chainsOrders: chains, earlier)
    }
    if change.operation == .describe { return true }
    if isStatement(change, words, earlier) { return true }
    let goesOn =
      last.sentence == sentence && [.description, .style].contains(last.kind)
      && !bytes[bytes.trimmed(last.range)].endsInColon
    if goesOn, isStory(change, words, sentence, earlier) { return true }
    if dresses(change, sentence, earlier) { return true }
    if earlier.edited.isEmpty {
      let leadsOn =
        goesOn && !change.exchanges
        && (lexicon.grammar.verb == .last || earlier.described >= EarlierClauses.shortestStory)
      let isPlain = change.isPlain && (lexicon.grammar.verb == .last || leadsOn)
      let isEdit = change.hasAgent && change.exchanges && !change.actsOnThing
      let isStated = change.isStated && !isEdit
      return (earlier.opensWithMarkedScene || leadsOn) && (isStated || isPlain)
    }
    // Where the verb stands first, "草地需补上新草" brings the new thing that stands behind it.
    return tokens[words].contains {
      $0.isAny(of: .newThing)
        && (lexicon.grammar.verb == .last || $0.range.lowerBound < change.verb.lowerBound)
    }
  }

  /// Says of a thing how it is, where a scene or a remade picture has been described before.
  private func isStatement(
    _ change: MarkedChange, _ words: Range<Int>, _ earlier: EarlierClauses
  ) -> Bool {
    if lexicon.grammar.verb == .last, change.hasAgent, change.isPlain, !change.exchanges {
      return true
    }
    guard change.isStated else { return false }
    let isObliged = tokens[words].contains { $0.isAny(of: .obligation) }
    if earlier.remakes { return isObliged || change.operation.takesPlace }
    return describesScene(earlier) && !isObliged && (!change.exchanges || change.actsOnThing)
  }

  /// What is told between orders is a scene only where one of them asked for one.
  private func describesScene(_ earlier: EarlierClauses) -> Bool {
    guard earlier.describesScene else { return false }
    return lexicon.grammar.verb == .last || earlier.opensWithMarkedScene || earlier.remakes
      || earlier.hasEdited(.background) || earlier.hasEdited(.sky)
  }

  /// Goes on, without a mark of an order, with a sentence that describes.
  private func isStory(
    _ change: MarkedChange, _ words: Range<Int>, _ sentence: Int, _ earlier: EarlierClauses
  ) -> Bool {
    guard lexicon.grammar.verb == .first, change.isPlain else { return false }
    if describesScene(earlier) { return !change.exchanges || earlier.describesAtLength }
    // "把他变成海盗，头戴三角帽，肩上站一只鹦鹉": goes on with how what has been made looks.
    let opensWithVerb = tokens[words.lowerBound].range.lowerBound == change.verb.lowerBound
    return !change.exchanges && !opensWithVerb && change.operation != .letter
      && earlier.lastChange.map { $0.sentence == sentence && remakes($0) } ?? false
  }

  /// "把她变成女巫，戴尖顶帽": what somebody wears or holds who is made into somebody else.
  private func dresses(
    _ change: MarkedChange, _ sentence: Int, _ earlier: EarlierClauses
  ) -> Bool {
    guard lexicon.grammar.verb == .first, change.operation == .add, change.isPlain,
      let former = earlier.lastChange, former.sentence == sentence, remakes(former),
      former.operation == .transform || former.operation == .modify,
      former.targetKinds == [.person], let value = former.value
    else { return false }
    return tokens[tokens.indices(within: value)].allSatisfy {
      $0.subject == nil || $0.subject == .person
    }
  }

  /// Makes another thing of one, and does not only colour it.
  private func remakes(_ change: Clause) -> Bool {
    switch change.operation {
    case .transform, .compose, .restyle: return true
    case .replace, .modify:
      let isPutThere = change.operation == .replace && change.targets.count == 1
      return change.value.map { !tokens.namesColor(in: $0) } ?? isPutThere
    default: return false
    }
  }

  /// Says of a new composition how it looks, instead of asking for one more thing.
  private func isLook(
    _ change: MarkedChange, chainsOrders: Bool, _ earlier: EarlierClauses
  ) -> Bool {
    switch change.operation {
    case .compose, .describe: return true
    case .retouch, .relight, .restyle, .crop: if change.isPlain { return true }
    case .modify
    where lexicon.grammar.verb == .first && change.isPlain && change.value == nil && !chainsOrders:
      return true
    default: break
    }
    return !change.isKnown || !change.marksObject || change.targets.isEmpty
      || earlier.hasEdited(change.targets.first?.kind)
  }
}

extension MarkedChange {
  /// Puts one thing in the place of another, or takes it out: hardly ever said of a new scene.
  fileprivate var exchanges: Bool {
    [.replace, .remove, .crop].contains(operation) || operation == .modify && value != nil
  }

  /// "头巾遮住头发", unlike "水印去掉": one thing does it to another.
  fileprivate var actsOnThing: Bool {
    hasAgent && targets.first.map { $0.range.lowerBound >= verb.upperBound } ?? false
  }
}

extension EarlierClauses {
  /// In bytes; less is a title or a complaint.
  private static let shortestScene = 40
  fileprivate static let shortestStory = 24
  private static let longScene = 150

  /// The prompt opens with a whole scene, told in as many clauses as it takes.
  var opensWithMarkedScene: Bool { describedFirst >= Self.shortestScene }
  fileprivate var describesScene: Bool { described >= Self.shortestScene }
  fileprivate var describesAtLength: Bool { described >= Self.longScene }

  /// Whether a change before has edited a thing of that kind, where the kind says anything.
  func hasEdited(_ kind: SubjectKind?) -> Bool {
    kind.map { $0 != .object && edited.contains($0) } ?? false
  }
}
