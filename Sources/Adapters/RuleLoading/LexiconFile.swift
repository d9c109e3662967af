import PromptParsing

/// Decodes a file of `rules/lexicon/<language>/`.
package enum LexiconFile {
  /// The word list that a file holds; `name` is the file's name without extension.
  package static func list(
    _ root: FileNode, name: String
  ) throws(LoadingError) -> WordList {
    if name == GrammarFile.name {
      return WordList(name: name, content: .grammar(try GrammarFile.grammar(root)))
    }
    let file = try root.mapping(
      knowing: ["list", "summary", "source", "words", "verbs", "kinds", "patterns", "references"]
        + KeepListFile.keys)
    let list = try file.required("list")
    guard try list.text() == name else {
      throw list.error("the list is called “\(try list.text())”; name it like its file, “\(name)”")
    }
    _ = try file.required("summary").text()
    _ = try file.required("source")
    return WordList(name: name, content: try content(of: file))
  }

  private static func content(of file: FileMapping) throws(LoadingError) -> WordList.Content {
    if let words = file.optional("words") { return .words(try lowercase(words)) }
    if let verbs = file.optional("verbs") {
      return .verbs(try verbs.list().map { node throws(LoadingError) in try verb(node) })
    }
    if let kinds = file.optional("kinds") {
      for (kind, _) in try kinds.openMapping().members { _ = try kind.thing() }
      return .kinds(try groups(kinds))
    }
    if file.optional("keeps") != nil { return .keeps(try KeepListFile.lists(file)) }
    if let references = file.optional("references") {
      return .references(try ImageReferenceFile.words(references))
    }
    if let patterns = file.optional("patterns") { return .patterns(try patterns.texts()) }
    throw file.node.error(
      "the file lists nothing; add `words`, `verbs`, `kinds`, `keeps`, `patterns` or `references`")
  }

  /// Look-ups fold ASCII capitals, so a capital in a list could never match.
  private static func lowercase(_ node: FileNode) throws(LoadingError) -> [String] {
    var words: [String] = []
    for word in try node.list() {
      let text = try unpadded(word)
      guard text == text.lowercased() else {
        throw word.error("“\(text)” has a capital; write words in lower case")
      }
      guard !words.contains(text) else { throw word.error("“\(text)” stands in the list twice") }
      words.append(text)
    }
    return words
  }

  /// A blank at either end, or nothing at all, is a slip: it would match beside every word.
  private static func unpadded(_ word: FileNode) throws(LoadingError) -> String {
    let text = try word.text()
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace
    else { throw word.error("“\(text)” is empty or has a blank at an end; leave that out") }
    return text
  }

  private static func verb(_ node: FileNode) throws(LoadingError) -> VerbForms {
    let verb = try node.mapping(
      knowing: ["base", "third", "past", "participle", "gerund", "others", "operation", "noun"])
    let operation = try verb.required("operation")
    let base = try verb.required("base").text()
    let form = { (name: String) throws(LoadingError) in try verb.optional(name)?.text() ?? base }
    return VerbForms(
      base: base, third: try form("third"), past: try form("past"),
      participle: try form("participle"), gerund: try form("gerund"),
      others: try verb.optional("others")?.list().map(unpadded) ?? [],
      operation: try operation.text() == "keep" ? nil : operation.choice(of: EditOperation.self),
      isAlsoNoun: try verb.optional("noun")?.flag() ?? false)
  }

  /// Words under the names of kinds.
  static func groups(_ node: FileNode) throws(LoadingError) -> [WordList.KindWords] {
    var groups: [WordList.KindWords] = []
    for (kind, words) in try node.openMapping().members {
      groups.append(
        WordList.KindWords(
          kind: try kind.choice(of: SubjectKind.self), words: try lowercase(words)))
    }
    return groups
  }
}
