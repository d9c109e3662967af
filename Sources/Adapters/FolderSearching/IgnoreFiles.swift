import SystemCalls

/// The `.gitignore` files that hold in a folder, those of the folders above before its own.
struct IgnoreFiles {
  /// What such a file is called.
  static let name = ".gitignore"

  private var files: [PathPatterns] = []

  /// Takes the files above a folder, from the root of its repository on, or from the working
  /// folder where there is none.
  init(above folder: [String], home: [String]) {
    let counts = Array((0...folder.count).reversed())
    let root = counts.first { FileAccess.exists(Self.text(folder.prefix($0)) + "/.git") }
    let inHome = folder.starts(with: home) ? home.count : folder.count
    let first = root ?? inHome
    if root != nil {
      let top = Array(folder.prefix(first))
      add(Self.text(top[...]) + "/.git/info/exclude", for: top)
    }
    for count in first..<max(first, folder.count) {
      let above = Array(folder.prefix(count))
      add(Self.text(above[...]) + "/" + Self.name, for: above)
    }
  }

  /// The same with a folder's own file.
  func adding(fileIn folder: [String], at path: String) -> IgnoreFiles {
    var files = self
    files.add("\(path)/\(Self.name)", for: folder)
    return files
  }

  /// Whether what has the path is left out; a file below goes over those above.
  func excludes(_ path: [String], isFolder: Bool) -> Bool {
    files.reversed().lazy.compactMap { $0.excludes(path, isFolder: isFolder) }.first ?? false
  }

  /// A file that is not there, or cannot be read, leaves nothing out.
  private mutating func add(_ path: String, for folder: [String]) {
    guard FileAccess.size(of: path) != nil, let bytes = try? FileAccess.read(path) else { return }
    files.append(PathPatterns(parsing: bytes, in: folder))
  }

  private static func text(_ folder: ArraySlice<String>) -> String {
    "/" + folder.joined(separator: "/")
  }
}
