import Linting
import Reporting

/// A format that a check is written in, and where it goes.
struct CheckTarget {
  let format: CheckFormat
  /// `nil` for stdout.
  let path: String?

  /// What the options of a check ask for; without any, one for stdout.
  static func targets(
    _ invocation: Invocation, _ output: OutputSettings
  ) throws(Failure) -> [CheckTarget] {
    let given = invocation.texts("format")
    let targets = (given.isEmpty ? ["auto"] : given).map { CheckTarget($0, output) }
    let unplaced = targets.filter { $0.path == nil }
    guard unplaced.count < 2 else {
      throw Failure(
        .conflictingOptions, "two formats cannot both go to stdout",
        hint: "give one of them a file: --format \(unplaced[0].format.rawValue)=FILE")
    }
    guard output.path == nil || !unplaced.isEmpty else {
      throw Failure(
        .conflictingOptions, "--output has no format to hold: each --format names a file",
        hint: "leave out --output, or the = and the file of one format")
    }
    let paths = targets.map { $0.path ?? output.path }.compactMap(\.self)
    for (index, path) in paths.enumerated() where paths[..<index].contains(path) {
      throw Failure(.conflictingOptions, "two formats cannot go to \(path) both")
    }
    return targets.map { target in
      CheckTarget(format: target.format, path: target.path ?? output.path)
    }
  }

  private init(format: CheckFormat, path: String?) {
    self.format = format
    self.path = path
  }

  /// Reads `FORMAT` or `FORMAT=FILE`.
  private init(_ text: String, _ output: OutputSettings) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    path = parts.count > 1 && parts[1] != "-" ? parts[1] : nil
    let usual: CheckFormat = path == nil && output.isTerminal ? .pretty : .json
    format = CheckFormat(rawValue: parts.first ?? "") ?? usual
  }

  /// How the check is written there.
  func rendering(_ output: OutputSettings, rules: [Rule]) -> CheckRendering {
    let isShown = path == nil && output.isTerminal
    let page = path == output.path ? output.page : Page(palette: Palette(isColored: false))
    return format.rendering(on: page, isIndented: isShown, rules: rules)
  }
}
