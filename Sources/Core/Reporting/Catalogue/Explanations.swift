import JSONValues
import Linting

extension CatalogueAnswer {
  /// What `peel explain score` says.
  package static let scoreExplanation = CatalogueAnswer(
    command: "explain",
    sections: [
      "name": .string("score"), "kind": .string("score"),
      "score": .object(["text": .string(ScoreFormula.explanation), "caps": .object(caps)]),
    ]
  ) { _ in
    ScoreFormula.explanation.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// What `peel explain` says of an error code.
  package init(explaining code: ErrorCode) {
    let explanation = code.explanation
    self.init(
      command: "explain",
      sections: [
        "name": .string(code.rawValue), "kind": .string("error"),
        "code": .object([
          "code": .string(code.rawValue), "summary": .string(explanation.summary),
          "hint": .string(explanation.hint), "retryable": .bool(code.isRetryable),
          "exit_code": .integer(Int(code.exitCode.rawValue)),
        ]),
      ]
    ) { page in
      [page.paint(code.rawValue, .strong) + ": " + explanation.summary]
        + WrappedText.hanging("hint: ", explanation.hint, width: page.width)
        + ["exit status \(code.exitCode.rawValue): \(code.exitCode.meaning)"]
        + [code.isRetryable ? "The same command may succeed later." : "Retrying does not help."]
    }
  }

  private static var caps: JSONObject {
    Dimension.allCases.reduce(into: JSONObject()) { caps, dimension in
      caps[dimension.rawValue] = .integer(ScoreFormula.cap(of: dimension))
    }
  }
}
