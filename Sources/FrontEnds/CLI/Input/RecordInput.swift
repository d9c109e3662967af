import PeelKit
import Reporting

/// The records that a command line names, or stdin.
struct RecordInput {
  let reader: InputReader
  /// How a diff calls the text.
  let name: String
  /// Whether the prompt stood on the command line, where nothing says how it ends.
  let isArgument: Bool

  /// Takes the first that applies: the argument, `--input`, `--input-file`, stdin.
  init(_ invocation: Invocation, in surroundings: Surroundings) throws(Failure) {
    let format = invocation.text("input-format").flatMap { InputFormat(rawValue: $0) }
    let path = invocation.text("input-file")
    if let prompt = invocation.arguments.first, prompt != "-" {
      reader = InputReader(ByteSource(Array(prompt.utf8)), format: format ?? .text, isTyped: true)
      (name, isArgument) = ("prompt", true)
    } else if let json = invocation.text("input") {
      reader = InputReader(ByteSource(Array(json.utf8)), format: format ?? .json, isTyped: true)
      (name, isArgument) = ("input", true)
    } else if let path, path != "-" {
      reader = InputReader(try surroundings.openFile(path), format: format)
      (name, isArgument) = (path, false)
    } else {
      let isAskedFor = path != nil || invocation.arguments.first == "-"
      guard isAskedFor || !surroundings.isInputTerminal() else {
        throw Failure(
          .missingArgument, "there is no prompt",
          hint: "for instance: \(invocation.operation.examples[0])")
      }
      reader = InputReader(surroundings.standardInput, format: format)
      (name, isArgument) = ("prompt", false)
    }
  }
}

extension RecordInput {
  /// The file that records come from; `nil` where they come from elsewhere.
  static func path(in invocation: Invocation) -> String? {
    guard invocation.arguments.isEmpty, !invocation.has("input"),
      let path = invocation.text("input-file"), path != "-"
    else { return nil }
    return path
  }

  /// The sources that the command line names but that another one goes before.
  static func unread(in invocation: Invocation) -> [String] {
    var given = ["input", "input-file"].filter { invocation.has($0) }.map { "--\($0)" }
    if invocation.arguments.first != nil { given.insert("PROMPT", at: 0) }
    return Array(given.dropFirst())
  }
}
