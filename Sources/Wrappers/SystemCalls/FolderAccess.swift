#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes, lists and removes folders.
package enum FolderAccess {
  /// The working folder; `nil` where it was removed.
  package static var current: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Makes a folder and those above it; one that is there already is fine.
  package static func make(_ path: String, mode: UInt16 = 0o777) throws(SystemError) {
    if FileAccess.isFolder(path) { return }
    if let parent = parent(of: path) { try make(parent, mode: mode) }
    let failed = unsafe mkdir(path, mode_t(mode)) != 0
    // Another process may have been faster.
    guard !failed || FileAccess.isFolder(path) else { throw .last("make the folder \(path)") }
  }

  /// Makes a new folder that nobody else can read, in `TMPDIR` or `/tmp`.
  package static func makeTemporary(named name: String) throws(SystemError) -> String {
    let place = Environment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let template = "\(place)/\(name).XXXXXX"
    var bytes = template.utf8CString.map { $0 }
    let made = unsafe mkdtemp(&bytes) != nil
    guard made else { throw .last("make a temporary folder in \(place)") }
    return String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The files below a folder as paths relative to it, sorted by their bytes.
  ///
  /// Links to files count, links to folders are not followed, and names that start with a dot are
  /// left out.
  package static func files(under folder: String) throws(SystemError) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let relative = folders.popLast() {
      for entry in try entries(in: "\(folder)/\(relative)") where !entry.name.hasPrefix(".") {
        let path = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
        switch entry.kind {
        case .folder: folders.append(path)
        case .file: files.append(path)
        case .link where !FileAccess.isFolder("\(folder)/\(path)"): files.append(path)
        case .link, .other: break
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a folder holds, sorted by the bytes of the names.
  package static func entries(in folder: String) throws(SystemError) -> [FolderEntry] {
    guard let stream = unsafe opendir(folder) else { throw .last("list \(folder)") }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
      // The entry may be shorter than the C type says, so its name is read where it lies.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let bytes = unsafe UnsafeRawPointer(entry).advanced(by: offset)
        .assumingMemoryBound(to: CChar.self)
      let name = unsafe String(cString: bytes)
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isThere = unsafe fstatat(dirfd(stream), bytes, &status, AT_SYMLINK_NOFOLLOW) == 0
      entries.append(
        FolderEntry(
          name: name, kind: isThere ? kind(status.st_mode) : .other,
          isReachable: unsafe String(validatingCString: bytes) != nil))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  package static func remove(_ folder: String) throws(SystemError) {
    for entry in try entries(in: folder) {
      let path = "\(folder)/\(entry.name)"
      if entry.kind == .folder { try remove(path) } else { try FileAccess.remove(path) }
    }
    guard unsafe rmdir(folder) == 0 else { throw .last("remove \(folder)") }
  }

  private static func kind(_ mode: mode_t) -> FolderEntry.Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func parent(of path: String) -> String? {
    let trimmed = path.last == "/" ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/"), slash > trimmed.startIndex else { return nil }
    return String(trimmed[..<slash])
  }
}
