import DocumentReading
import JSONValues
import PeelKit
import Reporting

/// The records that a command line names, or stdin.
struct RecordInput {
  let reader: InputReader
  /// How a diff calls the text.
  let name: String
  /// Whether the prompt stood on the command line, where nothing says how it ends.
  let isArgument: Bool
  /// A file's path that stands where a prompt is expected, and leads to nothing.
  private(set) var lostPath: String?

  /// Takes what the command line names, where it names one, and else stdin.
  init(_ invocation: Invocation, in surroundings: Surroundings) throws(Failure) {
    let format = invocation.text("input-format").flatMap { InputFormat(rawValue: $0) }
    let path = invocation.text("input-file")
    if let prompt = invocation.arguments.first, prompt != "-" {
      try Self.refuseFile(prompt, in: surroundings)
      if format == nil { try Self.refuseRecord(prompt) }
      // The prompt goes before the file, which has to be there all the same.
      if let path, path != "-" { _ = try surroundings.openFile(path) }
      lostPath = Self.isPath(prompt) ? prompt : nil
      reader = InputReader(ByteSource(Array(prompt.utf8)), format: format ?? .text, isTyped: true)
      (name, isArgument) = ("prompt", true)
    } else if let json = invocation.text("input") {
      try Self.refuseFile(json, in: surroundings)
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
  /// One word that ends as the name of a file for prompts does, or opens as a path.
  private static func isPath(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { $0 <= 0x20 }) else { return false }
    return DocumentKind(path: text) != nil
      || ["/", "./", "../", "~/"].contains { text.hasPrefix($0) }
  }

  /// Refuses the name of a file that is there, where a prompt or a record is expected: it would be
  /// drawn, and paid for.
  private static func refuseFile(
    _ text: String, in surroundings: Surroundings
  ) throws(Failure) {
    let path = text.hasPrefix("@") ? String(text.dropFirst()) : text
    // A prompt of one word without a dot is one, whatever lies in the folder.
    guard !path.utf8.contains(where: { $0 <= 0x20 }), path.utf8.contains(UInt8(ascii: ".")),
      surroundings.isFile(path)
    else { return }
    throw Failure(
      .unexpectedArgument, "“\(text)” names a file, where a prompt or a record is expected",
      hint: "--input-file \(path) reads its records; peel check takes files as they are")
  }

  /// Refuses records where a prompt is expected, broken ones too: their JSON would be drawn.
  private static func refuseRecord(_ text: String) throws(Failure) {
    guard InputGuess.namesPrompt(text.utf8),
      InputGuess.format(of: Array(text.utf8), isComplete: true) != .text
    else { return }
    throw Failure(
      .unexpectedArgument, "a record in JSON stands where a prompt is expected",
      hint: "--input takes a record, and stdin does; --input-format text takes it for a prompt")
  }

  /// The file that records come from; `nil` where they come from elsewhere.
  static func path(in invocation: Invocation) -> String? {
    guard invocation.arguments.isEmpty, !invocation.has("input"),
      let path = invocation.text("input-file"), path != "-"
    else { return nil }
    return path
  }
}
