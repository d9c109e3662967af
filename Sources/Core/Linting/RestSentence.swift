import PromptParsing

/// The sentences on what stays that a language has in the place of keep lists.
extension Prompt {
  /// What stays beside some changes; `nil` where that is not sure, or no one sentence says it.
  func restSentence(for changes: [Clause], _ forms: PassForms, _ lexicon: Lexicon) -> String? {
    let wholes = changes.map { change in forms.wholes.first { fits($0, change) } }
    guard wholes.contains(where: { $0 != nil }) else {
      return leavesRest(changes, lexicon) ? forms.remainder(for: self) : nil
    }
    guard let first = wholes[0], wholes.allSatisfy({ $0 == first }) else { return nil }
    return forms.remainder(of: first, for: self)
  }

  private func fits(_ whole: PassForms.Whole, _ change: Clause) -> Bool {
    guard whole.operations.isEmpty || whole.operations.contains(where: { $0 == change.operation })
    else { return false }
    if whole.targets.isEmpty {
      let places = places(of: whole.words, in: change.content)
      return !places.isEmpty && namesOnlyWhole(change, places)
        && change.value.map { kinds(in: $0).isSubset(of: Self.allOver) } ?? true
    }
    return change.targetKinds.contains(where: whole.targets.contains)
      && places(of: whole.words, in: change.content).contains { place in
        !change.targets.contains { $0.overlaps(place) }
      }
  }

  /// Where some words stand in a range, in a language that writes them together.
  private func places(of words: [String], in range: Range<Int>) -> [Range<Int>] {
    range.flatMap { start in
      words.compactMap { word in
        word.utf8.first == masked[start] && masked[start..<range.upperBound].starts(with: word.utf8)
          ? start..<start + word.utf8.count : nil
      }
    }
  }

  /// Whether some changes leave most of the picture alone, so that "all the rest" means something.
  private func leavesRest(_ changes: [Clause], _ lexicon: Lexicon) -> Bool {
    let told = clauses.filter { [.description, .style, .other].contains($0.kind) }
    let length = { (clauses: [Clause]) in clauses.reduce(0) { $0 + $1.content.count } }
    let changes = changes.filter(isEdit)
    let kinds = changes.flatMap(\.targetKinds)
    return length(told) <= length(changes) && !kinds.isEmpty
      && kinds.allSatisfy { !Self.wholeKinds.contains($0) } && kinds != [.lighting]
      && changes.flatMap(\.targets).allSatisfy(namesThing) && !changes.contains(where: isVague)
      && changes.allSatisfy { change in
        !Self.wholeOperations.contains(change.operation ?? .compose)
          && !turnsWhole(change)
          && !(change.value.map { value in
            names(anyOf: [.image, .composition], in: value) || namesStyle(in: value, lexicon)
          } ?? false)
      }
  }

  /// "全体を暖かい色味にして" names nothing but how all shall look.
  private func turnsWhole(_ change: Clause) -> Bool {
    change.targets.isEmpty
      && (change.operation == .relight
        || change.value.map { names(anyOf: [.color, .lighting], in: $0) } ?? false)
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

  /// Light is left out: beside other things it may be one of them.
  private static let wholeKinds = allOver.subtracting([.lighting])
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
    if let thanks = thanks(behind: change, in: whole) {
      let end = endOfWords(before: thanks, from: change.content.lowerBound)
      return grammar.verb == .first
        ? TextEdit(range: end..<end, text: "，" + rest)
        : TextEdit(range: end..<thanks, text: stop + gap + rest + stop + gap)
    }
    if grammar.verb == .first, asks(whole) {
      let isMarked = text(in: whole).last.map { "?？".contains($0) } ?? false
      return TextEdit(
        range: whole.upperBound..<whole.upperBound, text: (isMarked ? "" : "？") + rest + stop)
    }
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

  /// Where the thanks begin that a comma parts from an order: "把帽子去掉，谢谢".
  private func thanks(behind change: Clause, in sentence: Range<Int>) -> Int? {
    let words = words(in: sentence.clamped(to: change.content.lowerBound..<bytes.count))
    let tail = words.reversed().prefix {
      $0.classes.contains(.courtesy) || $0.kind == nil && $0.text.count == 1
    }
    let first = tail.last { $0.classes.contains(.courtesy) }
    guard let first, first.start > change.content.lowerBound else { return nil }
    let before = text(in: change.content.lowerBound..<first.start).last { $0 != " " }
    return before.map { "，,、".contains($0) } ?? false ? first.start : nil
  }

  /// "能不能把车变成红色？", "能把车变成红色吗": what stays is no part of a question.
  private func asks(_ sentence: Range<Int>) -> Bool {
    if text(in: sentence).last.map({ "?？".contains($0) }) ?? false { return true }
    return words(in: sentence).last.map {
      $0.classes.contains(.question) && $0.end == sentence.upperBound
    } ?? false
  }

  private static let joints = "，,、；; "
  private static let closings = "。．.！!？?～~…" + joints

  private func endOfWords(before end: Int, from start: Int) -> Int {
    var rest = Substring(text(in: start..<end))
    while let last = rest.last, Self.closings.contains(last) { rest.removeLast() }
    return start + rest.utf8.count
  }
}
