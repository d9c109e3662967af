#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that results are written to as they come.
package final class OutputFile {
  /// When the file shows what was written to it.
  package enum Growth: Sendable {
    /// With each write, from an empty file on.
    case anew
    /// With each write, after what the file holds already.
    case further
    /// When it is finished, in place of what it held before; where that is never, not at all.
    case atOnce
  }

  private enum Place {
    case open(FileDescriptor)
    case growing(GrowingFile, path: String)
  }

  private let path: String
  private let place: Place

  /// Begins to write; what is no regular file (`/dev/stdout`, a FIFO) never waits for the end.
  package init(_ path: String, _ growth: Growth) throws(SystemError) {
    self.path = path
    let target = FileAccess.resolved(path) ?? path
    if growth == .atOnce, !FileAccess.exists(path) || FileAccess.isRegular(path) {
      let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
      do throws(SystemError) {
        place = .growing(try GrowingFile(in: folder), path: target)
        return
      } catch {
        throw SystemError(action: "write \(path)", code: error.code)
      }
    }
    let kept = growth == .further ? O_APPEND : O_TRUNC
    place = .open(
      try FileAccess.open(
        path, O_WRONLY | O_CREAT | kept, permissions: 0o666, action: "write \(path)"))
  }

  deinit {
    if case .open(let descriptor) = place { descriptor.close() }
  }

  /// Writes at the end.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    switch place {
    case .open(let descriptor): try descriptor.write(bytes, name: path)
    case .growing(let file, _): try file.append(bytes)
    }
  }

  /// Says that this was all.
  package func finish() throws(SystemError) {
    if case .growing(let file, let path) = place { try file.replace(path) }
  }
}
