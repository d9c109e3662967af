import SystemCalls

/// A folder of a test's own that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws { path = try FolderAccess.makeTemporary(named: "peel-tests") }
  deinit { try? FolderAccess.remove(path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and the folders above it.
  func write(_ text: String, to name: String) throws {
    if let slash = name.lastIndex(of: "/") { try FolderAccess.make(self(String(name[..<slash]))) }
    try FileAccess.writeAtomically([UInt8](text.utf8), to: self(name))
  }

  func shell(_ script: String) throws -> String {
    let outcome = try ChildProcess.run("/bin/sh", ["-c", "cd '\(path)' && " + script])
    return String(decoding: outcome.output, as: UTF8.self)
  }
}
