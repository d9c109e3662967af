import JSONValues
import PeelKit
import Reporting

/// What `peel` tells `peel-net`, so that only one of them reads command lines.
///
/// It is one line of JSON; for `run` the planned answers follow, each on a line of its own.
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
    "allow-siblings", "live-schema", "refresh", "plan", "dry-run",
    "with-token", "image", "probe", "allow-private",
  ]

  /// The line, with its line break.
  var line: [UInt8] {
    var object: JSONObject = [
      "command": .string(invocation.operation.name), "format": .string(format.rawValue),
      "quiet": .bool(output.isQuiet), "color": .bool(output.page.palette.isColored),
    ]
    object["output"] = output.path.map { .string($0) }
    object["options"] = .object(options)
    if !invocation.operation.takesRecords {
      object["id"] = (id ?? invocation.arguments.first).map { .string($0) }
    }
    object["token"] = token.map { .string($0) }
    var bytes: [UInt8] = []
    object.write(into: &bytes)
    return bytes + [0x0A]
  }

  private var options: JSONObject {
    var object = JSONObject()
    for given in invocation.options where !Self.spent.contains(given.name) {
      guard let option = invocation.operation.option(named: given.name) else { continue }
      // What --no-wait switches off is called `wait` there.
      let isSwitchedOff = option.form == .flag && given.name.hasPrefix("no-")
      let name = String(
        given.name.dropFirst(isSwitchedOff ? 3 : 0).map { $0 == "-" ? "_" : $0 })
      let value = isSwitchedOff ? .bool(false) : Self.value(given.value ?? "", of: option)
      let earlier = option.isRepeatable ? object[name]?.array ?? [] : []
      object[name] = option.isRepeatable ? .array(earlier + [value]) : value
    }
    return object
  }

  /// The text, which was checked when it was read, as its form's JSON type.
  private static func value(_ text: String, of option: OperationOption) -> JSONValue {
    switch option.form {
    case .flag: .bool(true)
    case .integer: Int(text).map { .integer($0) } ?? .string(text)
    case .decimal: Double(text).map { .number($0) } ?? .string(text)
    case .text, .choice, .optionalChoice: .string(text)
    }
  }
}
