/// How a language says what an edit leaves alone, and what that is for each kind of edit. An
/// object, because every reader of a pass holds it: a copy of a value would count up thirty texts
/// and lists.
package final class KeepLists: Sendable {
  /// What stands around the things kept, or around a thing that an earlier pass made.
  package struct Frame: Sendable, Equatable {
    package let opening: String
    package let closing: String

    package init(opening: String, closing: String) {
      self.opening = opening
      self.closing = closing
    }

    /// The text in its frame.
    package func around(_ text: String) -> String { opening + text + closing }
  }

  /// Makes a whole sentence of the things.
  package let sentence: Frame
  /// Stands between two things, save the last two.
  package let comma: String
  /// Stands between the last two things.
  package let conjunction: String
  /// Names all that a prompt with unlike edits leaves alone.
  package let remainder: String
  /// Names, as the first of several parts, all that an edit of one thing leaves alone.
  package let rest: String
  /// Names all the rest beside what the user keeps.
  package let others: String
  /// Words by which a pass needs another one.
  package let leaning: LeaningWords
  /// Names what an earlier pass made, told without its article.
  package let earlier: Frame
  /// The words that give way to `earlier`, in lower case.
  package let articles: [String]
  /// Pronouns that give way to the name of the owner where they would stand before it.
  package let owners: [OwnerWord]
  /// Articles of what was named before, or is there to be seen.
  package let definite: [String]
  /// Makes an owner of a name.
  package let possessive: Frame
  /// Words by which an edit touches a side that no noun of it names.
  package let touching: TouchingWords
  /// Words by which an edit that names no thing changes a side of the whole picture.
  package let whole: TouchingWords
  /// Tried in order.
  package let rows: [KeepListRule]

  package init(
    sentence: Frame, comma: String, conjunction: String, remainder: String, rest: String,
    others: String, leaning: LeaningWords, earlier: Frame, articles: [String], owners: [OwnerWord],
    definite: [String], possessive: Frame, touching: TouchingWords, whole: TouchingWords,
    rows: [KeepListRule]
  ) {
    self.sentence = sentence
    self.comma = comma
    self.conjunction = conjunction
    self.remainder = remainder
    self.rest = rest
    self.others = others
    self.leaning = leaning
    self.earlier = earlier
    self.articles = articles
    self.owners = owners
    self.definite = definite
    self.possessive = possessive
    self.touching = touching
    self.whole = whole
    self.rows = rows
  }

  /// The same with the words of other lists where a `{{name}}` stands for them.
  func naming(_ lists: [WordList]) -> KeepLists {
    let named: [String: [String]] = lists.reduce(into: [:]) { named, list in
      if case .words(let words) = list.content { named["{{\(list.name)}}"] = words }
    }
    let spelled = { (words: [String]) in words.flatMap { named[$0] ?? [$0] } }
    let touching = TouchingWords(
      zip(touching.words.all, touching.kinds).map { word, kind in
        WordList.KindWords(kind: kind, words: spelled([word]))
      })
    var rows = rows
    for index in rows.indices { rows[index].naming = spelled(rows[index].naming) }
    return KeepLists(
      sentence: sentence, comma: comma, conjunction: conjunction, remainder: remainder, rest: rest,
      others: others, leaning: leaning, earlier: earlier, articles: articles, owners: owners,
      definite: definite, possessive: possessive, touching: touching, whole: whole, rows: rows)
  }

  /// What a word in lower case says of whose a thing is, where it is such a pronoun.
  package func owner(_ word: String) -> OwnerWord? { owners.first { $0.word == word } }

  /// "a", "a and b", "a, b and c".
  package func enumeration(of things: [String]) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? remainder }
    return things.dropLast().joined(separator: comma) + conjunction + last
  }
}

extension KeepLists: Equatable {
  package static func == (left: KeepLists, right: KeepLists) -> Bool {
    left.sentence == right.sentence && left.comma == right.comma
      && left.conjunction == right.conjunction && left.remainder == right.remainder
      && left.rest == right.rest && left.others == right.others && left.leaning == right.leaning
      && left.earlier == right.earlier && left.articles == right.articles
      && left.owners == right.owners && left.definite == right.definite
      && left.possessive == right.possessive && left.touching == right.touching
      && left.whole == right.whole && left.rows == right.rows
  }
}
