import SystemCalls

/// A Markdown file of this repository.
struct Document: Sendable, CustomStringConvertible {
  /// Relative to the repository.
  let path: String
  let text: String

  var description: String { path }

  static let root = "\(#filePath)".split(separator: "/").dropLast(3)
    .map { "/\($0)" }.joined()

  static let readme = Document("README.md")
  static let skill = Document("SKILL.md")
  static let settings = Document("docs/settings.md")
  static let all = [
    readme, skill, settings, Document("references/prompting.md"),
    Document("references/fields.md"), Document("docs/models.md"), Document("docs/sandbox.md"),
    Document("docs/plans.md"), Document("docs/tokens.md"), Document("docs/mcp.md"),
    Document("docs/editors.md"), Document("docs/check.md"), Document("docs/errors.md"),
    Document("docs/pipes.md"), Document("docs/notices.md"), Document("references/answers.md"),
    Document("references/running.md"),
  ]

  init(_ path: String) {
    self.path = path
    let bytes = (try? FileAccess.read("\(Self.root)/\(path)")) ?? []
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The contents of the fenced blocks marked `bash`.
  var scripts: [String] { blocks(marked: "bash") }

  /// The contents of the fenced blocks marked `yaml`.
  var settingsFiles: [String] { blocks(marked: "yaml") }

  /// The commands of the blocks marked `console`, each with the output shown under it.
  var sessions: [Session] {
    blocks(marked: "console").flatMap { block in
      block.split(separator: "$ ", omittingEmptySubsequences: true).map { step in
        let lines = step.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return Session(command: String(lines[0]), output: lines.count > 1 ? String(lines[1]) : "")
      }
    }
  }

  /// A command and what it prints.
  struct Session: Sendable {
    let command: String
    let output: String
  }

  /// The contents of the fenced blocks of a kind, list indentation taken off.
  func blocks(marked mark: String) -> [String] {
    var scripts: [String] = []
    var lines: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let inner = String(mark == "bash" ? line.drop { $0 == " " } : line)
      if inner == "```\(mark)" {
        lines = []
      } else if inner == "```", let block = lines {
        scripts.append(block.joined(separator: "\n"))
        lines = nil
      } else {
        lines?.append(inner)
      }
    }
    return scripts
  }

  /// What stands between backticks or in scripts: commands, options, names.
  var code: [String] {
    scripts
      + text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }
}

extension StringProtocol {
  /// The text without the characters at its end that satisfy a condition.
  func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isTrimmed(self[index(before: end)]) { formIndex(before: &end) }
    return self[..<end]
  }
}
