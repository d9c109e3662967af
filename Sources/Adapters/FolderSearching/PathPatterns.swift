/// Patterns that count from one folder, such as those of a `.gitignore` file.
package struct PathPatterns: Sendable {
  /// The names from the root to the folder.
  private let folder: [String]
  private let patterns: [PathPattern]
  /// Whether paths outside of the folder are held against the patterns too, from the root on.
  private let holdsElsewhere: Bool

  /// Takes patterns that somebody typed, for whom `./` is the folder; which is absolute.
  package init(_ lines: [some StringProtocol], in folder: [String], holdsElsewhere: Bool = false) {
    self.folder = folder
    self.holdsElsewhere = holdsElsewhere
    patterns = lines.compactMap { line in
      let text = line.hasPrefix("./") ? String(line.dropFirst()) : String(line)
      // The folder itself is all that is in it.
      return PathPattern(text == "/" || text == "." ? "/**" : text)
    }
  }

  /// The patterns of a file.
  init(parsing bytes: [UInt8], in folder: [String]) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    self.folder = folder
    holdsElsewhere = false
    patterns = text.split(separator: 0x0A).compactMap {
      PathPattern(String(decoding: $0, as: UTF8.self))
    }
  }

  /// What the last pattern that matches says; `nil` where none does. The path is absolute.
  func excludes(_ path: [String], isFolder: Bool) -> Bool? {
    let start = start(of: path)
    guard path.count > start else { return nil }
    return patterns.last { $0.matches(path[start...], isFolder: isFolder) }
      .map { !$0.isNegated }
  }

  /// Whether they leave a file in, as patterns of what is wanted; none want everything.
  package func admits(_ path: [String]) -> Bool { patterns.isEmpty || covers(path) }

  /// Whether the path or a folder that it is in is matched.
  package func covers(_ path: [String], isFolder: Bool = false) -> Bool {
    let start = start(of: path)
    guard path.count > start else { return false }
    return (start + 1...path.count).contains { count in
      let names = path[start..<count]
      let fitting = patterns.last { $0.matches(names, isFolder: isFolder || count < path.count) }
      return fitting?.isNegated == false
    }
  }

  /// How many names at the start of the path the patterns do not see.
  private func start(of path: [String]) -> Int {
    path.starts(with: folder) ? folder.count : holdsElsewhere ? 0 : path.count
  }
}
