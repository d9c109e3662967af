import Routing

/// Decodes `rules/routes/decision.yaml`.
package enum DecisionFile {
  /// The numbers of the file.
  package static func rule(_ root: FileNode) throws(LoadingError) -> DecisionRule {
    let file = try root.mapping(knowing: ["summary", "source", "decision"])
    _ = try file.required("summary").text()
    _ = try SourceNote.line(of: try file.required("source"))
    let numbers = try file.required("decision").mapping(
      knowing: [
        "images-given", "images-none", "other-model", "sibling", "intent-factor", "named-certainty",
        "parameter-certainty", "abstain-below",
      ])
    return DecisionRule(
      imagesGiven: try numbers.required("images-given").number(),
      imagesNone: try numbers.required("images-none").number(),
      otherModel: try numbers.required("other-model").number(),
      sibling: try numbers.required("sibling").number(),
      intentFactor: try numbers.required("intent-factor").number(),
      namedCertainty: try share(numbers.required("named-certainty")),
      parameterCertainty: try share(numbers.required("parameter-certainty")),
      abstainBelow: try share(numbers.required("abstain-below")))
  }

  private static func share(_ node: FileNode) throws(LoadingError) -> Double {
    let share = try node.number()
    guard (0...1).contains(share) else {
      throw node.error("\(share) is no share; write a number from 0 to 1")
    }
    return share
  }
}
