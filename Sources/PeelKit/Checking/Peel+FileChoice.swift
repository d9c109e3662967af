import FolderSearching
import Linting

extension Peel {
  /// Whether `include` and `exclude` of the settings leave a file to be checked; one that was asked
  /// for by name need not be included.
  ///
  /// The paths of the file and of the settings count from `home`, which is given as names from the
  /// root.
  package func wants(
    fileAt path: String, from home: [String] = [], isNamed: Bool = false
  ) -> Bool {
    let names = RelativePath.names(of: path, from: home)
    let patterns = { (files: FilePatterns) in
      let folder = RelativePath.names(of: files.file, from: home).dropLast()
      return PathPatterns(files.patterns, in: Array(folder))
    }
    if let excluded = settings.excluded, patterns(excluded).covers(names) { return false }
    guard let included = settings.included, !isNamed else { return true }
    return patterns(included).admits(names)
  }
}
