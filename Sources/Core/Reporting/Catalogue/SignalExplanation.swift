import JSONValues
import Routing

extension CatalogueAnswer {
  /// What `peel explain` says of a signal of the router.
  package init(explaining signal: Signal) {
    let side = signal.weight.sign == .minus ? "against" : "for"
    let weight = PrettyRoute.decimal(signal.weight.magnitude)
    self.init(
      signal: signal.id, summary: signal.summary, why: signal.why,
      table: [("speaks", "\(side) \(signal.claim.name), \(weight)"), ("source", signal.source)],
      facts: [
        "speaks_for": .string(signal.claim.name), "weight": signal.weight.rounded,
        "source": .string(signal.source),
      ])
  }

  /// The same of a signal that no file describes; `nil` for any other name.
  package init?(explainingImplied name: String) {
    guard let signal = Self.impliedSignals.first(where: { $0.id == name }) else { return nil }
    self.init(signal: name, summary: signal.summary, why: signal.why, table: [], facts: [:])
  }

  /// The names of signals that no file describes.
  package static let impliedSignalNames = impliedSignals.map(\.id)

  private static let impliedSignals = [
    (
      id: "word-choice",
      summary: "Words that are weighed lean to an edit or to a new picture.",
      why: """
      Signals say what was thought of; what a new author writes often holds none of them, so plain \
      words count too. The weight is the sum of all words that were found, the evidence only the \
      one that says most. rules/routes/word-choice has them by language.
      """
    ),
    (
      id: "images-given",
      summary: "Images come with the request, which speaks for an edit.",
      why: "What rules/routes/decision.yaml says of it is added to what the words say."
    ),
    (
      id: "no-images",
      summary: "No image comes with the request, which speaks for a new picture.",
      why: """
      What rules/routes/decision.yaml says of it is added to what the words say: an edit whose \
      image is missing stays an edit.
      """
    ),
  ]

  private init(
    signal name: String, summary: String, why: String, table: [(String, String)],
    facts: JSONObject
  ) {
    var section: JSONObject = ["summary": .string(summary), "why": .string(why)]
    for member in facts.members { section[member.name] = member.value }
    self.init(
      command: "explain",
      sections: [
        "name": .string(name), "kind": .string("signal"), "signal": .object(section),
      ]
    ) { page in
      let rows = table.flatMap {
        WrappedText.hanging("  " + $0.0.padded(to: 12), $0.1, width: page.width)
      }
      return [page.paint(name, .strong) + ": " + summary] + (rows.isEmpty ? [] : [""] + rows)
        + [""] + WrappedText.lines(of: why, width: page.width)
    }
  }
}
