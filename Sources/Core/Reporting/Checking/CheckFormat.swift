import Linting

/// The formats that `check` writes.
package enum CheckFormat: String, Sendable, CaseIterable {
  case pretty, json
  case jsonLines = "jsonl"
  case sarif, github, gitlab, rdjson
  case rdjsonLines = "rdjsonl"
  case junit

  /// How a check is written in this format; `rules` are all that are known.
  package func rendering(on page: Page, isIndented: Bool, rules: [Rule]) -> CheckRendering {
    switch self {
    case .pretty: .pretty(on: page)
    case .json: .json(isIndented: isIndented)
    case .jsonLines: .jsonLines
    case .sarif: SARIFLog(rules: rules).rendering
    case .github: .github
    case .gitlab: .gitlab
    case .rdjson: .rdjson
    case .rdjsonLines: .rdjsonLines
    case .junit: .junit
    }
  }
}
