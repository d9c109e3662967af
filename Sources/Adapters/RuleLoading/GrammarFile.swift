import PromptParsing

/// Decodes `language.yaml` of a lexicon folder.
enum GrammarFile {
  /// The file's name without extension.
  static let name = "language"

  /// How the language writes and orders its words.
  static func grammar(_ root: FileNode) throws(LoadingError) -> Grammar {
    let file = try root.mapping(
      knowing: [
        "language", "summary", "source", "writing", "verb", "leading", "scripts", "shares",
        "nothing", "objects", "passes",
      ])
    _ = try file.required("language").text()
    _ = try file.required("summary").text()
    _ = try file.required("source")
    return Grammar(
      writing: try file.optional("writing")?.choice(of: Grammar.Writing.self) ?? .spaced,
      verb: try file.optional("verb")?.choice(of: Grammar.VerbPlace.self) ?? .first,
      leading: try file.optional("leading")?.choice(of: Grammar.Leading.self) ?? .clauses,
      scripts: try ranges(file.optional("scripts")),
      sharedScripts: try ranges(file.optional("shares")),
      nothing: try file.optional("nothing")?.texts() ?? [],
      objectForms: try objectForms(file.optional("objects")),
      passes: try file.optional("passes").map(PassFormsFile.forms))
  }

  /// Pronouns as a mapping of the one form to the other.
  private static func objectForms(
    _ node: FileNode?
  ) throws(LoadingError) -> [Grammar.ObjectForm] {
    try node?.openMapping().members.map { subject, object throws(LoadingError) in
      Grammar.ObjectForm(subject: try subject.text(), object: try object.text())
    } ?? []
  }

  /// Code points as `3040-309F`, both ends included.
  private static func ranges(_ node: FileNode?) throws(LoadingError) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for element in try node?.list() ?? [] {
      let ends = try element.text().split(separator: "-").map { Int($0, radix: 16) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
        throw element.error("this is no range of characters; write it as 3040-309F")
      }
      ranges.append(first..<last + 1)
    }
    return ranges
  }
}
