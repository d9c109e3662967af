import RequestBuilding
import Routing

/// The route with its reasons and what was not chosen.
struct PrettyRoute {
  let route: Route
  let page: Page

  var lines: [String] {
    let detail =
      "\(page.paint(route.model, .success)) (\(route.task.rawValue), decided by "
      + "\(route.decidedBy.rawValue), confidence \(Self.decimal(route.confidence))"
      + (route.abstained ? ", abstained)" : ")")
    return page.section("route", detail, reasons + alternatives + sibling + missing)
  }

  private var reasons: [String] {
    route.reasons.flatMap { reason in
      wrapped(
        "because ", "\(reason.signal): “\(reason.evidence)” (\(Self.signed(reason.weight)))")
    }
  }

  private var alternatives: [String] {
    route.alternatives.flatMap { other in
      wrapped("not ", "\(other.model) (\(Self.decimal(other.confidence))): \(other.whyNot)")
    }
  }

  private var sibling: [String] {
    route.sibling.map { wrapped("consider ", "\($0.model): \($0.why)") } ?? []
  }

  private var missing: [String] {
    route.missing.map { page.paint("missing ", .error) + $0 }
  }

  private func wrapped(_ label: String, _ text: String) -> [String] {
    WrappedText.hanging(label, text, width: page.width - 2)
  }

  private static func signed(_ weight: Double) -> String {
    (weight < 0 ? "−" : "+") + decimal(weight.magnitude)
  }

  /// Two decimals, without the formatting code of a larger library.
  static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
