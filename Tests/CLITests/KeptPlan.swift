import JSONValues
import Reporting
import Testing

/// Plans as `peel plan` writes them, and runs of them.
enum KeptPlan {
  static let ask = [
    "Keep the cup unchanged. Change the table to marble.", "--image-url",
    "https://a.example.com/1.png",
  ]

  /// What `peel plan` writes for these arguments.
  static func plan(_ arguments: [String] = ask, chunks: [String] = []) -> String {
    TestWorld.run(["plan"] + arguments, chunks: chunks).output
  }

  static func run(
    _ plan: String, _ arguments: [String] = [], files: [String: String] = [:],
    variables: [String: String] = [:], isTerminal: Bool = false
  ) -> TestWorld.Result {
    TestWorld.run(
      ["run", "--plan", "plan.json", "--yes"] + arguments,
      files: files.merging(["plan.json": plan]) { $1 }, variables: variables,
      isTerminal: isTerminal)
  }

  /// What `peel-net` was told, with the plans under `answers`.
  static func handedOver(_ result: TestWorld.Result) throws -> JSONValue {
    let bytes = try #require(result.trace.handover)
    let lines = try bytes.split(separator: 0x0A).map { try JSONValue(parsing: Array($0)) }
    var told = try #require(lines.first?.object)
    told["answers"] = .array(Array(lines.dropFirst()))
    return .object(told)
  }

  /// The plan with a member changed; the path's parts are names and numbers of elements.
  static func changed(
    _ path: [String], to value: JSONValue?, in plan: JSONValue
  ) -> JSONValue {
    guard let name = path.first else { return value ?? .null }
    let rest = Array(path.dropFirst())
    if let index = Int(name), var elements = plan.array {
      elements[index] = changed(rest, to: value, in: elements[index])
      return .array(elements)
    }
    var object = plan.object ?? [:]
    object[name] =
      rest.isEmpty ? value : changed(rest, to: value, in: object[name] ?? .null)
    return .object(object)
  }

  static func text(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func code(_ result: TestWorld.Result) throws -> String? {
    try result.json()["error"]?["code"]?.string
  }
}
