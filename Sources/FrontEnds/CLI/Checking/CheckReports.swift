import DocumentReading
import FolderSearching
import PeelKit
import Reporting

/// The files that a check writes, and which it must neither check nor write over prompts.
struct CheckReports {
  let paths: [String]
  /// Whether what lies there is known to be of this process's making.
  var areWritten = false
  private let surroundings: Surroundings

  init(_ targets: [CheckTarget], _ invocation: Invocation, in surroundings: Surroundings) {
    let baseline = [invocation.text("write-baseline")].compactMap(\.self)
    paths = targets.compactMap(\.path) + baseline
    self.surroundings = surroundings
  }

  /// The files without the reports of an earlier check; refuses to write over what is to be
  /// checked.
  func spared(_ files: [FoundFile]) throws(Failure) -> [FoundFile] {
    guard !paths.isEmpty else { return files }
    let written = Set(paths.map(place))
    var spared: [FoundFile] = []
    for file in files {
      guard written.contains(place(of: file.path)) else {
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

  /// What is written or read there: a report goes through a link to where that leads.
  private func place(of path: String) -> [String] {
    let home = RelativePath.names(of: surroundings.workingFolder() ?? "/", from: [])
    return RelativePath.names(of: surroundings.resolvedPath(path) ?? path, from: home)
  }

  private func holdsPrompts(_ file: FoundFile) -> Bool {
    guard let bytes = try? surroundings.readFile(file.path) else { return true }
    let document = Document(bytes, kind: file.kind, mayBeBlank: true)
    return !document.prompts.isEmpty || !document.problems.isEmpty
  }
}
