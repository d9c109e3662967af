import Matching
import RequestBuilding
import Routing
import YAMLReading

/// Decodes a signal's file of `rules/routes/`.
package enum SignalFile {
  private static let keys =
    [
      "id", "summary", "why", "source", "speaks-for", "speaks-against", "weight", "images", "facts",
      "beside", "overrules", "words", "patterns", "examples",
    ] + PatternExcuses.keys

  /// The signal that a file describes; `name` is the file's name without extension. Where it
  /// `isStrict`, patterns that may cost much are refused unless the file says why.
  package static func signal(
    _ root: FileNode, name: String, isStrict: Bool = false
  ) throws(LoadingError) -> Signal {
    let file = try root.mapping(knowing: keys)
    let id = try file.required("id")
    guard try id.text() == name else {
      throw id.error("the signal is called “\(try id.text())”; name it like its file, “\(name)”")
    }
    _ = try examples(root)
    let (claim, weight) = try stand(of: file)
    let facts = try file.optional("facts").map(SignalFactsFile.facts)
    let patterns = try patterns(of: file, showing: facts)
    try PatternExcuses(file, patternsUnder: ["patterns"]).check(
      patterns.map(\.pattern), isStrict: isStrict)
    return Signal(
      id: name, summary: try file.required("summary").text(),
      why: try file.required("why").text(),
      source: try SourceNote.line(of: try file.required("source")),
      claim: claim, weight: weight,
      images: try file.optional("images")?.choice(of: ImageCondition.self),
      facts: facts,
      beside: try file.optional("beside")?.texts() ?? [],
      overrules: try file.optional("overrules")?.texts() ?? [],
      patterns: patterns)
  }

  /// The asks that the file gives as examples, two of each at least.
  package static func examples(_ root: FileNode) throws(LoadingError) -> SignalExamples {
    let node = try root.mapping(knowing: keys).required("examples")
    let examples = try node.mapping(knowing: ["fires", "silent"])
    let (fires, silent) = (try examples.required("fires"), try examples.required("silent"))
    for list in [fires, silent] {
      guard try list.texts().count > 1 else {
        throw list.error("one example proves little; give two at least")
      }
    }
    return SignalExamples(fires: try fires.list(), silent: try silent.list())
  }

  /// Whom the signal speaks for, and how much; what speaks against has a negative weight.
  private static func stand(
    of file: FileMapping
  ) throws(LoadingError) -> (claim: Claim, weight: Double) {
    let node = try file.required("weight")
    let weight = try node.number()
    guard weight >= 0 else {
      throw node.error("a weight below 0; write “speaks-against” and the number without its sign")
    }
    guard let against = file.optional("speaks-against") else {
      return (try claim(file.required("speaks-for")), weight)
    }
    guard file.optional("speaks-for") == nil else {
      throw against.error("a signal speaks for or against, not both; keep one of them")
    }
    return (try claim(against), -weight)
  }

  /// A model's id holds a slash; a task's name does not.
  private static func claim(_ node: FileNode) throws(LoadingError) -> Claim {
    let text = try node.text()
    return text.contains("/") ? .model(text) : .task(try node.choice(of: ImageTask.self))
  }

  /// Facts that stand somewhere in the text speak for themselves; else it takes a pattern.
  private static func patterns(
    of file: FileMapping, showing facts: SignalFacts?
  ) throws(LoadingError) -> [SignalPattern] {
    guard let facts, file.optional("patterns") == nil else {
      let words = try SignalPatterns(words: file.optional("words"))
      return try words.patterns(file.required("patterns"))
    }
    guard facts.havePlace else {
      throw try file.required("facts").error(
        "these facts have no place in the text to show; add “clause”, “rest”, “numbered” with "
          + "`at-least`, “copy” or “patterns”")
    }
    return []
  }

  /// The pattern, refused at its line where PCRE2 refuses it.
  static func compiled(_ source: String, at node: FileNode) throws(LoadingError) -> String {
    do throws(PatternError) {
      _ = try Pattern(source)
      return source
    } catch {
      throw node.error("\(error)")
    }
  }
}
