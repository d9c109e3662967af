import Linting
import PromptParsing

/// What a clause is to the passes of its prompt.
extension Prompt {
  /// Whether the same is kept and changed as in another prompt, however that is ordered.
  func saysAlike(_ other: Prompt) -> Bool {
    [ClauseKind.change, .preservation].allSatisfy { kind in
      heads(of: clauses.filter { $0.kind == kind })
        == other.heads(of: other.clauses.filter { $0.kind == kind })
    }
  }

  /// Whether a clause says what stays or may not be done, whatever it changes beside.
  func stays(_ clause: Clause) -> Bool {
    if clause.kind == .preservation { return !hangs(clause) && !limits(clause) }
    guard clause.kind != .change else { return false }
    if clause.kind == .negation, speaksOfAll(clause) || deniesForAll(clause) { return true }
    let words = words(in: clause.content).drop {
      !$0.classes.isDisjoint(with: [.courtesy, .conjunction])
    }
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    if first.classes.isSuperset(of: [.keepVerb, .base]) { return true }
    // "No frame" forbids a thing, "don't crop" a change.
    return clause.kind == .negation && second.kind == nil
      && second.classes.isSuperset(of: [.editVerb, .base])
  }

  /// "No people." behind all that was asked for, unlike "no frame" or "not too long".
  private func speaksOfAll(_ clause: Clause) -> Bool {
    !clause.isAnaphoric && clause.range == sentences[clause.sentence]
      && words(in: clause.content).dropFirst().first?.kind != nil
      && lastChange < clause.range.lowerBound
  }

  /// "Remove the people, leaving only the couple": says how far the removal goes.
  func limits(_ clause: Clause) -> Bool {
    guard clause.kind == .preservation, clause.isExclusive, let before = self.clause(before: clause)
    else { return false }
    return before.operation == .remove && before.sentence == clause.sentence
  }

  /// ", no text" behind the last order: nothing of the picture, unlike ", no buttons" of a shirt.
  private func deniesForAll(_ clause: Clause) -> Bool {
    let words = words(in: core(of: clause.content))
    guard words.count == 2, !clause.isAnaphoric, words[0].classes.contains(.negation),
      let kind = words[1].kind, [.text, .logo, .person, .image, .style].contains(kind)
    else { return false }
    return lastChange < clause.range.lowerBound
  }

  /// "Remove the guy": whoever is gone is nobody's owner behind that.
  func takesAwayLiving(_ clause: Clause) -> Bool {
    clause.kind == .change && clause.operation == .remove
      && clause.targetKinds.allSatisfy { $0 == .person || $0 == .animal }
  }

  /// Whether sentences end in 1 and in 2, so that a list may go on within a line.
  var numbersSentences: Bool {
    var (one, two) = (false, false)
    for clause in clauses where !clause.content.isEmpty {
      let end = clause.content.upperBound
      guard end < bytes.count, bytes[end] == UInt8(ascii: "."), end > 1, bytes[end - 2] == 0x20
      else { continue }
      one = one || bytes[end - 1] == UInt8(ascii: "1")
      two = two || one && bytes[end - 1] == UInt8(ascii: "2")
    }
    return two
  }

  /// "Kitchen brief:", unlike "it is too dark:".
  func heads(_ clause: Clause) -> Bool {
    endsInColon(clause)
      && words(in: clause.content).allSatisfy {
        $0.classes.isDisjoint(with: [
          .pronoun, .stay, .obligation, .negation, .requestOpener, .question, .keepVerb,
        ]) && !$0.classes.isSuperset(of: [.editVerb, .base]) && !$0.text.contains("'")
          && !$0.text.contains("’")
      }
  }

  /// Whether a colon stands behind a clause.
  func endsInColon(_ clause: Clause) -> Bool { colon(of: clause) != nil }

  /// Where the colon behind a clause stands: behind "Changes" in "Changes: 1) …" as well.
  func colon(of clause: Clause) -> Int? {
    let (mark, end) = (UInt8(ascii: ":"), clause.content.upperBound)
    if bytes[end...].prefix(2).first(where: { $0 != 0x20 }) == mark { return end }
    let number = bytes[clause.content].reversed().prefix {
      $0 == 0x20 || (0x30...0x39).contains($0)
    }
    let before = end - number.count - 1
    return before > clause.content.lowerBound && bytes[before] == mark ? before : nil
  }
}
