import FolderSearching
import PeelKit
import Reporting
import RequestBuilding

/// Finds the settings files that hold for the working folder, at the cost of a look at each place.
struct SettingsSearch {
  private let surroundings: Surroundings

  /// What a project's file is called.
  private static let name = ".peel.yaml"

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// How paths are told.
  enum Style {
    case fromWorkingFolder, absolute
  }

  /// The user's file and the nearest project's, as far as there are any: that of a folder, given
  /// as names from the root, or of the working folder.
  func files(
    for folder: [String]? = nil, _ style: Style = .fromWorkingFolder
  ) throws(Failure) -> [Configuration.File] {
    var files: [Configuration.File] = []
    for path in [userPath, projectPath(above: folder, style)] {
      guard let path else { continue }
      files.append(Configuration.File(path: path, bytes: try surroundings.readFile(path)))
    }
    return files
  }

  private var userPath: String? {
    guard let folder = UserFolders(surroundings.variable).configuration else { return nil }
    let path = "\(folder)/peel.yaml"
    return surroundings.isFile(path) ? path : nil
  }

  /// In the folder or the nearest folder above it that has one.
  private func projectPath(above folder: [String]?, _ style: Style) -> String? {
    let home = surroundings.workingFolder().map { RelativePath.names(of: $0, from: []) }
    guard let folder = folder ?? home else { return nil }
    for count in (0...folder.count).reversed() {
      let place = folder.prefix(count) + [Self.name]
      let path =
        style == .absolute
        ? "/" + place.joined(separator: "/")
        : RelativePath.text(to: Array(place), from: home ?? [])
      if surroundings.isFile(path) { return path }
    }
    return nil
  }
}
