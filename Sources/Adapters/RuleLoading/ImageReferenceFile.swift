import Matching
import PromptParsing

/// Decodes how a language speaks of input images.
enum ImageReferenceFile {
  /// Lists of patterns under `numbered`, `each`, `all`, `described`; the words of each number under
  /// `numbers`, from 1 on; what stands between the ends of a span under `through`.
  static func words(_ node: FileNode) throws(LoadingError) -> ImageReferenceWords {
    let mapping = try node.mapping(
      knowing: ["numbered", "each", "all", "described", "numbers", "through"])
    return ImageReferenceWords(
      numbered: try patterns(mapping.optional("numbered"), needing: "number"),
      each: try patterns(mapping.optional("each")), all: try patterns(mapping.optional("all")),
      described: try patterns(mapping.optional("described")),
      numbers: try numbers(mapping.optional("numbers")),
      through: try mapping.optional("through")?.texts() ?? [])
  }

  private static func patterns(
    _ node: FileNode?, needing group: String? = nil
  ) throws(LoadingError) -> [LazyPattern] {
    let file = PatternFile(macros: [:])
    var patterns: [LazyPattern] = []
    for element in try node?.list() ?? [] {
      let pattern = try file.pattern(element)
      if let group, !file.groups(of: pattern).contains(group) {
        throw element.error("the pattern lacks a group; name one of its groups `\(group)`")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private static func numbers(_ node: FileNode?) throws(LoadingError) -> [[String]] {
    var numbers: [[String]] = []
    for (key, words) in try node?.openMapping().members ?? [] {
      guard try key.integer() == numbers.count + 1 else {
        throw key.error("the numbers go up from 1 without a gap; put them in order")
      }
      numbers.append(try words.texts())
    }
    return numbers
  }
}
