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
        "code": .object(code.entry),
      ]
    ) { page in
      [page.paint(code.rawValue, .strong) + ": " + explanation.summary]
        + WrappedText.hanging("hint: ", explanation.hint, width: page.width)
        + ["exit status \(code.exitCode.rawValue): \(code.exitCode.meaning)"]
        + [code.isRetryable ? "The same command may succeed later." : "Retrying does not help."]
    }
  }

  /// What `peel explain errors` says, or `peel explain STATUS` of those that end with it.
  package init(listing codes: [ErrorCode], named name: String) {
    self.init(
      command: "explain",
      sections: [
        "name": .string(name), "kind": .string("errors"),
        "codes": .array(codes.map { .object($0.entry) }),
      ]
    ) { page in
      ExitCode.allCases.filter { status in
        name == "\(status.rawValue)" || codes.contains { $0.exitCode == status }
      }.flatMap { status in
        [page.paint("exit status \(status.rawValue)", .strong) + ": " + status.meaning]
          + codes.filter { $0.exitCode == status }.flatMap { $0.row(width: page.width) }
      }
    }
  }

  /// What `peel explain` says of a dimension of the score.
  package init(explaining dimension: Dimension, rules: [Rule]) {
    let own = rules.filter { $0.dimension == dimension }
    let cap = ScoreFormula.cap(of: dimension)
    self.init(
      command: "explain",
      sections: [
        "name": .string(dimension.rawValue), "kind": .string("dimension"),
        "dimension": .object([
          "cap": .integer(cap), "rules": .array(own.map { .string($0.id) }),
        ]),
      ]
    ) { page in
      [
        page.paint(dimension.rawValue, .strong)
          + ": a dimension of the score, of which its rules take at most \(cap) points"
      ]
        + own.flatMap {
          WrappedText.hanging("  " + $0.id.padded(to: 32), $0.summary, width: page.width)
        }
        + ["peel explain score says how a score is made."]
    }
  }

  private static var caps: JSONObject {
    Dimension.allCases.reduce(into: JSONObject()) { caps, dimension in
      caps[dimension.rawValue] = .integer(ScoreFormula.cap(of: dimension))
    }
  }
}

extension ErrorCode {
  fileprivate func row(width: Int) -> [String] {
    WrappedText.hanging("  " + rawValue.padded(to: 24), explanation.summary, width: width)
  }

  /// The registry's entry as JSON.
  fileprivate var entry: JSONObject {
    [
      "code": .string(rawValue), "summary": .string(explanation.summary),
      "hint": .string(explanation.hint), "retryable": .bool(isRetryable),
      "exit_code": .integer(Int(exitCode.rawValue)),
    ]
  }
}
