import DocumentReading
import FolderSearching
import PeelKit

/// What a watch waits for: changes of what a check reads.
struct WatchedPlaces {
  private let home: [String]
  private let source: PeelSource
  private let searchFiles: (SearchScope) -> SearchResult
  /// Where files are in or may come to be in.
  private var searched: [String] = []
  /// The baseline and the settings files.
  private var read: Set<String>
  /// With the folders below them.
  private var ruleFolders: Set<String> = []

  init(_ invocation: Invocation, in surroundings: Surroundings) {
    home = RelativePath.names(of: surroundings.workingFolder() ?? "/", from: [])
    source = PeelSource(invocation, in: surroundings)
    searchFiles = surroundings.searchFiles
    read = Set([invocation.text("baseline")].compactMap(\.self))
  }

  /// Takes up where a check searches, and what the settings there name; the check itself may fail
  /// by settings or rules that are still to be mended.
  mutating func add(_ search: SearchResult) {
    searched = search.folders
    var named: Set<String> = []
    for folder in Set(search.files.map { Array(names($0.path).dropLast()) } + [home]) {
      guard let configuration = try? source.configuration(folder: folder) else { continue }
      read.formUnion(configuration.files.map(\.path))
      named.formUnion(configuration.ruleFolders)
    }
    guard !named.isEmpty else { return }
    var scope = SearchScope()
    scope.paths = named.sorted()
    scope.respectsIgnoreFiles = false
    ruleFolders.formUnion(named.union(searchFiles(scope).folders))
  }

  /// All that has to be watched; a new settings file may come into the working folder.
  var folders: [String] {
    let files = read.map { path in
      path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }
    return Set(searched + files + ruleFolders + ["."]).sorted()
  }

  /// Whether a change at the path can change what a check finds.
  func isRead(_ path: String) -> Bool {
    let names = self.names(path)
    let (name, folder) = (names.last ?? "", Array(names.dropLast()))
    let isRuleFolder = ruleFolders.contains { self.names($0) == folder }
    let isSearched = searched.contains { self.names($0) == folder }
    if path.hasSuffix("/") {
      // One that is watched stands for anything in it.
      let isWatched = folders.contains(String(path.dropLast()))
      return isWatched || (isRuleFolder || isSearched) && !name.hasPrefix(".")
    }
    if read.contains(where: { self.names($0) == names }) { return true }
    if [".gitignore", ".peel.yaml"].contains(name) { return true }
    return isRuleFolder && name.hasSuffix(".yaml")
      || isSearched && DocumentKind(path: name) != nil
  }

  private func names(_ path: String) -> [String] { RelativePath.names(of: path, from: home) }
}
