import JSONValues
import SystemCalls

/// A folder of a test's own that is gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws { path = try FolderAccess.makeTemporary(named: "peel-tests") }
  deinit { try? FolderAccess.remove(path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func names() throws -> [String] { try FolderAccess.files(under: path) }

  func json(_ name: String) throws -> JSONValue {
    try JSONValue(parsing: FileAccess.read(self(name)))
  }
}
