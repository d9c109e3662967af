import SystemCalls

/// Paths as they are kept, for any working folder, and as they are shown, from this one.
enum WorkingFolder {
  /// The path as it is found from any working folder.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = FolderAccess.current else { return path }
    return path == "." ? folder : "\(folder)/\(path)"
  }

  /// The path from the working folder where that is below it, compared byte by byte as the system
  /// does; the working folder itself is `.`.
  static func shown(_ path: String) -> String {
    guard let folder = FolderAccess.current else { return path }
    guard path.utf8.starts(with: "\(folder)/".utf8) else { return path == folder ? "." : path }
    return String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? path
  }
}
