import FolderSearching
import Linting
import PeelKit
import Reporting

/// `check`: the prompts of files and folders, once or whenever one changes.
struct CheckCommand {
  let invocation: Invocation
  let output: OutputSettings
  let surroundings: Surroundings

  /// Checks, and says how the command ends.
  func run() throws(Failure) -> ExitCode {
    try OptionConflicts.check(invocation)
    if invocation.arguments.contains("-") {
      throw Failure(
        .unexpectedArgument, "check reads files and folders, not stdin",
        hint: "peel lint reads stdin; a file of that name is ./-")
    }
    let targets = try CheckTarget.targets(invocation, output)
    let reports = CheckReports(targets, invocation, in: surroundings)
    guard invocation.has("watch") else {
      return try check(surroundings.searchFiles(scope), targets, reports)
    }
    return try watch(targets, reports)
  }

  /// One pass.
  private func check(
    _ search: SearchResult, _ targets: [CheckTarget], _ reports: CheckReports
  ) throws(Failure) -> ExitCode {
    let files = try reports.spared(search.files)
    let rulebook = try CheckRulebook(for: files, invocation, in: surroundings)
    var writers = targets.map { target in
      CheckWriter(
        target.rendering(output, rules: rulebook.knownRules), to: target.path, in: surroundings)
    }
    let run = CheckRun(
      rulebook: rulebook, surroundings: surroundings,
      threads: invocation.integer("jobs") ?? surroundings.processorCount())
    let wanted = files.filter(rulebook.wants)
    let tally = try run.run(wanted, search.obstacles, &writers)
    for index in writers.indices { try writers[index].finish(tally.summary) }
    try conclude(tally, rulebook, leftOut: files.count - wanted.count)
    return tally.status
  }

  private var scope: SearchScope {
    var scope = SearchScope()
    scope.paths = invocation.arguments
    scope.included = invocation.texts("include")
    scope.excluded = invocation.texts("exclude")
    scope.respectsIgnoreFiles = !invocation.has("no-ignore")
    return scope
  }

  /// Writes the baseline, and says what is good to know.
  private func conclude(
    _ tally: CheckTally, _ rulebook: CheckRulebook, leftOut: Int
  ) throws(Failure) {
    let remarks = Remarks(settings: output, surroundings: surroundings)
    if let path = invocation.text("write-baseline") {
      try surroundings.writeFile(Baseline.data(of: tally.entries), path)
      let count = tally.entries.count
      remarks.note("wrote \(count) \(count == 1 ? "finding" : "findings") to \(path)")
    }
    for remark in tally.remarks { remarks.note(remark) }
    if tally.summary.files == 0 {
      let places = invocation.arguments.joined(separator: ", ")
      let settings = leftOut > 0 ? " but \(leftOut) that settings leave out" : ""
      remarks.note("there are no files to check in \(places)\(settings)")
    } else if tally.summary.prompts == 0, tally.summary.isComplete {
      let count = tally.summary.files
      remarks.note("no prompt was found in \(count == 1 ? "1 file" : "\(count) files")")
    }
    for suppression in tally.unused(rulebook.suppressions) {
      remarks.note(
        "\(suppression.place): the suppression of \(suppression.rule) left nothing out; remove it")
    }
  }

  /// Checks again after each change, until the user interrupts.
  private func watch(
    _ targets: [CheckTarget], _ reports: CheckReports
  ) throws(Failure) -> ExitCode {
    let watching = try surroundings.watchFolders()
    let remarks = Remarks(settings: output, surroundings: surroundings)
    var places = WatchedPlaces(invocation, in: surroundings)
    var reports = reports
    repeat {
      let search = surroundings.searchFiles(scope)
      places.add(search)
      do throws(Failure) {
        _ = try check(search, targets, reports)
        reports.noteWritten()
      } catch {
        // Settings that are being edited may be broken for a while.
        remarks.failure(error)
      }
      watching.watch(places.folders)
      remarks.note("watching for changes; Ctrl-C ends")
    } while try isChanged(watching, places, reports)
    return .interrupted
  }

  /// Waits for a change that matters; false where the command is to end.
  private func isChanged(
    _ watching: FolderWatching, _ places: WatchedPlaces, _ reports: CheckReports
  ) throws(Failure) -> Bool {
    while let paths = try watching.next() {
      guard paths.contains(where: { places.isRead($0) && !reports.writes($0) }) else { continue }
      if output.isTerminal { try surroundings.writeOutput(Array("\u{1B}[2J\u{1B}[H".utf8)) }
      return true
    }
    return false
  }
}
