import SystemCalls

/// A Swift file of the package, as the checks read it.
struct SourceFile {
  /// Relative to the package.
  let path: String
  /// The lines without comments and without the text of string literals.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.code = SwiftCode.withoutTexts(text).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The module that the file belongs to, by its folder.
  var module: String {
    let folders = path.split(separator: "/").dropLast().map(String.init)
    let layers = ["CLibraries", "Wrappers", "Core", "Adapters", "FrontEnds"]
    return folders.dropFirst().first { !layers.contains($0) } ?? ""
  }

  /// The modules it imports, with the number of the line.
  var imports: [(module: String, line: Int)] {
    code.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
      else { return nil }
      // `import struct Module.Type` names the module after the kind.
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var"]
      let name = kinds.contains(words[place + 1]) ? words.last : words[place + 1]
      return (String((name ?? "").split(separator: ".").first ?? ""), index + 1)
    }
  }

  private static let accessLevels: Set<Substring> = ["public", "package", "internal", "private"]
}

extension SourceFile {
  /// The folder that holds `Package.swift`.
  static let packageFolder: String = #filePath.split(separator: "/").dropLast(3)
    .reduce("") { $0 + "/" + $1 }

  /// All Swift files under a folder of the package.
  static func all(under folder: String) throws -> [SourceFile] {
    try FolderAccess.files(under: "\(packageFolder)/\(folder)").filter { $0.hasSuffix(".swift") }
      .map { SourceFile(path: "\(folder)/\($0)", text: try text(of: "\(folder)/\($0)")) }
  }

  /// The names beside `Package.swift`.
  static func topLevel() throws -> [String] {
    try FolderAccess.entries(in: packageFolder).map(\.name)
  }

  static func text(of path: String) throws -> String {
    String(decoding: try FileAccess.read("\(packageFolder)/\(path)"), as: UTF8.self)
  }
}
