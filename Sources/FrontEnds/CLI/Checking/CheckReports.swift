import DocumentReading
import FolderSearching
import PeelKit
import Reporting

/// The files that a check writes, and which it must neither check nor write over prompts.
struct CheckReports {
  private let paths: [String]
  private let home: [String]
  private let resolvedPath: (String) -> String?
  private let readFile: (String) throws(Failure) -> [UInt8]
  /// Where they come to lie: a report goes through a link to where that leads.
  private var places: Set<[String]> = []
  /// Whether what lies there is known to be of this process's making.
  private var areWritten = false

  init(_ targets: [CheckTarget], _ invocation: Invocation, in surroundings: Surroundings) {
    let baseline = [invocation.text("write-baseline")].compactMap(\.self)
    paths = targets.compactMap(\.path) + baseline
    home = RelativePath.names(of: surroundings.workingFolder() ?? "/", from: [])
    resolvedPath = surroundings.resolvedPath
    readFile = surroundings.readFile
    places = Set(paths.map(place))
  }

  /// Takes note that they are there now, and that links may lead to them.
  mutating func noteWritten() {
    areWritten = true
    places.formUnion(paths.map(place))
  }

  /// Whether what has the path is written by a check, under this name or through a link.
  func writes(_ path: String) -> Bool { !paths.isEmpty && places.contains(place(of: path)) }

  /// The files without the reports of an earlier check; refuses to write over what is to be
  /// checked.
  func spared(_ files: [FoundFile]) throws(Failure) -> [FoundFile] {
    var spared: [FoundFile] = []
    for file in files {
      guard writes(file.path) else {
        spared.append(file)
        continue
      }
      guard !file.isNamed, areWritten || !holdsPrompts(file) else {
        throw Failure(
          .conflictingOptions, "\(file.path) is to be checked, so nothing else is written over it",
          hint: "name another file, or leave this one out with --exclude")
      }
    }
    return spared
  }

  private func place(of path: String) -> [String] {
    RelativePath.names(of: resolvedPath(path) ?? path, from: home)
  }

  private func holdsPrompts(_ file: FoundFile) -> Bool {
    guard let bytes = try? readFile(file.path) else { return true }
    let document = Document(bytes, kind: file.kind, mayBeBlank: true)
    return !document.prompts.isEmpty || !document.problems.isEmpty
  }
}
