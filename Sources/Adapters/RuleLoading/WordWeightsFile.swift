import RequestBuilding
import Routing

/// Decodes a language's file of `rules/routes/word-choice/`.
package enum WordWeightsFile {
  /// Weights lie on either side of 0 by this at most: more would settle a task alone.
  private static let strongest = 3.0

  /// The words that a file weighs; `language` is the file's name without extension.
  package static func weights(
    _ root: FileNode, language: String
  ) throws(LoadingError) -> WordWeights {
    let file = try root.mapping(
      knowing: ["summary", "why", "source", "units", "weights", "examples"])
    for key in ["summary", "why"] { _ = try file.required(key).text() }
    _ = try SourceNote.line(of: try file.required("source"))
    _ = try examples(root)
    var known: Set<String> = []
    var weights: [(text: String, weight: Double)] = []
    for (key, value) in try file.required("weights").openMapping().members {
      let (text, weight) = (try key.text(), try value.number())
      guard known.insert(text).inserted else {
        throw key.error("“\(text)” is weighed twice; keep one of them")
      }
      guard weight.magnitude <= strongest else {
        throw value.error("no word weighs more than \(strongest); write a signal for what does")
      }
      weights.append((text, weight))
    }
    return WordWeights(
      language: language, unit: try file.required("units").choice(of: WordWeights.Unit.self),
      weights: weights)
  }

  /// The asks that the file gives for each task, by its raw value.
  package static func examples(_ root: FileNode) throws(LoadingError) -> [String: [String]] {
    let tasks = ImageTask.allCases.map(\.rawValue)
    let file = try root.openMapping()
    let examples = try file.required("examples").mapping(knowing: tasks)
    var asks: [String: [String]] = [:]
    for task in tasks { asks[task] = try examples.required(task).texts() }
    return asks
  }
}
