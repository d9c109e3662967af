import Linting
import RequestBuilding
import RuleLoading
import SystemCalls

/// The folder of pages made from the rules.
package struct PageFolder {
  /// The text of each page, by name.
  package let pages: [String: String]

  /// The pages for the rules of a folder such as `rules/`.
  package init(of folder: String) throws(LoadingError) {
    let rules = try RuleFolder(at: folder, shownAs: "rules")
    let fields = ModelCatalogue(models: try rules.models()).fieldNames
    let lists = try rules.wordLists()
    self.init(of: try rules.rules(under: "prompts/", lists: lists, fields: fields))
  }

  init(of rules: [Rule]) {
    let pages = rules.map(RulePage.init).map { ($0.name, $0.text) }
    self.pages = Dictionary(
      pages + [(RuleIndex.name, RuleIndex(of: rules).text)], uniquingKeysWith: { $1 })
  }

  /// What a folder holds otherwise than it should: each name with what is wrong.
  package func drift(in folder: String) throws(SystemError) -> [String] {
    let found = FileAccess.isFolder(folder) ? try FolderAccess.files(under: folder) : []
    let stale = found.filter { pages[$0] == nil }.map { "\($0) belongs to no rule" }
    var drift: [String] = []
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let isThere = found.contains(name)
      let held = isThere ? try FileAccess.read("\(folder)/\(name)") : []
      if held != Array(text.utf8) { drift.append("\(name) \(isThere ? "differs" : "is missing")") }
    }
    return drift + stale
  }

  /// Writes the pages and removes what else the folder holds.
  package func write(to folder: String) throws(SystemError) {
    try FolderAccess.make(folder)
    for name in try FolderAccess.files(under: folder) where pages[name] == nil {
      try FileAccess.remove("\(folder)/\(name)")
    }
    for (name, text) in pages {
      try FileAccess.writeAtomically(Array(text.utf8), to: "\(folder)/\(name)")
    }
  }
}
