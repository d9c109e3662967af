import PeelKit
import SystemCalls

@testable import Evaluating

/// The labelled prompts of this repository, evaluated once for all tests.
enum OwnSet {
  static let root = "\(#filePath)".split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  static let folder = "\(root)/Tests/Evaluation"
  static let evaluation = Result { () throws in
    let peel = Peel()
    return try Evaluation(
      of: LabelledFolder(at: folder, for: peel).prompts, by: peel,
      threads: Parallel.processorCount)
  }

  static func prompts() throws -> [LabelledPrompt] {
    try LabelledFolder(at: folder, for: Peel()).prompts
  }
}
