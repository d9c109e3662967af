import Evaluating
import Routing

/// What a fit changed and how well it does.
struct FitReport {
  let old: RouteRules
  let weights: RouterFit.Weights
  let penalties: [Double]
  let scales: [Double]
  /// The number of samples that each signal was found in.
  let found: [String: Int]
  let crossValidated: RoutingFigures
  let held: RoutingFigures

  func text(written: [String], failures: Bool) -> String {
    let parts = [
      ["weights, before and after"], table.lines,
      [
        "",
        "penalties chosen on files left out: \(Self.list(penalties))",
        "scales chosen on files left out: \(Self.list(scales))",
      ],
      ["", "cross-validated: each prompt as routed by weights fitted without its fold"],
      RoutingReport(crossValidated).lines,
      ["", "kept aside: no prompt of these was fitted on"], RoutingReport(held).lines,
      failures ? ["", "cross-validated prompts that went wrong"] + crossValidated.failures : [],
      ["", written.isEmpty ? "nothing written" : "written: \(written.joined(separator: ", "))"],
    ]
    return parts.flatMap(\.self).joined(separator: "\n") + "\n"
  }

  private static func list(_ numbers: [Double]) -> String {
    numbers.map(\.description).joined(separator: ", ")
  }

  private var table: TextTable {
    var table = TextTable(heading: ["signal or number", "found in", "before", "after"])
    for signal in old.signals {
      table.append([
        signal.id, String(found[signal.id] ?? 0), RuleFiles.text(signal.weight),
        weights[signal.id].map(RuleFiles.text) ?? "not fitted",
      ])
    }
    for number in FittedNumber.allCases {
      table.append([
        number.rawValue, "", RuleFiles.text(old.decision[keyPath: number.place]),
        weights[number.rawValue].map(RuleFiles.text) ?? "not fitted",
      ])
    }
    return table
  }
}
