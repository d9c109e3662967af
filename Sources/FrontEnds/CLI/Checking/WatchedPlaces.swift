import DocumentReading
import FolderSearching
import PeelKit

/// What a watch waits for: changes of what a check reads, and of nothing that it writes itself.
struct WatchedPlaces {
  /// Where files are in or may come to be in.
  var searched: [String] = []
  private let home: [String]
  private let written: Set<[String]>
  /// The baseline and the settings files.
  private var read: Set<String>
  /// With the folders below them.
  private var ruleFolders: Set<String> = []
  private let surroundings: Surroundings

  /// What the command line names, so that it is known though the first check fails.
  init(_ invocation: Invocation, writing written: [String], in surroundings: Surroundings) {
    let home = RelativePath.names(of: surroundings.workingFolder() ?? "/", from: [])
    self.home = home
    self.surroundings = surroundings
    self.written = Set(written.map { RelativePath.names(of: $0, from: home) })
    read = Set([invocation.text("baseline")].compactMap(\.self))
    let configuration = try? PeelSource(invocation, in: surroundings).configuration()
    read.formUnion((configuration?.files ?? []).map(\.path))
    addRules([configuration?.ruleFolder].compactMap(\.self))
  }

  /// Takes up what a check went by.
  mutating func add(_ rulebook: CheckRulebook) {
    read.formUnion(rulebook.settingsFiles)
    addRules(rulebook.ruleFolders)
  }

  private mutating func addRules(_ folders: [String]) {
    guard !folders.isEmpty else { return }
    var scope = SearchScope()
    scope.paths = folders
    scope.respectsIgnoreFiles = false
    ruleFolders.formUnion(folders + surroundings.searchFiles(scope).folders)
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
    if written.contains(names) { return false }
    if read.contains(where: { self.names($0) == names }) { return true }
    if [".gitignore", ".peel.yaml"].contains(name) { return true }
    return isRuleFolder && name.hasSuffix(".yaml")
      || isSearched && DocumentKind(path: name) != nil
  }

  private func names(_ path: String) -> [String] { RelativePath.names(of: path, from: home) }
}
