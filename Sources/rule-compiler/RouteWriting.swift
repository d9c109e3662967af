import Matching
import Routing

extension Signal: SwiftSource {
  var swiftSource: String {
    call(
      "Signal",
      [
        ("id", id), ("summary", summary), ("why", why), ("source", source), ("claim", claim),
        ("weight", weight), ("images", images), ("facts", facts),
        ("beside", beside), ("overrules", overrules), ("patterns", patterns),
      ])
  }
}

extension Claim: SwiftSource {
  var swiftSource: String {
    switch self {
    case .task(let task): call("Claim.task", [("", task)])
    case .model(let id): call("Claim.model", [("", id)])
    }
  }
}

extension ImageCondition: SwiftSource {
  var swiftSource: String { "ImageCondition.\(self)" }
}

extension SignalFacts: SwiftSource {
  var swiftSource: String {
    call(
      "SignalFacts",
      [
        ("kinds", kinds), ("operations", operations), ("targets", targets),
        ("names", names), ("namesRest", namesRest), ("isOpening", isOpening),
        ("tellsOnly", tellsOnly),
        ("changes", changes), ("numbered", numbered), ("copy", copy),
      ])
  }
}

extension SignalFacts.Script: SwiftSource {
  var swiftSource: String { "SignalFacts.Script.\(self)" }
}

extension SignalPattern: SwiftSource {
  var swiftSource: String {
    call("SignalPattern", [("language", language), ("pattern", pattern)])
  }
}

extension DecisionRule: SwiftSource {
  var swiftSource: String {
    call(
      "DecisionRule",
      [
        ("imagesGiven", imagesGiven), ("imagesNone", imagesNone), ("otherModel", otherModel),
        ("sibling", sibling), ("intentFactor", intentFactor), ("namedCertainty", namedCertainty),
        ("parameterCertainty", parameterCertainty), ("abstainBelow", abstainBelow),
      ])
  }
}

extension NamingRule: SwiftSource {
  var swiftSource: String {
    call(
      "NamingRule",
      [
        ("language", language), ("use", use.source), ("shortNameEnd", shortNameEnd.source),
        ("negationBefore", negationBefore.source), ("negationAfter", negationAfter.source),
      ])
  }
}
