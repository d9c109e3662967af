import JSONValues
import PeelKit
import Reporting

/// What `peel` tells `peel-net` of a command line.
struct Handover {
  let invocation: Invocation
  let output: OutputSettings
  let format: ResultFormat
  /// What the command is about, where that is not what was typed.
  var id: String?
  /// A token that came from stdin.
  var token: String?

  /// Options that `peel` has acted on itself.
  private static let spent: Set<String> = [
    "format", "output", "quiet", "color", "help", "input", "input-file", "input-format", "rules",
    "rewrite", "split", "fail-on", "min-score", "batch", "isolated", "rule", "ignore",
    "allow-siblings", "live-schema", "refresh", "dry-run",
    "with-token", "image", "probe", "allow-private",
  ]

  /// The line, with its line break.
  var line: [UInt8] {
    var header = HandoverHeader(invocation.operation.name)
    header.format = format.rawValue
    header.isQuiet = output.isQuiet
    header.isColored = output.page.palette.isColored
    header.output = output.path
    header.token = token
    if !invocation.operation.takesRecords { header.id = id ?? invocation.arguments.first }
    for given in invocation.options where !Self.spent.contains(given.name) {
      guard let option = invocation.operation.option(named: given.name) else { continue }
      header.set(option, to: Self.value(given.value ?? "", of: option))
    }
    return header.line
  }

  /// The text, which was checked when it was read, as its form's JSON type.
  private static func value(_ text: String, of option: OperationOption) -> JSONValue {
    switch option.form {
    case .flag: .bool(true)
    case .integer: Int(text).map { .integer($0) } ?? .string(text)
    case .decimal: Double(text).map { .number($0) } ?? .string(text)
    case .text, .choice, .optionalChoice, .destination: .string(text)
    }
  }
}
