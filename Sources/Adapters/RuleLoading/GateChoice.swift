import Matching
import PromptParsing

/// Chooses the gates that keep most texts away at the least cost.
enum GateChoice {
  /// As many as `LiteralGates` has numbers for.
  private static let most = 4
  /// How many groups are made of those of alternatives.
  static let mostOfAlternatives = 2
  /// Groups that more texts than this pass are left out, if there is a better one.
  private static let commonest = 0.5
  /// The same of groups one of whose literals alone lets so many pass: a letter by itself.
  private static let commonestLiteral = 0.2

  /// How many texts are thought to hold a character beyond ASCII.
  private static let foreign = 0.15

  /// Stand in nearly every text.
  private static let everywhere: Set<String> = [
    " ", ".", "a", "e", "i", "n", "o", "p", "s", "t",
  ]

  /// Short, but in few texts: marks of quotes, and what stands for their words.
  private static let seldom: Set<String> = ["\"", "“", String(Unicode.Scalar(Prompt.filler))]
  /// How many texts are thought to hold one of them.
  private static let quoting = 0.1

  /// The rarest groups, the rarest first; none where nearly every text has one of each.
  static func best(of groups: [LiteralGroup]) -> [LiteralGroup] {
    var weighed: [(group: LiteralGroup, weight: Double)] = []
    for group in groups where !weighed.contains(where: { $0.group.literals == group.literals }) {
      weighed.append((group, weight(of: group.literals)))
    }
    weighed.removeAll { $0.weight >= 1 }
    weighed.sort { $0.weight < $1.weight }
    let rare = weighed.prefix(most).filter { group, weight in
      weight < commonest
        && group.literals.allSatisfy { Self.weight(of: [$0]) < commonestLiteral }
    }
    return (rare.isEmpty ? weighed.prefix(1) : rare[...]).map(\.group)
  }

  /// About how likely a text holds one of them: each letter makes a text four times as rare, and so
  /// does it to be a word by itself; what every text holds does not count.
  private static func weight(of group: [String]) -> Double {
    group.reduce(0) { sum, marked in
      if marked == String(TextGate.foreign) { return sum + foreign }
      if everywhere.contains(marked) { return sum + 1 }
      if seldom.contains(marked) { return sum + quoting }
      let text = marked.filter { $0 != Character(TextGate.border) }
      let words = text.split(separator: " ").filter { !["the", "a", "of", "to"].contains($0) }
      let letters = words.reduce(0) { $0 + $1.utf8.count }
      let borders = marked.hasPrefix("|") && marked.hasSuffix("|") ? 0.25 : 1
      return sum + (0..<letters).reduce(borders) { weight, _ in weight / 4 }
    }
  }
}
