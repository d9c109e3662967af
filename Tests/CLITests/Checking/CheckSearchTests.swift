import JSONValues
import Reporting
import SystemCalls
import Testing

/// With real folders: which files a search gives is the file system's to tell.
@Suite("peel check on a disk")
final class CheckSearchTests {
  private let folder: String

  init() throws {
    folder = try FolderAccess.makeTemporary(named: "peel-check")
    let files = [
      "a.prompt": "Make it red.", "notes/b.prompt": "Make it blue.", "drafts/c.prompt": "Make it.",
      "drafts/d.txt": "Make it so.", "LICENSE.txt": "Permission is granted.", "e.yaml": "id: e",
      ".gitignore": "drafts/\n", "empty.prompt": "",
    ]
    for name in ["notes", "drafts"] { try FolderAccess.make("\(folder)/\(name)") }
    for (name, text) in files {
      try FileAccess.writeAtomically(Array(text.utf8), to: "\(folder)/\(name)")
    }
  }

  deinit { try? FolderAccess.remove(folder) }

  private func check(_ arguments: String) throws -> ChildProcess.Outcome {
    let runner = try ProcessImage.executablePath()
    let build = runner.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    return try ChildProcess.run(
      "/bin/sh", ["-c", "cd '\(folder)' && exec '\(build)/peel' check \(arguments)"],
      environment: [:])
  }

  /// The files that a check reads, in its order.
  private func paths(_ arguments: String) throws -> [String] {
    let output = try check("--format jsonl --fail-on never \(arguments)").output
    return try output.split(separator: 0x0A).compactMap {
      try JSONValue(parsing: Array($0))["path"]?.string
    }
  }

  @Test(
    "reads what the options and .gitignore leave to be read",
    arguments: [
      (".", "a.prompt empty.prompt notes/b.prompt"),
      (". --no-ignore", "a.prompt drafts/c.prompt drafts/d.txt empty.prompt notes/b.prompt"),
      (". --include notes/", "notes/b.prompt"),
      (". --include '*.prompt' --exclude a.prompt --exclude 'empty*'", "notes/b.prompt"),
      (". --no-ignore --include '*.txt'", "drafts/d.txt"),
      ("drafts/c.prompt LICENSE.txt", "LICENSE.txt drafts/c.prompt"),
      ("drafts/c.prompt a.prompt --exclude drafts/", "a.prompt"),
      ("a.prompt --include notes/", "a.prompt"),
    ])
  func choice(arguments: String, files: String) throws {
    #expect(try paths(arguments) == files.split(separator: " ").map(String.init))
  }

  @Test("fails for a prompt file with nothing in it")
  func empty() throws {
    let outcome = try check("empty.prompt")
    #expect(outcome.status == ExitCode.input.rawValue)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("blank-prompt"))
  }

  @Test("passes over an empty text that nobody named, which its own output may go to")
  func emptyText() throws {
    try FileAccess.writeAtomically([], to: "\(folder)/results.txt")
    let arguments = ". --exclude empty.prompt --fail-on never"
    #expect(try check(arguments).status == ExitCode.success.rawValue)
    #expect(try check("results.txt").status == ExitCode.input.rawValue)
    #expect(
      try check("\(arguments) --format sarif=results.txt").status == ExitCode.success.rawValue)
  }

  @Test("writes no report through a link over a prompt")
  func link() throws {
    let linked = try ChildProcess.run(
      "/bin/ln", ["-s", "a.prompt", "\(folder)/report.sarif"], environment: [:])
    #expect(linked.status == 0)
    let outcome = try check(". --format sarif=report.sarif")
    #expect(outcome.status == ExitCode.commandLine.rawValue)
    #expect(try FileAccess.read("\(folder)/a.prompt") == Array("Make it red.".utf8))
  }

  @Test("says of a named file of another kind that it is none to be checked")
  func unsupported() throws {
    let outcome = try check("e.yaml")
    #expect(outcome.status == ExitCode.input.rawValue)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("unsupported-file"))
  }
}
