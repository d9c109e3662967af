import Routing
import SystemCalls

@testable import Fitting

/// The files of the routing rules in a folder of a test's own, which is gone when the test is.
final class RulesCopy {
  static let original =
    "\(#filePath)".split(separator: "/").dropLast(3).map { "/\($0)" }
    .joined() + "/rules"

  let files: RuleFiles
  private let folder: String
  private let names: [String]

  init(of rules: RouteRules) throws {
    folder = try FolderAccess.makeTemporary(named: "peel-rules")
    files = RuleFiles(folder: folder)
    let words = rules.words.map { "word-choice/\($0.language)" }
    names = (rules.signals.map(\.id) + words + ["decision"]).map { "routes/\($0).yaml" }
    try FolderAccess.make("\(folder)/routes")
    try FolderAccess.make("\(folder)/routes/word-choice")
    for name in names {
      let bytes = try FileAccess.read("\(Self.original)/\(name)")
      try FileAccess.writeAtomically(bytes, to: "\(folder)/\(name)")
    }
  }

  deinit { try? FolderAccess.remove(folder) }

  /// The lines that are other than in the repository, by the name of their file.
  func changes() throws -> [String: [String]] {
    var changes: [String: [String]] = [:]
    for name in names {
      let old = try Self.lines(of: "\(Self.original)/\(name)")
      let new = try Self.lines(of: "\(folder)/\(name)")
      if old != new { changes[name] = new.filter { !old.contains($0) } }
    }
    return changes
  }

  private static func lines(of path: String) throws -> [String] {
    String(decoding: try FileAccess.read(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
