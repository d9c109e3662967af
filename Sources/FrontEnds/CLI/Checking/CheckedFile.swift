import DocumentReading
import FolderSearching
import PeelKit
import Reporting

/// A file on its way through a check.
struct CheckedFile: Sendable {
  let found: FoundFile
  /// As they are on the disk.
  private(set) var bytes: [UInt8]
  private(set) var document: Document
  let checker: FileChecker
  var prompts: [CheckedPrompt] = []
  /// What of it could have been repaired and was not.
  var remark: String?
  /// Why the file could not be read or written.
  var failure: Failure?

  /// Reads a file's content, or notes why there is none.
  init(_ found: FoundFile, _ content: Result<[UInt8], Failure>, checker: FileChecker) {
    self.found = found
    self.checker = checker
    switch content {
    case .success(let bytes):
      self.bytes = bytes
      document = Self.document(of: bytes, found)
      if joinedLines > 0 {
        remark =
          "its \(joinedLines) lines are read as one prompt, and nothing is repaired in them; "
          + "prompts of their own go into JSON Lines, and peel lint --fix repairs one"
      }
    case .failure(let failure):
      bytes = []
      document = Document([], kind: .text, mayBeBlank: true)
      self.failure = failure
    }
  }

  /// An empty `.txt` that was only found is as likely what the check's output is sent to.
  private static func document(of bytes: [UInt8], _ found: FoundFile) -> Document {
    Document(
      bytes, kind: found.kind, isNamed: found.isNamed,
      mayBeBlank: !found.isNamed && found.path.lowercased().hasSuffix(".txt"))
  }

  /// How many lines of a text may be prompts of their own, so that a repair could carry words from
  /// one to another; 0 where it reads as one prompt.
  private var joinedLines: Int { found.kind == .text ? InputGuess.promptLines(in: bytes) : 0 }

  /// The fixes that the settings ask for.
  var repair: FileRepair? {
    guard joinedLines == 0 else { return nil }
    return checker.repair(of: bytes, kind: found.kind, isNamed: found.isNamed, prompts)
  }

  /// Checks the file anew after a repair was written to the disk.
  mutating func adopt(_ repair: FileRepair) {
    let originals = prompts
    bytes = repair.bytes
    document = Self.document(of: bytes, found)
    // A file is repaired only where its prompts stay as many.
    prompts = zip(document.prompts, originals).map { checker.checked($0, repairing: $1) }
    for index in prompts.indices where index < repair.made.count {
      prompts[index].report.fixed = repair.made[index]
      prompts[index].aimed = originals[index].aimed
    }
  }

  /// What was found in it.
  var report: FileReport {
    let problems = document.problems.map { problem in
      FileProblem(
        failure: Failure(problem), offset: problem.offset, summary: problem.message)
    }
    return FileReport(
      path: found.path, bytes: bytes, prompts: prompts.map(\.report),
      problems: problems + (failure.map { [FileProblem(failure: $0, offset: nil)] } ?? []))
  }
}
