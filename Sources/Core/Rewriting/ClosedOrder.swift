import Linting
import PromptParsing

/// A clause that joins the next one, as an order of its own.
struct ClosedOrder {
  /// What stands in the place of the clause's end, and how many bytes of it go; `nil` where the
  /// language has no sure form for it.
  let ending: (text: String, replaced: Int)?
  private let content: String

  /// The whole clause, closed.
  var text: String? {
    ending.map { ending in
      String(decoding: content.utf8.dropLast(ending.replaced), as: UTF8.self) + ending.text
    }
  }

  init(of clause: Clause, in orders: MarkedOrders) {
    let prompt = orders.prompt
    content = prompt.text(in: clause.content)
    let tail = prompt.text(in: clause.content.upperBound..<clause.range.upperBound)
    let isAtMark = tail.contains { !$0.isWhitespace }
    if orders.isVerbFirst {
      // Behind a mark begins what needs no other words, and so it does behind "然后"; a question asks
      // for all of its clauses.
      let sentence = prompt.text(in: prompt.sentences[clause.sentence])
      ending =
        (isAtMark || prompt.goesOn(behind: clause))
          && !sentence.contains(where: { "?？".contains($0) }) ? ("", 0) : nil
      return
    }
    let words = prompt.words(in: clause.content)
    let form = Self.form(ofLast: words, content, orders)
    // "背景は海に変更、", "배경을 바다로 바꿔줘, ": orders as it stands.
    let isWhole = isAtMark && (words.last.map(Self.ordersAlone) ?? false)
    ending = form ?? (isWhole ? ("", 0) : Self.valued(clause, words, isAtMark, orders))
  }

  /// "背景を海に、", "배경을 바다로, ": a later verb says what is done, and is not needed to.
  private static func valued(
    _ clause: Clause, _ words: [PromptWord], _ isAtMark: Bool, _ orders: MarkedOrders
  ) -> (text: String, replaced: Int)? {
    guard isAtMark, clause.value != nil, !words.contains(where: \.isEdit),
      words.last?.classes.contains(.value) ?? false
    else { return nil }
    return orders.forms.valued.map { ($0, 0) }
  }

  /// A predicate has no more words than this.
  private static let longest = 5

  private static func form(
    ofLast words: [PromptWord], _ content: String, _ orders: MarkedOrders
  ) -> (text: String, replaced: Int)? {
    // "消すのではなく" denies what "消す" would order.
    guard let last = words.last, !last.classes.contains(.attachedEnding) else { return nil }
    let near = words.suffix(longest)
    guard let verb = near.last(where: \.isEdit) ?? near.last(where: \.makes)
    else { return nil }
    let starts = near.filter { $0.start >= verb.start || $0.isEdit }.map(\.start)
    for form in orders.forms.orders {
      for start in starts {
        let word = orders.prompt.text(in: start..<last.end)
        if let ending = form.ending(of: word, orders.lexicon) { return ending }
      }
    }
    return nil
  }

  private static func ordersAlone(_ word: PromptWord) -> Bool {
    let joins: WordClasses = [.joiningEnding, .attachedEnding, .negation, .attributeMark]
    return word.classes.isDisjoint(with: joins)
      && !word.classes.isDisjoint(with: [.editVerb, .commandEnding])
  }
}

extension Prompt {
  /// Whether a word such as "then" joins the next clause.
  fileprivate func goesOn(behind clause: Clause) -> Bool {
    guard let next = self.clause(behind: clause) else { return false }
    return words(in: clause.content.upperBound..<next.content.lowerBound)
      .contains { $0.classes.contains(.sequence) }
  }
}

extension PromptWord {
  /// "にして": makes a new value without a verb of its own.
  fileprivate var makes: Bool { classes.contains(.joiningEnding) }
}

extension PassForms.Order {
  /// What closes a word that ends in one of the joined endings, and how many of its bytes go.
  fileprivate func ending(of word: String, _ lexicon: Lexicon) -> (text: String, replaced: Int)? {
    for joined in joined {
      guard word.hasSuffix(joined) else { continue }
      if stems.isEmpty {
        let stem = String(word.dropLast(joined.count))
        guard known.map({ lexicon.holdsVerb(stem + $0) }) ?? true else { continue }
        return (order, joined.utf8.count)
      }
      for change in stems where word.hasSuffix(change.from + joined) {
        let stem = String(word.dropLast(change.from.count + joined.count))
        guard lexicon.holdsVerb(stem + change.to) else { continue }
        return (change.to + order, (change.from + joined).utf8.count)
      }
    }
    return nil
  }
}

extension Lexicon {
  fileprivate func holdsVerb(_ form: String) -> Bool {
    !classes(of: form).isDisjoint(with: [.editVerb, .keepVerb])
  }
}
