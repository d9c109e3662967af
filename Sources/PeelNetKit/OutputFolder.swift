import Executing
import Hashing
import SystemCalls

/// The folder that outputs and their sidecars go to.
package struct OutputFolder: Sendable {
  /// Names tried for one file.
  private static let mostNames = 100_000

  private let path: String

  /// Takes a path as it was typed; the empty one is the working folder.
  package init(path: String) { self.path = path.isEmpty ? "." : path }

  /// Makes the folder and proves that a file can be made in it, before any money is spent.
  package func prepare() throws(StorageError) {
    try reported { () throws(SystemError) in
      try FolderAccess.make(path)
      try GrowingFile(in: path).discard()
    }
  }

  /// Files in this folder.
  package var store: FileStore {
    FileStore { () throws(StorageError) in
      let file = try reported { () throws(SystemError) in try GrowingFile(in: path) }
      var (digest, count) = (SHA256(), 0)
      return FileStore.PartialFile(
        append: { piece throws(StorageError) in
          digest.update(piece)
          count += piece.count
          try reported { () throws(SystemError) in try file.append(piece) }
        },
        finish: { name, mayBeThere throws(StorageError) in
          let twin = mayBeThere ? Twin(bytes: count, sha256: digest.hex) : nil
          let path = try reported { () throws(SystemError) in try named(name, file, twin) }
          guard let path else {
            throw StorageError("every name for a file in \(self.path) is taken")
          }
          return (path, digest.hex)
        },
        discard: { file.discard() })
    }
  }

  /// Gives the file the first name that is free, for itself and for its sidecar, unless its twin
  /// has one: that has no sidecar, which comes last.
  private func named(
    _ name: FileName, _ file: GrowingFile, _ twin: Twin?
  ) throws(SystemError) -> String? {
    for number in 1...Self.mostNames {
      let path = path(of: name.candidate(number))
      if FileAccess.exists(Sidecar.path(of: path)) { continue }
      if let twin, twin.stands(at: path) {
        file.discard()
        return path
      }
      if try file.takeName(path) { return path }
    }
    return nil
  }

  /// The path of a file in it.
  func path(of name: String) -> String {
    switch path {
    case ".": name
    case _ where path.hasSuffix("/"): path + name
    default: "\(path)/\(name)"
    }
  }

  private func reported<Value>(_ body: () throws(SystemError) -> Value) throws(StorageError)
    -> Value
  {
    do throws(SystemError) {
      return try body()
    } catch {
      throw StorageError(error.description)
    }
  }
}
