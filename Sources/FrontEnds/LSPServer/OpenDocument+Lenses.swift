import DocumentReading
import JSONValues
import Linting
import Routing

extension OpenDocument {
  /// A line above each prompt: its score, and where it would go.
  var lenses: [JSONValue] {
    (review?.entries ?? []).compactMap { entry in
      guard let review = entry.outcome.review else { return nil }
      let start = entry.prompt.range.lowerBound
      // A command without a name is a text that cannot be clicked.
      let command: JSONObject = [
        "title": .string(review.title), "command": .string(""),
      ]
      return .object(["range": positions.range(of: start..<start), "command": .object(command)])
    }
  }
}

extension PromptOutcome.Review {
  fileprivate var title: String {
    let sureness = Int((route.confidence * 100).rounded())
    return "score \(report.score)/100 · \(route.model), \(sureness) % sure"
  }
}
