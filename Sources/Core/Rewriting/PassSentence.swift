import Linting
import PromptParsing

/// Makes clauses into sentences that stand alone.
enum PassSentence {
  /// The clause with a capital in front and a full stop behind.
  static func text(of clause: Clause, in prompt: Prompt, _ lexicon: Lexicon) -> String {
    let content = prompt.text(in: prompt.core(of: clause.content))
    guard clause.isElliptic, let verb = clause.verb else {
      return sentence(commanding(content, of: clause, lexicon))
    }
    let owner = sharedOpening(of: clause, in: prompt, lexicon).map { $0 + " " } ?? ""
    return sentence(prompt.text(in: verb) + " " + owner + content)
  }

  /// "His" of "his tie navy, shirt white", which the shirt leaves out; "both" of "both lamps" says
  /// nothing of it.
  private static func sharedOpening(
    of clause: Clause, in prompt: Prompt, _ lexicon: Lexicon
  ) -> String? {
    guard let lists = lexicon.keepLists,
      opening(of: prompt.text(in: prompt.core(of: clause.content)), lexicon) == nil
    else { return nil }
    let end = prompt.clauses.firstIndex(pastThose: {
      $0.range.lowerBound < clause.range.lowerBound
    })
    let before = prompt.clauses[..<end].suffix(mostItems)
    let target = before.last { $0.kind == .change && !$0.isElliptic }?.targets.first
    return target.flatMap { opening(of: prompt.text(in: $0), lexicon) }.flatMap { word in
      let isOwner = word.possessor != nil || lists.owner(word.lowercased()) != nil
      return isOwner || lists.definite.contains(word.lowercased()) ? word : nil
    }
  }

  /// Items of one list that go on with the verb of its first.
  private static let mostItems = 16

  /// The targets as each is named without the others; `nil` where one of them needs another: "the
  /// rainbow and cloud face paint", "a hat and scarf".
  /// Those that each have a place are `sharing` no number.
  static func targetsAlone(
    of clause: Clause, in prompt: Prompt, _ lexicon: Lexicon, sharing: Bool
  ) -> [String]? {
    let texts = clause.targets.map { target in
      let text = prompt.text(in: target)
      let alone = withoutPair(text, lexicon)
      // "Both cups", unlike "both the hat".
      return sharing || opening(of: alone, lexicon) != nil ? alone : text
    }
    let openings = texts.map { opening(of: $0, lexicon) }
    // "The man and woman's hats": of both.
    let isOwned = { (opening: String?) in opening?.possessor != nil }
    if openings.dropFirst().contains(where: isOwned), !isOwned(openings[0]) { return nil }
    guard openings.dropFirst().contains(where: { $0 == nil }) else { return texts }
    if let opening = openings[0]?.lowercased(), let lists = lexicon.keepLists {
      // "Two candles on the table and flowers in the vase", unlike "a hat on the cat and scarf …".
      if !sharing, !isKnown(opening, lists) {
        let areMany = zip(texts, openings).allSatisfy { $1 != nil || isPlural($0, lexicon) }
        return namesOne(opening, lexicon) && !areMany ? nil : texts
      }
      // "Two cats and dogs": nobody knows how many dogs.
      if lists.leaning.numbers.contains(opening) { return nil }
    }
    // "The motorcycles and cars" are the motorcycles and the cars; a first thing that is one alone
    // may be part of a compound.
    guard isPlural(texts[0], lexicon) else { return nil }
    guard let shared = openings[0]?.lowercased() else { return texts }
    guard !namesOne(shared, lexicon) else { return nil }
    return zip(texts, openings).map { text, opening in
      opening == nil ? shared + " " + text : text
    }
  }

  /// "The", "his", unlike "two" and "more".
  private static func isKnown(_ opening: String, _ lists: KeepLists) -> Bool {
    opening.possessor != nil || lists.definite.contains(opening) || lists.owner(opening) != nil
  }

  /// "Keeping the boat" that hung on a change becomes "keep the boat".
  private static func commanding(
    _ content: String, of clause: Clause, _ lexicon: Lexicon
  ) -> String {
    guard clause.kind == .preservation,
      let first = content.split(separator: " ", maxSplits: 1).first
    else { return content }
    guard lexicon.classes(of: first.lowercased()).contains(.gerund),
      let base = lexicon.imperative(of: String(first))
    else { return content }
    return base + content.dropFirst(first.count)
  }

  /// The first sentence behind what leads to it: "the fence as is, but fix the plank".
  static func joined(_ sentences: [String], to opening: String?) -> [String] {
    guard let opening, let first = sentences.first else { return sentences }
    return [sentence(opening + first.prefix(1).lowercased() + first.dropFirst())]
      + sentences.dropFirst()
  }

  /// Sentences of which the first order stands behind a phrase that leads to it: "without smoothing
  /// the skin, whiten the teeth".
  static func sentences(
    _ sentences: [String], behind leads: [String], _ lexicon: Lexicon
  ) -> [String] {
    guard !leads.isEmpty, let last = sentences.last else { return sentences }
    let lead = leads.joined(separator: ", ")
    var led = sentences
    let order = sentences.firstIndex(where: { text in
      let first = text.split(separator: " ", maxSplits: 1).first.map { $0.lowercased() } ?? ""
      return lexicon.classes(of: first).contains(.editVerb)
    })
    if let order {
      led[order] =
        sentence(lead).dropLast() + ", " + led[order].prefix(1).lowercased()
        + led[order].dropFirst()
    } else {
      led[led.count - 1] = last.dropLast() + ", " + lead + last.suffix(1)
    }
    return led
  }

  /// "A city", unlike "wood" and "red ones".
  static func namesOne(_ text: String, _ lexicon: Lexicon) -> Bool {
    text.split(separator: " ", maxSplits: 1).first.flatMap {
      lexicon.entry($0.lowercased())?.classes.contains(.indefinite)
    } ?? false
  }

  /// One of "both the hat and the scarf" is no longer both.
  private static func withoutPair(_ text: String, _ lexicon: Lexicon) -> String {
    let words = text.split(separator: " ")
    let length = [2, 1].first { count in
      let opening = words.prefix(count).joined(separator: " ").lowercased()
      return lexicon.entry(opening)?.classes.contains(.pair) ?? false
    }
    guard let length else { return text }
    return words.dropFirst(length).joined(separator: " ")
  }

  /// "Cars", unlike "bus", and unlike "glasses", which are known as one thing.
  private static func isPlural(_ text: String, _ lexicon: Lexicon) -> Bool {
    guard let last = text.split(separator: " ").last?.lowercased() else { return false }
    let singular = lexicon.singular(of: last)
    return singular != last
      && (lexicon.entry(last)?.kind == nil || lexicon.entry(singular)?.kind != nil)
  }

  /// The determiner or owner that a name begins with.
  private static func opening(of text: String, _ lexicon: Lexicon) -> String? {
    guard let first = text.split(separator: " ", maxSplits: 1).first.map(String.init) else {
      return nil
    }
    let isDeterminer = lexicon.classes(of: first.lowercased()).contains(.determiner)
    return first.possessor != nil || isDeterminer ? first : nil
  }

  static func sentence(_ text: String) -> String {
    let capital = text.prefix(1).uppercased() + text.dropFirst()
    let isEnded = capital.last.map { ".!?。！？".contains($0) } ?? true
    return isEnded ? capital : capital + "."
  }
}
