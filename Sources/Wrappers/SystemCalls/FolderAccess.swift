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
      for name in try names(in: "\(folder)/\(relative)") where !name.hasPrefix(".") {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        switch kind(of: "\(folder)/\(path)") {
        case S_IFDIR: folders.append(path)
        case S_IFREG: files.append(path)
        case S_IFLNK where !FileAccess.isFolder("\(folder)/\(path)"): files.append(path)
        default: break
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a folder holds, sorted by the bytes of the names.
  package static func entries(in folder: String) throws(SystemError) -> [FolderEntry] {
    let sorted = try names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return sorted.map { name in
      switch kind(of: "\(folder)/\(name)") {
      case S_IFREG: FolderEntry(name: name, kind: .file)
      case S_IFDIR: FolderEntry(name: name, kind: .folder)
      case S_IFLNK: FolderEntry(name: name, kind: .link)
      default: FolderEntry(name: name, kind: .other)
      }
    }
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  package static func remove(_ folder: String) throws(SystemError) {
    for name in try names(in: folder) {
      let path = "\(folder)/\(name)"
      if kind(of: path) == S_IFDIR { try remove(path) } else { try FileAccess.remove(path) }
    }
    guard unsafe rmdir(folder) == 0 else { throw .last("remove \(folder)") }
  }

  /// The names in a folder in no order, without `.` and `..`.
  private static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .last("list \(folder)") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The entry may be shorter than the C type says, so its name is read where it lies.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = unsafe UnsafeRawPointer(entry).advanced(by: offset)
      unsafe names.append(String(cString: name.assumingMemoryBound(to: CChar.self)))
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// The file type bits of what has the path, not of what a link leads to.
  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private static func parent(of path: String) -> String? {
    let trimmed = path.last == "/" ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/"), slash > trimmed.startIndex else { return nil }
    return String(trimmed[..<slash])
  }
}
