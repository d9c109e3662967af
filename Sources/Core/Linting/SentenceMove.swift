import PromptParsing

/// Moves clauses to before the first change, as sentences of their own.
struct SentenceMove {
  /// The clauses to move, as indices into `prompt.clauses`, in order.
  private let indices: [Int]
  private let prompt: Prompt

  init(_ indices: [Int], in prompt: Prompt) {
    self.prompt = prompt
    self.indices = indices.filter { !prompt.clauses[$0].isAnaphoric }
  }

  /// Whether each clause is a sentence by itself, so that no sentence is cut.
  var isWhole: Bool {
    indices.allSatisfy { index in
      let sentence = prompt.clauses[index].sentence
      return prompt.clauses.indices.allSatisfy {
        prompt.clauses[$0].sentence != sentence || indices.contains($0)
          || prompt.clauses[$0].content.isEmpty
      }
    }
  }

  /// The removals and the insertion; `nil` where nothing can be moved.
  var edits: [TextEdit]? {
    guard let first = prompt.clauses.first(where: { $0.kind == .change }), !indices.isEmpty else {
      return nil
    }
    let goal = prompt.trimmed(prompt.sentences[first.sentence]).lowerBound
    let lines = prompt.sentences[first.sentence]
    let separator = standsOnLine(lines) ? prompt.lineEnd : " "
    var moved = ""
    var removals: [Range<Int>] = []
    for index in indices {
      let clause = prompt.clauses[index]
      moved += (isAlone(index) ? sentence(of: clause) : newSentence(of: clause)) + separator
      removals.append(isAlone(index) ? sentenceRemoval(clause) : clauseRemoval(clause))
    }
    return [TextEdit(range: goal..<goal, text: moved)] + merged(removals)
  }

  private func isAlone(_ index: Int) -> Bool {
    let sentence = prompt.clauses[index].sentence
    return prompt.clauses.indices.allSatisfy {
      $0 == index || prompt.clauses[$0].sentence != sentence || prompt.clauses[$0].content.isEmpty
    }
  }

  /// Whether the sentence is a line, so that what goes before it should be one too.
  private func standsOnLine(_ sentence: Range<Int>) -> Bool {
    prompt.bytes[sentence].last.map { $0 == 0x0A || $0 == 0x0D } ?? false
  }

  /// The sentence as it is, with a final mark where it had none.
  private func sentence(of clause: Clause) -> String {
    let range = prompt.trimmed(prompt.sentences[clause.sentence])
    return ended(prompt.text(in: range))
  }

  /// The clause made a sentence: a capital in front, a full stop behind.
  private func newSentence(of clause: Clause) -> String {
    ended(prompt.text(in: clause.content).withCapital)
  }

  /// In a list no item needs a full stop.
  private func ended(_ text: String) -> String {
    guard let last = text.utf8.last, !standsOnLine(prompt.sentences[0]) else { return text }
    return last.isClosingMark ? text : text + "."
  }

  private func sentenceRemoval(_ clause: Clause) -> Range<Int> {
    let sentence = prompt.sentences[clause.sentence]
    guard sentence.upperBound == prompt.bytes.count else { return sentence }
    var start = sentence.lowerBound
    while start > 0, prompt.bytes[start - 1].isSpace { start -= 1 }
    return start..<prompt.trimmed(sentence).upperBound
  }

  /// The clause with the comma and conjunction before it; the final mark of the sentence stays.
  private func clauseRemoval(_ clause: Clause) -> Range<Int> {
    let bytes = prompt.bytes
    var start = clause.range.lowerBound
    while start > 0,
      bytes[start - 1].isSpace || bytes[start - 1] == UInt8(ascii: ",")
        || bytes[start - 1] == UInt8(ascii: ";")
    { start -= 1 }
    return start..<clause.content.upperBound
  }

  private func merged(_ ranges: [Range<Int>]) -> [TextEdit] {
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged.map { TextEdit(range: $0, text: "") }
  }
}
