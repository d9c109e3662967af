import DocumentReading
import SystemCalls

/// Finds files that may hold prompts.
///
/// Names that begin with a dot are left out, and so is what `DocumentKind` has for others. Links
/// to files count; links to folders are not followed, so that no search goes in circles.
package struct FolderSearch {
  private let scope: SearchScope
  private let home: [String]
  private let included: PathPatterns
  private let excluded: PathPatterns
  private var files: [String: FoundFile] = [:]
  private var folders: Set<String> = []
  private var obstacles: [SearchResult.Obstacle] = []

  private init(_ scope: SearchScope) {
    self.scope = scope
    home = RelativePath.names(of: FolderAccess.current ?? "/", from: [])
    included = PathPatterns(scope.included, in: home, holdsElsewhere: true)
    excluded = PathPatterns(scope.excluded, in: home, holdsElsewhere: true)
  }

  /// Looks at every path that the scope names.
  package static func result(in scope: SearchScope) -> SearchResult {
    var search = FolderSearch(scope)
    for path in scope.paths { search.look(at: path) }
    var result = SearchResult()
    result.files = search.files.values
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    result.obstacles = search.obstacles
    result.folders = search.folders.sorted()
    return result
  }

  private mutating func look(at path: String) {
    let place = place(of: path)
    guard FileAccess.exists(path) else {
      // What the process was given is no path any more where its bytes were no text.
      return add(path.unicodeScalars.contains("\u{FFFD}") ? .garbledName : .missing, at: place)
    }
    if FileAccess.isFolder(path) {
      let ignored = scope.respectsIgnoreFiles ? IgnoreFiles(above: place, home: home) : nil
      return search(place, ignored)
    }
    guard !excluded.covers(place) else { return }
    folders.insert(text(of: Array(place.dropLast())))
    guard let kind = DocumentKind(path: path) else { return add(.unsupported, at: place) }
    let path = text(of: place)
    files[path] = FoundFile(path: path, kind: kind, isNamed: true)
  }

  /// The names of a path, with `..` behind a link read as the system reads it.
  private func place(of path: String) -> [String] {
    let place = RelativePath.names(of: path, from: home)
    guard path.split(separator: "/").contains(".."), let resolved = FileAccess.resolved(path),
      resolved != FileAccess.resolved(text(of: place))
    else { return place }
    return RelativePath.names(of: resolved, from: [])
  }

  private mutating func search(_ folder: [String], _ ignored: IgnoreFiles?) {
    let path = text(of: folder)
    do throws(SystemError) {
      let entries = try FolderAccess.entries(in: path)
      folders.insert(path)
      let ignored =
        entries.contains { $0.name == IgnoreFiles.name }
        ? ignored?.adding(fileIn: folder, at: path) : ignored
      for entry in entries where !entry.name.hasPrefix(".") {
        meet(entry, at: folder + [entry.name], ignored)
      }
    } catch {
      add(.unreadable(error.description), at: folder)
    }
  }

  private mutating func meet(_ entry: FolderEntry, at place: [String], _ ignored: IgnoreFiles?) {
    switch entry.kind {
    case .folder:
      let isLeftOut =
        excluded.covers(place, isFolder: true) || ignored?.excludes(place, isFolder: true) == true
      guard !isLeftOut else { break }
      if entry.isReachable { search(place, ignored) } else { add(.garbledName, at: place) }
    case .file: add(entry, at: place, ignored)
    case .link where !entry.isReachable: add(entry, at: place, ignored)
    case .link where !FileAccess.isFolder(text(of: place)) && !isSpecial(place):
      add(entry, at: place, ignored)
    case .link, .other: break
    }
  }

  private mutating func add(
    _ entry: FolderEntry, at place: [String], _ ignored: IgnoreFiles?
  ) {
    guard let kind = DocumentKind(foundAt: entry.name), !excluded.covers(place),
      included.admits(place),
      ignored?.excludes(place, isFolder: false) != true
    else { return }
    guard entry.isReachable else { return add(.garbledName, at: place) }
    let path = text(of: place)
    if files[path] == nil { files[path] = FoundFile(path: path, kind: kind) }
  }

  private mutating func add(_ cause: SearchResult.Obstacle.Cause, at place: [String]) {
    obstacles.append(SearchResult.Obstacle(path: text(of: place), cause: cause))
  }

  /// Whether a link leads to a FIFO or a device, which might never end.
  private func isSpecial(_ place: [String]) -> Bool {
    let path = text(of: place)
    return FileAccess.exists(path) && FileAccess.size(of: path) == nil
  }

  private func text(of place: [String]) -> String { RelativePath.text(to: place, from: home) }
}
