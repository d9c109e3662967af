import FolderSearching
import SystemCalls

/// A folder with files, gone with this object.
final class TestFolder {
  private let root: String

  init(_ paths: [String], texts: [String: String] = [:]) throws {
    root = try FolderAccess.makeTemporary(named: "peel-search")
    for path in paths { try write("", to: path) }
    for (path, text) in texts { try write(text, to: path) }
  }

  deinit { _ = try? ChildProcess.run("/bin/rm", ["-rf", root]) }

  func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// A path from the working folder as one from this folder.
  func relative(_ path: String) -> String {
    let home = RelativePath.names(of: FolderAccess.current ?? "/", from: [])
    let place = RelativePath.names(of: path, from: home)
    return RelativePath.text(to: place, from: RelativePath.names(of: root, from: home))
  }

  func link(_ path: String, to target: String) throws {
    let outcome = try ChildProcess.run("/bin/ln", ["-s", target, self.path(path)])
    guard outcome.status == 0 else { throw SystemError(action: "link \(path)", code: 0) }
  }

  /// Runs commands in the folder, for names that no string can be.
  func shell(_ commands: String) throws {
    let outcome = try ChildProcess.run("/bin/sh", ["-ec", "cd '\(root)'\n\(commands)"])
    guard outcome.status == 0 else { throw SystemError(action: "run a shell", code: 0) }
  }

  private func write(_ text: String, to path: String) throws {
    let names = path.split(separator: "/").dropLast()
    try FolderAccess.make(self.path(names.joined(separator: "/")))
    try FileAccess.writeAtomically(Array(text.utf8), to: self.path(path))
  }
}
