import DocumentReading
import FolderSearching
import PeelKit
import Reporting
import SystemCalls

/// One pass over files: search, check on all cores, repair, write in the order of the paths.
struct CheckRun {
  let rulebook: CheckRulebook
  let surroundings: Surroundings
  /// At most so many threads.
  let threads: Int

  /// Bytes of files that are held at a time, and how many files.
  private static let (mostBytes, mostFiles) = (16 << 20, 512)
  /// Fewer prompts than this a thread are not worth starting one.
  private static let leastShare = 4

  /// Checks the files and hands them to the writers.
  func run(
    _ files: [FoundFile], _ obstacles: [SearchResult.Obstacle], _ writers: inout [CheckWriter]
  ) throws(Failure) -> CheckTally {
    var tally = CheckTally()
    for report in obstacles.map(\.report) {
      tally.add(report, [])
      for index in writers.indices { writers[index].add(writers[index].rendering.part(of: report)) }
    }
    var rest = files[...]
    while !rest.isEmpty {
      let files = checked(nextFiles(&rest))
      try write(repaired(files), &writers, &tally)
    }
    return tally
  }

  /// Reads as many files as are held at a time.
  private func nextFiles(_ rest: inout ArraySlice<FoundFile>) -> [CheckedFile] {
    let folder = surroundings.workingFolder()
    var (contents, size) = ([(FoundFile, Result<[UInt8], Failure>, CheckRules)](), 0)
    while size < Self.mostBytes, contents.count < Self.mostFiles, let file = rest.popFirst() {
      let rules = rulebook.rules(for: file)
      do throws(Failure) {
        let bytes = try surroundings.readFile(file.path)
        size += bytes.count
        contents.append((file, .success(bytes), rules))
      } catch {
        contents.append((file, .failure(error), rules))
      }
    }
    return mapped(contents, least: 1) { file, content, rules in
      CheckedFile(
        file, content,
        checker: FileChecker(
          rules.peel, rules.settings, path: file.path, workingFolder: folder))
    }
  }

  /// All prompts of all files, so that one long file keeps every core busy too.
  private func checked(_ files: [CheckedFile]) -> [CheckedFile] {
    let places = files.enumerated().flatMap { index, file in
      file.document.prompts.map { (index, $0) }
    }
    let prompts = mapped(places, least: Self.leastShare) { index, prompt in
      files[index].checker.checked(prompt)
    }
    var files = files
    for ((index, _), prompt) in zip(places, prompts) { files[index].prompts.append(prompt) }
    return files
  }

  /// Writes what `--fix` repairs; a file that cannot be written stays as it was found.
  private func repaired(_ files: [CheckedFile]) -> [CheckedFile] {
    var files = files
    let repairs = mapped(files, least: 1) { $0.repair }
    for (index, repair) in repairs.enumerated() {
      guard let repair else { continue }
      files[index].remark = repair.remark
      guard repair.bytes != files[index].bytes else { continue }
      do throws(Failure) {
        try surroundings.writeFile(repair.bytes, files[index].found.path)
        files[index].adopt(repair)
      } catch {
        files[index].failure = error
      }
    }
    return files
  }

  private func write(
    _ files: [CheckedFile], _ writers: inout [CheckWriter], _ tally: inout CheckTally
  ) throws(Failure) {
    let renderings = writers.map(\.rendering)
    let finished = mapped(files, least: 1) { file in
      let report = file.report
      return (report, renderings.map { $0.part(of: report) })
    }
    for (file, (report, parts)) in zip(files, finished) {
      tally.add(report, file.prompts, remark: file.remark)
      for (index, part) in parts.enumerated() { writers[index].add(part) }
    }
    for index in writers.indices { try writers[index].flush() }
  }

  private func mapped<Element: Sendable, Result: Sendable>(
    _ elements: [Element], least share: Int, _ body: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let useful = min(threads, 1 + elements.count / (share + 1))
    return Parallel.map(count: elements.count, threads: useful) { body(elements[$0]) }
  }
}

extension SearchResult.Obstacle {
  /// The obstacle as a file that could not be read.
  fileprivate var report: FileReport {
    let failure =
      switch cause {
      case .missing: Failure(.unreadableFile, "there is no file or folder \(path)")
      case .garbledName:
        Failure(
          .unreadableFile, "the name of \(path) is not UTF-8, so it cannot be opened",
          hint: "rename it, or leave it out with --exclude")
      case .unreadable(let reason): Failure(.unreadableFile, reason)
      case .unsupported:
        Failure(.unsupportedFile, "\(path) is of no kind that check reads")
      }
    return FileReport(
      path: path, bytes: [], prompts: [], problems: [FileProblem(failure: failure, offset: nil)])
  }
}
