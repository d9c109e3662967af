import Linting
import PromptParsing

/// Tells whether a clause needs another one, which may stand anywhere before it: for whose the
/// thing is that it speaks of, or because that makes the thing. In any language.
struct Ties {
  let prompt: Prompt
  private let lexicon: Lexicon
  private let bodyParts: [String]
  private let figures: [String]

  init(prompt: Prompt, lexicon: Lexicon) {
    (self.prompt, self.lexicon) = (prompt, lexicon)
    (bodyParts, figures) = (lexicon.bodyParts, lexicon.figures)
  }

  /// Whether a clause needs the earlier one that it is held against: "make the eyes blue" behind
  /// "put a bow on the dog"; "change the font of the text" behind "add a text". What it leaves
  /// unsaid is looked for once for all that it is held against.
  func binding(_ clause: Clause) -> (_ earlier: Clause) -> Bool {
    let lacksOwner = lacksOwner(clause)
    let needsOwner = lacksOwner || speaksOfSomebody(clause)
    let lettersAnything = lettersAnything(clause)
    return { earlier in
      edits(clause, whatComesBy: earlier) || fillsGap(clause, leftBy: earlier)
        || undoes(clause, earlier) || needsOwner && namesOwner(earlier)
        || lacksOwner && mayNameOwner(earlier, of: clause)
        || lettersAnything && bearsLettering(earlier)
    }
  }

  /// "Fill the hole with grass" behind "remove the man", unlike "the hole in the fence".
  private func fillsGap(_ clause: Clause, leftBy earlier: Clause) -> Bool {
    guard clause.kind == .change, [.remove, .move, .extract].contains(earlier.operation),
      let lists = lexicon.keepLists
    else { return false }
    let words = prompt.words(in: clause.content)
    return words.indices.contains { index in
      guard lists.leaning.gaps.contains(words[index].text) else { return false }
      let opening = words[max(0, index - Self.longestGap)..<index]
      let next = index + 1 < words.count ? words[index + 1] : nil
      return opening.contains { lists.definite.contains($0.text) }
        && !(next.map { $0.classes.contains(.place) || lists.leaning.bound.contains($0.text) }
          ?? false)
    }
  }

  /// In words before the noun: "the empty space".
  private static let longestGap = 2

  /// "Bring back the red of her lips" behind "desaturate everything".
  private func undoes(_ clause: Clause, _ earlier: Clause) -> Bool {
    guard clause.kind == .change, earlier.kind == .change, let lists = lexicon.keepLists else {
      return false
    }
    let words = prompt.words(in: prompt.core(of: clause.content))
    let isBack = lists.leaning.returning.contains { phrase in
      let parts = phrase.split(separator: " ")
      guard let verb = parts.first, let particle = parts.last, words.first?.text == String(verb)
      else { return false }
      return words.indices.dropFirst().contains {
        words[$0].text == String(particle) && !words[$0 - 1].classes.contains(.determiner)
      }
    }
    let isWide =
      [.restyle, .relight, .retouch, .recolor, .remove].contains(earlier.operation)
      || earlier.targetKinds.allSatisfy(Prompt.allOver.contains) || earlier.namesRest
    return isBack && isWide
  }

  /// "The text" of "change the text to “Sale”", which stands on something.
  private func lettersAnything(_ clause: Clause) -> Bool {
    guard clause.kind == .change, clause.targetKinds == [.text], clause.scope == nil,
      let target = clause.targets.first
    else { return false }
    let named = prompt.words(in: target).filter { !$0.classes.contains(.determiner) }
    return named.count == 1 && named[0].classes.contains(.side)
  }

  /// "Move the sign": text may stand on it.
  private func bearsLettering(_ clause: Clause) -> Bool {
    clause.operation != .remove && clause.targetKinds.contains { $0 == .text || $0 == .logo }
  }

  /// Whether a clause speaks of what somebody has, and of nobody: "put a ball in the hand".
  func lacksOwner(_ clause: Clause) -> Bool {
    guard clause.kind == .change else { return false }
    let words = prompt.words(in: clause.content)
    let part = words.firstIndex(where: isPart)
    guard part != nil || wearsSome(clause) else { return false }
    // Where marks tell the parts of a clause, whose a thing is stands before it.
    let before = lexicon.grammar.isMarked ? part.map { words[..<$0] } : nil
    return !(before ?? words[...]).contains { hasBody($0) || owns($0) }
  }

