import PromptParsing

/// Tells whether a clause needs another one, which may stand anywhere before it: for whose the thing
/// is that it speaks of, or because that makes the thing. In any language.
struct Ties {
  let prompt: Prompt
  let lexicon: Lexicon

  /// "Make the eyes blue" behind "put a bow on the dog"; "change the font of the text" behind "add
  /// a text".
  func bind(_ clause: Clause, to earlier: Clause) -> Bool {
    edits(clause, whatComesBy: earlier)
      || lacksOwner(clause) && (namesOwner(earlier) || mayNameOwner(earlier, of: clause))
  }

  /// Whether a clause speaks of what somebody has, and of nobody: "put a ball in the hand".
  func lacksOwner(_ clause: Clause) -> Bool {
    guard clause.kind == .change else { return false }
    let words = prompt.words(in: clause.content)
    guard words.contains(where: isPart) || wearsSome(clause) else { return false }
    return !words.contains { isLiving($0) || owns($0) }
  }

  /// Whether a clause names somebody who is there behind it.
  func namesOwner(_ clause: Clause) -> Bool {
    var living = prompt.words(in: clause.content).filter(isLiving).map(\.start)
    if clause.operation == .remove {
      // Whoever goes is the last that the name of the target names: "the dog beside the girl".
      for target in clause.targets {
        let gone = prompt.words(in: target).last(where: isLiving)
        living.removeAll { $0 == gone?.start }
      }
    }
    return !living.isEmpty
  }

  /// A name that no list holds may be somebody's, where lists tell most words.
  private func mayNameOwner(_ earlier: Clause, of clause: Clause) -> Bool {
    guard lexicon.grammar.isMarked, earlier.sentence == clause.sentence,
      earlier.operation != .remove, prompt.words(in: clause.content).contains(where: isPart)
    else { return false }
    return (earlier.targets + [earlier.scope].compactMap(\.self)).contains { range in
      prompt.words(in: range).contains { $0.kind == nil && $0.classes.isEmpty }
    }
  }

  /// A shirt that is there is somebody's, and so is one that is put nowhere.
  private func wearsSome(_ clause: Clause) -> Bool {
    clause.targetKinds.contains(.clothing) && !(adds(clause) && clause.scope != nil)
  }

  private func isPart(_ word: PromptWord) -> Bool {
    lexicon.bodyParts.contains(word.text) || word.kind.map(Self.parts.contains) ?? false
  }

  private static let parts: Set<SubjectKind> = [.face, .hair, .expression, .pose]

  private func isLiving(_ word: PromptWord) -> Bool {
    (word.kind == .person || word.kind == .animal) && !lexicon.bodyParts.contains(word.text)
  }

  /// "Her", "the dog's".
  private func owns(_ word: PromptWord) -> Bool {
    word.text.possessor != nil || word.classes.contains(.pronoun)
      || lexicon.keepLists?.owner(word.text) != nil
  }

  private func edits(_ clause: Clause, whatComesBy earlier: Clause) -> Bool {
    guard clause.kind == .change, earlier.kind == .change, !adds(clause) else { return false }
    let edited = clause.targets.flatMap { prompt.words(in: $0) }
    if letters(earlier), clause.targetKinds.contains(.text) { return true }
    let brought = Set((earlier.brought + becoming(earlier)).flatMap(nouns))
    return edited.contains { brought.contains(lexicon.singular(of: $0.text.possessor ?? $0.text)) }
  }

  private func adds(_ clause: Clause) -> Bool {
    clause.operation == .add || clause.operation == .letter
  }

  /// "Add "SALE" above the door".
  private func letters(_ clause: Clause) -> Bool {
    clause.operation == .letter
      || adds(clause)
        && (clause.targetKinds.contains(.text) || clause.targets.contains(where: prompt.quotes))
  }

  /// "A cow" of "change the horse to a cow".
  private func becoming(_ clause: Clause) -> [Range<Int>] {
    guard clause.operation == .modify, let value = clause.value else { return [] }
    return [value]
  }

  /// The things that a range names, by their nouns.
  private func nouns(in range: Range<Int>) -> [String] {
    let words = prompt.words(in: range)
    return words.filter { word in
      word.kind.map(MadeThings.isThing) ?? (word == words.last && word.classes.isEmpty)
    }.map { lexicon.singular(of: $0.text) }
  }
}
