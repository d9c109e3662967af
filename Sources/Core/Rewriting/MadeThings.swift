import PromptParsing

/// What a pass leaves in the picture for the passes after it to keep.
struct MadeThings {
  let prompt: Prompt
  let lexicon: Lexicon

  /// Longer names are descriptions, which a keep list cannot carry.
  private static let longestName = 60

  /// The names of what a change made or altered; none for what it took away or for the whole image.
  func names(of change: Clause) -> [String] {
    switch change.operation {
    case .remove, .crop, .extend, .extract, .compose, .restyle, .describe, nil: return []
    case .add: return added(by: change)
    case .replace, .transform, .modify: return altered(by: change)
    default: return targets(change)
    }
  }

  /// A thing with the place it was put at; "to the glass" says where it goes, not where it is.
  private func added(by change: Clause) -> [String] {
    guard change.targets.count == 1, let target = change.targets.first, let scope = change.scope,
      (target.upperBound...target.upperBound + 1).contains(scope.lowerBound),
      !opens(scope, with: .value),
      let name = name(target.lowerBound..<scope.upperBound)
    else { return targets(change) }
    return [name]
  }

  /// What the target became, or the target where it is still itself; a value that may be either is
  /// left unsaid.
  private func altered(by change: Clause) -> [String] {
    guard let value = change.value, change.targets.count == 1 else { return targets(change) }
    if staysItself(change) { return [head(of: change.targets[0])].compactMap(\.self) }
    if endsInColor(value) { return targets(change) }
    switch prompt.kind(firstIn: value) {
    case .color, .style, .lighting, .sky, .background, .composition, .image, .text:
      return targets(change)
    case nil where change.operation != .replace && !opensWithArticle(value):
      return []
    default:
      return name(value).map { [$0] } ?? []
    }
  }

  /// The background that becomes a beach is a background still.
  private func staysItself(_ change: Clause) -> Bool {
    switch change.targetKinds.first {
    case .background, .sky, .lighting, .color, .text, .expression, .pose, .hair, .face: true
    default: false
    }
  }

  /// "The environment" of "the arid desert environment", which is arid no more.
  private func head(of target: Range<Int>) -> String? {
    let text = prompt.text(in: target)
    let words = text.split(separator: " ")
    let hasOwner = words.dropLast().contains { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
    guard words.count > 2, let last = words.last, !hasOwner else {
      return name(target)
    }
    return name(target.upperBound - last.utf8.count..<target.upperBound)
  }

  private func targets(_ change: Clause) -> [String] {
    zip(change.targets, change.targetKinds).compactMap { range, kind in
      kind == .image || kind == .style ? nil : name(range)
    }
  }

  private func endsInColor(_ range: Range<Int>) -> Bool {
    let last = prompt.text(in: range).split(separator: " ").last
    return last.flatMap { lexicon.entry($0.lowercased()) }?.classes.contains(.color) ?? false
  }

  private func opens(_ range: Range<Int>, with classes: WordClasses) -> Bool {
    let words = prompt.text(in: range).split(separator: " ", maxSplits: 1)
    let entry = words.first.flatMap { lexicon.entry($0.lowercased()) }
    return entry.map { !$0.classes.isDisjoint(with: classes) } ?? false
  }

  private func opensWithArticle(_ range: Range<Int>) -> Bool {
    let words = prompt.text(in: range).split(separator: " ", maxSplits: 1)
    return words.first.map { lexicon.keepLists?.articles.contains($0.lowercased()) ?? false }
      ?? false
  }

  /// The words of a range as a keep list names them; `nil` where they say too much or too little.
  private func name(_ range: Range<Int>) -> String? {
    guard let lists = lexicon.keepLists, range.count <= Self.longestName else { return nil }
    let text = prompt.text(in: range)
    guard !text.contains(where: { $0.isNewline || ",[](){}<>".contains($0) }) else { return nil }
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first?.lowercased() else { return nil }
    if lists.articles.contains(first) {
      return words.count > 1 ? lists.earlier.around(String(words[1])) : nil
    }
    let classes = lexicon.entry(first)?.classes ?? []
    if classes.isSuperset(of: [.editVerb, .base]), !classes.contains(.noun) { return nil }
    if !classes.isDisjoint(with: [.pronoun, .backReference]), words.count == 1 { return nil }
    return classes.contains(.determiner) ? text : lists.earlier.around(text)
  }
}

extension MadeThings {
  /// The names that share no word with what a change edits: nothing is kept and changed at once.
  func names(_ names: [String], sparedBy changes: [Clause]) -> [String] {
    let edited = changes.flatMap(\.targets).flatMap { words(prompt.text(in: $0)) }
    return names.filter { name in
      let own = words(name)
      return !edited.contains { word in own.contains(word) || name.hasSuffix(word) }
    }
  }

  /// The words that name something, without "'s" and plural endings.
  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.compactMap {
      var word = $0.hasSuffix("'s") ? String($0.dropLast(2)) : String($0)
      if word.hasSuffix("s"), word.utf8.count > 3 { word.removeLast() }
      let classes = lexicon.entry(word)?.classes ?? []
      let isGlue = !classes.isDisjoint(with: [.determiner, .place, .pronoun, .value, .function])
      return isGlue && !classes.contains(.noun) ? nil : word
    }
  }
}