  /// "Blur the guests behind her".
  private func speaksOfSomebody(_ clause: Clause) -> Bool {
    guard clause.kind == .change, let persons = lexicon.keepLists?.leaning.persons else {
      return false
    }
    let words = prompt.words(in: clause.content)
    return words.first { persons.contains($0.text) || isLiving($0) }
      .map { persons.contains($0.text) } ?? false
  }

  /// Whether a clause names somebody who is there behind it, or a figure that has a body like
  /// somebody: of "the dog beside the girl" the girl, of "the statue's beard" the statue.
  func namesOwner(_ clause: Clause) -> Bool {
    let gone =
      clause.operation == .remove
      ? clause.targets.compactMap { prompt.words(in: $0).last?.start } : []
    return prompt.words(in: clause.content).contains { hasBody($0) && !gone.contains($0.start) }
  }

  /// A name that no list holds may be somebody's, where lists tell most words.
  private func mayNameOwner(_ earlier: Clause, of clause: Clause) -> Bool {
    guard lexicon.grammar.isMarked, earlier.sentence == clause.sentence,
      earlier.operation != .remove, prompt.words(in: clause.content).contains(where: isPart)
    else { return false }
    return prompt.words(in: earlier.content).contains { $0.kind == nil && $0.classes.isEmpty }
  }

  /// A shirt that is there is somebody's, and so is one that is put nowhere.
  private func wearsSome(_ clause: Clause) -> Bool {
    let isPlaced = clause.scope.map { prompt.words(in: $0).count > 1 } ?? false
    return clause.targetKinds.contains(.clothing) && !(adds(clause) && isPlaced)
  }

  private func isPart(_ word: PromptWord) -> Bool {
    word.kind.map(Leaning.parts.contains) ?? false || bodyParts.contains(word.text)
  }

  private func isLiving(_ word: PromptWord) -> Bool {
    if let owner = word.text.possessor, let kind = lexicon.entry(owner)?.kind {
      return kind == .person || kind == .animal
    }
    return (word.kind == .person || word.kind == .animal) && !bodyParts.contains(word.text)
  }

  private func hasBody(_ word: PromptWord) -> Bool {
    let noun = word.text.possessor ?? word.text
    if isLiving(word) { return true }
    // A longer word that no list holds ends in one that it does: 小雪人.
    return lexicon.grammar.isMarked
      ? figures.contains(where: noun.hasSuffix)
      : figures.contains(lexicon.singular(of: noun))
  }

  /// "Her", "the dog's".
  private func owns(_ word: PromptWord) -> Bool {
    word.text.possessor != nil || word.classes.contains(.pronoun)
      || lexicon.keepLists?.owner(word.text) != nil
  }

  private func edits(_ clause: Clause, whatComesBy earlier: Clause) -> Bool {
    guard clause.kind == .change, earlier.kind == .change, !adds(clause) else { return false }
    let ranges = clause.targets + [clause.scope].compactMap(\.self)
    let edited = ranges.flatMap { prompt.words(in: $0) }
    if letters(earlier), clause.targetKinds.contains(.text) { return true }
    // "Remove the blue ball" behind "add a tin ball".
    let colors = edited.filter { $0.classes.contains(.color) }.map(\.text)
    let known = prompt.words(in: earlier.content).map(\.text)
    if colors.contains(where: { !known.contains($0) }) { return false }
    let brought = Set((earlier.brought + becoming(earlier)).flatMap(nouns))
    return repeats(clause, earlier)
      || edited.contains { word in
        let noun = lexicon.singular(of: word.text.possessor ?? word.text)
        // "새들" of "새".
        return brought.contains(noun)
          || lexicon.grammar.isMarked
            && brought.contains {
              noun.hasPrefix($0) && noun.count == $0.count + 1
            }
      }
  }

  /// "鳥を三羽飛ばして、鳥を白くして": without an article, a thing named twice is the same.
  private func repeats(_ clause: Clause, _ earlier: Clause) -> Bool {
    guard lexicon.grammar.isMarked, clause.sentence == earlier.sentence,
      earlier.operation != .remove, clause.targets.count == 1, let target = clause.targets.first
    else { return false }
    let words = prompt.words(in: target)
    return words.count == 1
      && earlier.targets.contains {
        prompt.words(in: $0).contains { $0.text == words[0].text }
      }
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
    prompt.words(in: range).filter { $0.kind.map(MadeThings.isThing) ?? $0.classes.isEmpty }
      .map { lexicon.singular(of: $0.text) }
  }
}
