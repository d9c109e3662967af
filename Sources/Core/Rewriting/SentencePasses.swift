import Linting
import PromptParsing

/// Lays a compound edit out by whole sentences, word for word, in languages whose clauses cannot
/// be cut loose without a change of their endings.
struct SentencePasses {
  /// One prompt for each sentence that edits, with the sentences of what stays in front; `nil`
  /// where a sentence needs another one or there are not several.
  let prompts: [String]?

  init(_ prompt: Prompt, grammar: Grammar) {
    let kinds = Self.kinds(of: prompt)
    let texts = Self.texts(of: prompt)
    // What stands under a heading would be sent without it.
    guard let kinds, kinds.count(where: { $0 == .change }) > 1,
      !prompt.clauses.contains(where: \.isHeading),
      !texts.contains(where: { $0.last.map(Self.leansOnNext) ?? false }),
      !Self.sharesThing(prompt), grammar.verb == .first || !Self.opensInside(prompt)
    else {
      prompts = nil
      return
    }
    let kept = texts.indices.filter { kinds[$0] == .preservation }
    var openers: [Int] = []
    var passes: [[Int]] = []
    for index in texts.indices where kinds[index] != .preservation && !texts[index].isEmpty {
      if kinds[index] == .change {
        passes.append(passes.isEmpty ? openers + [index] : [index])
      } else if passes.isEmpty {
        openers.append(index)
      } else {
        passes[passes.count - 1].append(index)
      }
    }
    prompts = passes.map { pass in (kept + pass).map { texts[$0] }.joined(separator: "\n") }
  }

  /// The words of each sentence, without the number or the mark of a list in front.
  private static func texts(of prompt: Prompt) -> [String] {
    var starts: [Int?] = Array(repeating: nil, count: prompt.sentences.count)
    for clause in prompt.clauses where !clause.content.isEmpty && starts[clause.sentence] == nil {
      starts[clause.sentence] = clause.content.lowerBound
    }
    return prompt.sentences.indices.map { index in
      let range = prompt.trimmed(prompt.sentences[index])
      guard let start = starts[index], range.contains(start) else { return prompt.text(in: range) }
      return prompt.text(in: start..<range.upperBound)
    }
  }

  /// "Move the logo. Change the colour to white": behind another on the same line, a sentence that
  /// names no more than a side of a thing speaks of the one before.
  private static func sharesThing(_ prompt: Prompt) -> Bool {
    let first = prompt.clauses.first { $0.kind == .change }?.sentence ?? 0
    return prompt.clauses.contains { clause in
      let start = prompt.sentences[clause.sentence].lowerBound
      return clause.kind == .change && clause.sentence > first && !clause.targets.isEmpty
        && zip(clause.targets, clause.targetKinds).allSatisfy { target, kind in
          kind == .color || kind == .composition || namesSide(target, prompt)
        }
        && !prompt.bytes[..<start].suffix(2).contains(0x0A)
    }
  }

  /// "The font", unlike "the font of the title".
  private static func namesSide(_ target: Range<Int>, _ prompt: Prompt) -> Bool {
    prompt.words(in: target).allSatisfy { $0.classes.contains(.side) }
  }

  /// "中に本を入れて": where a noun comes before its place, a place alone is one in the thing before.
  private static func opensInside(_ prompt: Prompt) -> Bool {
    let first = prompt.clauses.first { $0.kind == .change }?.sentence ?? 0
    return prompt.clauses.contains { clause in
      guard clause.kind == .change, clause.sentence > first,
        let opening = prompt.words(in: clause.content).first
      else { return false }
      return opening.kind == nil && !opening.classes.isDisjoint(with: [.place, .position])
    }
  }

  /// A line that ends in a comma goes on in the next; one that ends in a colon heads it.
  private static func leansOnNext(_ last: Character) -> Bool { ",，、:：;；".contains(last) }

  /// What each sentence does; `nil` where one both edits and keeps, or leans on another.
  private static func kinds(of prompt: Prompt) -> [ClauseKind]? {
    var kinds: [ClauseKind] = Array(repeating: .other, count: prompt.sentences.count)
    for clause in prompt.clauses where clause.kind == .change || clause.kind == .preservation {
      guard !clause.isAnaphoric, !clause.isElliptic, !clause.isHeaded,
        kinds[clause.sentence] == .other || kinds[clause.sentence] == clause.kind
      else { return nil }
      kinds[clause.sentence] = clause.kind
    }
    return kinds
  }
}
