import JSONValues

/// What `peel-net` is told first, so that only `peel` reads command lines: one line of JSON on its
/// stdin. For `run` the planned answers follow, each on a line of its own.
package struct HandoverHeader: Sendable {
  /// The operation.
  package var command: String
  /// `json`, `jsonl` or `pretty`; `auto` is settled by then.
  package var format = "jsonl"
  /// No progress on stderr.
  package var isQuiet = false
  package var isColored = false
  /// The file that stands in for stdout.
  package var output: String?
  /// What the command is about, where it takes no records.
  package var id: String?
  /// A token that the user handed over to be kept.
  package var token: String?
  /// A sandbox that runs already and stands in for the API.
  package var standIn: JSONValue?
  /// Whether it ends when nobody reads its stdout any more.
  package var endsUnread = false
  /// What `set` collects.
  private var options = JSONObject()

  /// For one answer a line, with progress as text.
  package init(_ command: String) { self.command = command }

  /// Adds an option's value, which was checked before.
  package mutating func set(_ option: OperationOption, to value: JSONValue) {
    // What --no-wait switches off is called `wait` there.
    let isSwitchedOff = option.form == .flag && option.name.hasPrefix("no-")
    let name = isSwitchedOff ? String(option.jsonName.dropFirst(3)) : option.jsonName
    let added = isSwitchedOff ? .bool(value == .bool(false)) : value
    let earlier = option.isRepeatable ? options[name]?.array ?? [] : []
    options[name] = option.isRepeatable ? .array(earlier + [added]) : added
  }

  /// The line, with its line break.
  package var line: [UInt8] {
    var object: JSONObject = [
      "command": .string(command), "format": .string(format), "quiet": .bool(isQuiet),
      "color": .bool(isColored),
    ]
    object["output"] = output.map { .string($0) }
    object["options"] = .object(options)
    object["id"] = id.map { .string($0) }
    object["token"] = token.map { .string($0) }
    object["stand_in"] = standIn
    if endsUnread { object["ends_unread"] = .bool(true) }
    var bytes: [UInt8] = []
    object.write(into: &bytes)
    return bytes + [0x0A]
  }
}
