import JSONValues
import SystemCalls

/// The prompts of `../shared/corpus`, where a checkout has them beside it.
enum DevelopmentCorpus {
  private static let folder: String = {
    let here = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + here + "/../shared/corpus"
  }()

  static var isPresent: Bool { FileAccess.exists(folder + "/edit.jsonl") }

  /// Every edit of the corpus, and its unlabelled prompts.
  static var prompts: [String] {
    ["edit.jsonl", "unlabelled.jsonl"].flatMap { name in
      let bytes = (try? FileAccess.read("\(folder)/\(name)")) ?? []
      return bytes.split(separator: 0x0A).compactMap { line in
        (try? JSONValue(parsing: Array(line)))?["prompt"]?.string
      }
    }
  }
}
