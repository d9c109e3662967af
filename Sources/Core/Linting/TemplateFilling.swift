import PromptParsing

/// The values that a finding offers to the templates of its rule.
struct TemplateFilling {
  /// Groups of the pattern and facts of the check, by name.
  let values: [String: String]
  let lexicon: Lexicon?

  /// The template with every place filled in; `nil` where a value is unknown or a filter fails.
  func text(of template: Template) -> String? {
    var text = ""
    for part in template.parts {
      switch part {
      case .literal(let literal): text += literal
      case .value(let name, let filter):
        guard let value = values[name], let piece = filtered(value, filter) else { return nil }
        text += piece
      }
    }
    return text
  }

  private func filtered(_ value: String, _ filter: Template.Filter?) -> String? {
    switch filter {
    case nil: value
    case .imperative: lexicon?.imperative(of: value)
    case .capitalized: value.withCapital
    case .thing:
      lexicon?.grammar.objectForm(of: value.lowercased())
        ?? (namesThing(value) ? lowered(value) : nil)
    case .short: value.count <= 50 ? value : String(value.prefix(49)) + "…"
    case .trimmed: value.trimmed
    }
  }

  /// Whether words only name a thing; "the sign doesn't", "the man who" and "what you see" do not.
  private func namesThing(_ value: String) -> Bool {
    guard let lexicon else { return true }
    let words = value.split(whereSeparator: \.isWhitespace).map { word in
      lexicon.classes(of: word.lowercased().filter { $0.isLetter || $0 == "'" || $0 == "-" })
    }
    guard words.count > 1, let last = words.last else { return !words.isEmpty }
    // "The door's" of "the door's gotta be red".
    return last.isDisjoint(with: Self.unended) && value.possessor == nil
      && words.allSatisfy { $0.isDisjoint(with: Self.stating) }
  }

  /// Behind these a name is not at its end.
  private static let unended: WordClasses = [
    .determiner, .opening, .auxiliary, .conjunction, .value,
  ]
  /// These say something of a thing.
  private static let stating: WordClasses = [
    .negation, .question, .obligation, .requestOpener, .filler,
  ]

  /// A word that the lexicon does not know may be a name, and so is one before another capital, so
  /// it keeps its own: "Aunt Mary", unlike "The Eiffel Tower".
  private func lowered(_ value: String) -> String {
    let first = value.prefix { $0.isLetter || $0 == "'" }
    let entry = lexicon?.entry(first.lowercased())
    let opensName = value.dropFirst(first.count + 1).first?.isUppercase ?? false
    guard first.dropFirst().allSatisfy(\.isLowercase), first != "I",
      let entry, !opensName || entry.classes.contains(.determiner)
    else { return value }
    return value.prefix(1).lowercased() + String(value.dropFirst())
  }
}

extension String {
  /// The text with its first letter in upper case.
  var withCapital: String { prefix(1).uppercased() + String(dropFirst()) }

  /// The text without white space at either end.
  var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
