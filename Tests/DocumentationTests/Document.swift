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
  static let all = [
    readme, skill, Document("references/prompting.md"), Document("references/fields.md"),
  ]

  init(_ path: String) {
    self.path = path
    let bytes = (try? FileAccess.read("\(Self.root)/\(path)")) ?? []
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The contents of the fenced blocks marked `bash`, list indentation taken off.
  var scripts: [String] {
    var scripts: [String] = []
    var lines: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let inner = String(line.drop { $0 == " " })
      if inner == "```bash" {
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
