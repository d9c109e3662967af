import SystemCalls

/// A file of command lines with what they print: `$` a command, `<` its stdin, `1` and `2` what
/// it writes to stdout and stderr, `=` its exit status, `#` a remark.
///
/// `\xNN` in stdin is a byte; a line that ends in `\c` has no line break; digests stand as `…`.
struct Transcript {
  /// One invocation.
  struct Step {
    /// Remarks and blank lines before it.
    var remarks: [String] = []
    var command = ""
    var input: [String] = []
    /// Stdout, stderr and status as the file writes them.
    var expected: [String] = []
  }

  let path: String
  let steps: [Step]

  init(path: String) throws {
    self.path = path
    let text = String(decoding: try FileAccess.read(path), as: UTF8.self)
    var steps: [Step] = []
    var remarks: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch line.first {
      case "$":
        steps.append(Step(remarks: remarks, command: line))
        remarks = []
      case "<": steps[steps.count - 1].input.append(line)
      case "1", "2", "=": steps[steps.count - 1].expected.append(line)
      default: remarks.append(line)
      }
    }
    self.steps = steps
  }

  /// The file with these results in place of those it holds.
  func text(with results: [[String]]) -> String {
    zip(steps, results).map { step, result in
      (step.remarks + [step.command] + step.input + result).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }
}

extension Transcript.Step {
  /// The words of the command line after the program's name, as a shell would split them.
  var arguments: [String] {
    var words: [String] = []
    var (word, quote) = (String?.none, Character?.none)
    for character in command.dropFirst(2) {
      switch character {
      case quote: quote = nil
      case "\"" where quote == nil, "'" where quote == nil:
        quote = character
        word = word ?? ""
      case " " where quote == nil:
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return Array((words + (word.map { [$0] } ?? [])).dropFirst())
  }

  /// The bytes of stdin.
  var inputBytes: [UInt8] {
    input.flatMap { line -> [UInt8] in
      let text = String(line.dropFirst(2))
      let isOpen = text.hasSuffix("\\c")
      return Self.unescaped(isOpen ? String(text.dropLast(2)) : text) + (isOpen ? [] : [0x0A])
    }
  }

  /// What a run printed, as the file writes it.
  static func result(of outcome: ChildProcess.Outcome) -> [String] {
    lines(of: outcome.output, mark: "1") + lines(of: outcome.errors, mark: "2")
      + ["= \(outcome.status)"]
  }

  private static func lines(of bytes: [UInt8], mark: String) -> [String] {
    guard !bytes.isEmpty else { return [] }
    let isOpen = bytes.last != 0x0A
    var lines = masked(String(decoding: bytes, as: UTF8.self)).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { "\(mark) \(String($0))" }
    if isOpen { lines[lines.count - 1] += "\\c" } else { lines.removeLast() }
    return lines
  }

  /// The text with digests, which change with every rule, written as `…`.
  private static func masked(_ text: String) -> String {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.map { part in
      part.utf8.count == 64 && part.allSatisfy(\.isHexDigit) ? "…" : part
    }.joined(separator: "\"")
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
        let escaped = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(escaped)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
