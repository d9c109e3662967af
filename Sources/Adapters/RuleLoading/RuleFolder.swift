import Linting
import PromptParsing
import SystemCalls

/// Reads the files of a folder of rules.
package struct RuleFolder {
  /// With or without a slash at the end.
  let path: String
  /// How rules call the folder: the same on every machine for the rules that are built in.
  private let shown: String
  /// The `.yaml` files below it, relative to it, sorted by their bytes.
  package let listing: [String]

  package init(at path: String, shownAs shown: String? = nil) throws(LoadingError) {
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    self.shown = shown ?? self.path
    do throws(SystemError) {
      listing = try FolderAccess.files(under: path).filter { $0.hasSuffix(".yaml") }
    } catch {
      throw LoadingError(path: path, problem: "\(error); name a folder that can be read")
    }
  }

  /// The rules of all files below a subfolder (`""` for the whole folder), by path; `fields` are
  /// the names of the request fields that rules may speak of. Where it `isStrict`, patterns that
  /// may cost much are refused unless their file says why.
  package func rules(
    under subfolder: String, lists: [Language: [WordList]], fields: [String],
    isStrict: Bool = false
  ) throws(LoadingError) -> [Rule] {
    let files = RuleFile(lists: lists, fields: fields, isStrict: isStrict)
    var rules: [Rule] = []
    for file in listing where file.hasPrefix(subfolder) {
      let root = try node(of: file)
      let rule = try files.rule(
        root, name: Self.name(of: file), path: "\(shown)/\(file)")
      if let twin = rules.first(where: { $0.id == rule.id }) {
        throw root.error("the rule “\(rule.id)” is in \(twin.path) too; rename one of them")
      }
      rules.append(rule)
    }
    guard !rules.isEmpty else {
      throw LoadingError(path: "\(path)/\(subfolder)", problem: "no rule file; add ID.yaml")
    }
    return rules
  }

  /// Whether a path leads to a folder.
  package static func exists(_ path: String) -> Bool { FileAccess.isFolder(path) }

  /// The word lists of `lexicon/<language>/`, by language.
  package func wordLists() throws(LoadingError) -> [Language: [WordList]] {
    var lists: [Language: [WordList]] = [:]
    for file in listing where file.hasPrefix("lexicon/") {
      let parts = file.split(separator: "/")
      guard parts.count == 3 else {
        throw LoadingError(
          path: "\(path)/\(file)", problem: "a word list stands in lexicon/LANGUAGE/; move it")
      }
      let list = try LexiconFile.list(try node(of: file), name: Self.name(of: file))
      lists[Language(code: String(parts[1])), default: []].append(list)
    }
    return lists
  }

  /// The parsed content of a file of the listing.
  package func node(of file: String) throws(LoadingError) -> FileNode {
    try FileNode(parsing: try bytes(of: file), path: "\(path)/\(file)")
  }

  /// The content of a file of the listing.
  func bytes(of file: String) throws(LoadingError) -> [UInt8] {
    let place = "\(path)/\(file)"
    do throws(SystemError) {
      return try FileAccess.read(place)
    } catch {
      throw LoadingError(path: place, problem: "\(error); make the file readable")
    }
  }

  /// The file's name without folder and extension.
  package static func name(of file: String) -> String {
    let last = file.split(separator: "/").last ?? ""
    return String(last.hasSuffix(".yaml") ? last.dropLast(5) : last)
  }
}
