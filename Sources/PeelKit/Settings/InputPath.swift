import Linting

/// The file that records come from, as suppressions name it.
struct InputPath {
  /// `nil` where records come from no file.
  private let path: String?
  private let workingFolder: String

  init(_ configuration: Configuration) {
    self.init(configuration.inputPath, in: configuration.workingFolder)
  }

  init(_ path: String?, in workingFolder: String?) {
    self.path = path
    self.workingFolder = workingFolder ?? "/"
  }

  /// Whether the suppression covers records of this file; one that names no file covers all.
  ///
  /// A name without a slash stands for files of that name anywhere; a path counts from the folder
  /// of the settings file, or from the root where it begins with a slash.
  func isCovered(by suppression: Suppression) -> Bool {
    guard let pattern = suppression.path else { return true }
    guard let path else { return false }
    let own = Self.components(of: path, from: workingFolder)
    let wildcard = Wildcard(pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern)
    if pattern.hasPrefix("/") { return wildcard.matches("/" + own.joined(separator: "/")) }
    guard pattern.utf8.contains(UInt8(ascii: "/")) else { return wildcard.matches(own.last ?? "") }
    // The place is `path:line:column` of the settings file.
    let file = suppression.place.split(separator: ":").dropLast(2).joined(separator: ":")
    let home = Self.components(of: file, from: workingFolder).dropLast()
    guard own.starts(with: home) else { return false }
    return wildcard.matches(own.dropFirst(home.count).joined(separator: "/"))
  }

  /// The names on an absolute path, with `.` and `..` worked out.
  private static func components(of path: String, from folder: String) -> [String] {
    let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    return whole.split(separator: "/").reduce(into: []) { names, name in
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(String(name))
      }
    }
  }
}
