import JSONValues
import Linting
import Matching
import PromptParsing
import RequestBuilding

extension Rule: SwiftSource {
  var swiftSource: String {
    call(
      "Rule",
      [
        ("id", id), ("summary", summary), ("severity", severity), ("dimension", dimension),
        ("cost", cost), ("why", why), ("source", source), ("applies", applies), ("check", check),
        ("message", message), ("fix", fix), ("relaxations", relaxations), ("examples", examples),
        ("path", path),
      ])
  }
}

extension RuleSource: SwiftSource {
  var swiftSource: String {
    call("RuleSource", [("document", document), ("section", section), ("checked", checked)])
  }
}

extension RuleScope: SwiftSource {
  var swiftSource: String {
    call(
      "RuleScope",
      [("task", task), ("models", models), ("languages", languages), ("request", request)])
  }
}

extension RequestScope: SwiftSource {
  var swiftSource: String {
    if self == .all { return "RequestScope.all" }
    return call("RequestScope", [("images", images), ("fields", fields)])
  }
}

extension FieldCondition: SwiftSource {
  var swiftSource: String { call("FieldCondition", [("field", field), ("content", content)]) }
}

extension FieldCondition.Content: SwiftSource {
  var swiftSource: String {
    switch self {
    case .given: "FieldCondition.Content.given"
    case .among(let values, let orAbsent):
      call("FieldCondition.Content.among", [("", values), ("orAbsent", orAbsent)])
    }
  }
}

extension Verdict: SwiftSource {
  var swiftSource: String {
    if self == .ofRule { return "Verdict.ofRule" }
    return call(
      "Verdict", [("severity", severity), ("cost", cost), ("message", message), ("fix", fix)])
  }
}

extension Relaxation: SwiftSource {
  var swiftSource: String {
    call("Relaxation", [("when", circumstance), ("severity", severity), ("cost", cost)])
  }
}

extension Relaxation.Circumstance: SwiftSource {
  var swiftSource: String {
    switch self {
    case .scoped: "Relaxation.Circumstance.scoped"
    case .listed: "Relaxation.Circumstance.listed"
    case .operations(let operations):
      call("Relaxation.Circumstance.operations", [("", operations)])
    case .changesAtMost(let limit): call("Relaxation.Circumstance.changesAtMost", [("", limit)])
    }
  }
}

extension FixRecipe: SwiftSource {
  var swiftSource: String {
    call(
      "FixRecipe",
      [
        ("applicability", applicability), ("title", title), ("steps", steps),
        ("discardsSyntax", discardsSyntax), ("awaitsAnswer", awaitsAnswer),
      ])
  }
}

extension FixRecipe.Step: SwiftSource {
  var swiftSource: String {
    switch self {
    case .moveToFront: "FixRecipe.Step.moveToFront"
    case .replace(let template): call("FixRecipe.Step.replace", [("", template)])
    case .insertAtFront(let template): call("FixRecipe.Step.insertAtFront", [("", template)])
    case .appendAtEnd(let template): call("FixRecipe.Step.appendAtEnd", [("", template)])
    case .endSentence(let mark): call("FixRecipe.Step.endSentence", [("", mark)])
    case .fill(let field, let value):
      call("FixRecipe.Step.fill", [("field", field), ("value", value)])
    case .set(let field, let value):
      call("FixRecipe.Step.set", [("field", field), ("value", value)])
    }
  }
}

extension Template: SwiftSource {
  var swiftSource: String { call("Template", [("parts", parts)]) }
}

extension Template.Part: SwiftSource {
  var swiftSource: String {
    switch self {
    case .literal(let text): call("Template.Part.literal", [("", text)])
    case .value(let name, let filter):
      call("Template.Part.value", [("name", name), ("filter", filter)])
    }
  }
}

extension RuleExample: SwiftSource {
  var swiftSource: String {
    part(
      "RuleExample",
      [
        ("text", text), ("flaw", flaw), ("fixed", fixed),
        ("fixedFields", fixedFields), ("fields", fields),
        ("imageSizes", imageSizes), ("model", model), ("intent", intent),
        ("earlier", earlier),
        ("isTodo", isTodo), ("line", line), ("column", column),
      ])
  }
}

extension RuleExample.Flaw: SwiftSource {
  var swiftSource: String { call("RuleExample.Flaw", [("field", field), ("range", range)]) }
}
