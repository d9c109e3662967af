import PromptParsing

/// Makes clauses into sentences that stand alone.
enum PassSentence {
  /// The clause with a capital in front and a full stop behind.
  static func text(of clause: Clause, in prompt: Prompt) -> String {
    let content = prompt.text(in: clause.content)
    guard clause.isElliptic, let verb = clause.verb else { return sentence(content) }
    return sentence(prompt.text(in: verb) + " " + content)
  }

  /// The clause with one of its targets in place of all.
  static func text(of clause: Clause, target: Int, in prompt: Prompt) -> String {
    guard let first = clause.targets.first, let last = clause.targets.last else {
      return text(of: clause, in: prompt)
    }
    let before = prompt.text(in: clause.content.lowerBound..<first.lowerBound)
    let after = prompt.text(in: last.upperBound..<clause.content.upperBound)
    return sentence(before + alone(prompt.text(in: clause.targets[target])) + after)
  }

  /// One of "both the hat and the scarf" is no longer both.
  private static func alone(_ target: String) -> String {
    target.lowercased().hasPrefix("both ") ? String(target.dropFirst(5)) : target
  }

  private static func sentence(_ text: String) -> String {
    let capital = text.prefix(1).uppercased() + text.dropFirst()
    let isEnded = capital.last.map { ".!?。！？".contains($0) } ?? true
    return isEnded ? capital : capital + "."
  }
}
