import PeelKit
import Reporting

/// Finds the settings files that hold for the working folder, at the cost of a look at each place.
struct SettingsSearch {
  private let surroundings: Surroundings

  /// What a project's file is called.
  private static let name = ".peel.yaml"

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The user's file and the nearest project's, as far as there are any; `folder`, which is
  /// absolute, stands in for the working folder.
  func files(for folder: String? = nil) throws(Failure) -> [Configuration.File] {
    var files: [Configuration.File] = []
    for path in [userPath, folder.map(projectPath(above:)) ?? projectPath] {
      guard let path else { continue }
      files.append(Configuration.File(path: path, bytes: try surroundings.readFile(path)))
    }
    return files
  }

  /// Below XDG_CONFIG_HOME, which has to be absolute, or `~/.config`.
  private var userPath: String? {
    let given = surroundings.variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = surroundings.variable("HOME").flatMap { $0.isEmpty ? nil : $0 }
    guard let folder = given ?? home.map({ "\($0)/.config" }) else { return nil }
    let path = "\(folder)/peel/peel.yaml"
    return surroundings.isFile(path) ? path : nil
  }

  /// In the working folder or the nearest folder above it that has one.
  private var projectPath: String? {
    guard let folder = surroundings.workingFolder() else { return nil }
    var path = Self.name
    for _ in 0...folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) {
      if surroundings.isFile(path) { return path }
      path = "../" + path
    }
    return nil
  }
  /// In the folder or the nearest folder above it that has one.
  private func projectPath(above folder: String) -> String? {
    var folder = folder[...]
    while true {
      let path = "\(folder == "/" ? "" : folder)/\(Self.name)"
      if surroundings.isFile(path) { return path }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : folder[..<slash]
    }
  }
}
