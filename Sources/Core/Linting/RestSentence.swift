import PromptParsing

/// The one sentence on what stays that a language has in the place of keep lists.
extension Prompt {
  /// Whether some changes leave most of the picture alone, so that "all the rest" means something.
  func leavesRest(_ changes: [Clause], _ lexicon: Lexicon) -> Bool {
    let told = clauses.filter { [.description, .style, .other].contains($0.kind) }
    let length = { (clauses: [Clause]) in clauses.reduce(0) { $0 + $1.content.count } }
    let changes = changes.filter(isEdit)
    let kinds = changes.flatMap(\.targetKinds)
    return length(told) <= length(changes) && !kinds.isEmpty
      && kinds.allSatisfy { !Self.wholeKinds.contains($0) } && kinds != [.lighting]
      && changes.flatMap(\.targets).allSatisfy(namesThing) && !changes.contains(where: isVague)
      && changes.allSatisfy { change in
        !Self.wholeOperations.contains(change.operation ?? .compose)
          && !(change.value.map { value in
            names(anyOf: [.image, .composition], in: value) || namesStyle(in: value, lexicon)
          } ?? false)
      }
  }

  /// "水彩風格", "和風": a new value that is a style, or ends as one.
  package func namesStyle(in value: Range<Int>, _ lexicon: Lexicon) -> Bool {
    names(anyOf: [.style], in: value)
      || words(in: value).contains { word in
        word.classes.contains(.style)
          || lexicon.classes(of: String(word.text.suffix(1))).contains(.style)
      }
  }

  /// "この画像を分析してください" edits nothing.
  private func isEdit(_ change: Clause) -> Bool {
    change.targetKinds.first != .image || change.value != nil
      || words(in: change.content).contains { $0.classes.contains(.editVerb) }
  }

  /// "效果图整体再大气些": nothing that the picture shows is named.
  private func isVague(_ change: Clause) -> Bool {
    change.targetKinds.first == .object
      && words(in: change.content).contains { $0.classes.contains(.vague) }
  }

  /// "再" of "整体再高级一点" is no thing.
  private func namesThing(_ target: Range<Int>) -> Bool {
    let words = words(in: target)
    return quotes(in: target)
      || words.contains { $0.kind != nil || $0.classes.isEmpty || $0.classes.contains(.noun) }
  }

  /// Kinds that are the picture itself, or all over it.
  private static let wholeKinds: Set<SubjectKind> = [.image, .style, .composition, .color]
  private static let wholeOperations: Set<EditOperation> = [
    .restyle, .compose, .extend, .describe, .extract,
  ]

  /// The sentence behind the last change: where commas chain what belongs together, within the
  /// sentence of that; else as one of its own. Lines get a line of its own, the first or the last
  /// as the language leads with what stays or not.
  func insertion(ofRest rest: String, grammar: Grammar) -> TextEdit? {
    guard let change = clauses.last(where: { $0.kind == .change }) else { return nil }
    let stop = grammar.writing == .joined ? "。" : "."
    let gap = grammar.writing == .joined ? "" : " "
    if bytes.contains(0x0A) {
      let whole = trimmed(0..<bytes.count)
      return grammar.leading == .none
        ? TextEdit(range: whole.upperBound..<whole.upperBound, text: lineEnd + rest + stop)
        : TextEdit(range: whole.lowerBound..<whole.lowerBound, text: rest + stop + lineEnd)
    }
    let whole = trimmed(sentences[change.sentence])
    let last = clauses.last { $0.sentence == change.sentence && $0.kind != .courtesy }
    // "지워줘ㅠㅠ": what is hung on an order that ends with its verb stays there.
    let isEnd =
      grammar.verb != .first
      || last.map { trimmed($0.range).upperBound >= whole.upperBound } ?? true
    let marked = isEnd ? whole.upperBound : last?.content.upperBound ?? whole.upperBound
    let end = endOfWords(before: marked, from: change.content.lowerBound)
    let marks = text(in: end..<marked)
    if grammar.verb == .first {
      let mark = marks.isEmpty && isEnd ? stop : ""
      let joint = marks.first == "，" || marks.first == "," ? end..<marked : end..<end
      return TextEdit(range: joint, text: "，" + rest + (joint.isEmpty ? mark : stop))
    }
    let isEnded = marks.contains { !Self.joints.contains($0) }
    return isEnded
      ? TextEdit(range: marked..<marked, text: gap + rest + stop)
      : TextEdit(range: end..<marked, text: stop + gap + rest + stop)
  }

  private static let joints = "，,、；; "
  private static let closings = "。．.！!？?～~…" + joints

  private func endOfWords(before end: Int, from start: Int) -> Int {
    var rest = Substring(text(in: start..<end))
    while let last = rest.last, Self.closings.contains(last) { rest.removeLast() }
    return start + rest.utf8.count
  }
}
