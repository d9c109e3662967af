import FolderSearching
import Linting
import PeelKit
import Reporting
import Rewriting

/// The rules and settings for the files of a check: those of each file's own folder, so that it is
/// judged the same wherever the process works.
struct CheckRulebook {
  /// What holds in the working folder, then what holds elsewhere.
  private(set) var all: [CheckRules] = []
  private let invocation: Invocation
  private let surroundings: Surroundings
  private let home: [String]
  private let baseline: Baseline?
  /// Indices of `all`, by the settings file of the project, and by the folder of files.
  private var (byProject, byFolder) = ([String?: Int](), [[String]: Int]())

  /// Reads the settings of every file, so that a broken one is told before anything is done.
  init(
    for files: [FoundFile], _ invocation: Invocation, in surroundings: Surroundings
  ) throws(Failure) {
    self.invocation = invocation
    self.surroundings = surroundings
    home = RelativePath.names(of: surroundings.workingFolder() ?? "/", from: [])
    if let path = invocation.text("baseline") {
      baseline = try Baseline(parsing: try surroundings.readFile(path), path: path)
    } else {
      baseline = nil
    }
    try add(home)
    for file in files { try add(folder(of: file)) }
  }

  /// What holds for a file that was given at the start.
  func rules(for file: FoundFile) -> CheckRules { all[byFolder[folder(of: file)] ?? 0] }

  /// Whether the settings that hold for a file leave it to be checked.
  func wants(_ file: FoundFile) -> Bool {
    rules(for: file).peel.wants(fileAt: file.path, from: home, isNamed: file.isNamed)
  }

  /// All rules that hold anywhere, by their ids.
  var knownRules: [Rule] {
    var ids = Set<String>()
    return all.flatMap(\.peel.knownRules).filter { ids.insert($0.id).inserted }
      .sorted { $0.id < $1.id }
  }

  /// All that the settings leave out.
  var suppressions: [Suppression] {
    var places = Set<String>()
    return all.flatMap(\.peel.settings.suppressions).filter { places.insert($0.place).inserted }
  }

  private func folder(of file: FoundFile) -> [String] {
    Array(RelativePath.names(of: file.path, from: home).dropLast())
  }

  private mutating func add(_ folder: [String]) throws(Failure) {
    guard byFolder[folder] == nil else { return }
    let source = PeelSource(invocation, in: surroundings)
    let configuration = try source.configuration(folder: folder)
    let project = configuration.files.last?.path
    if let known = byProject[project] {
      byFolder[folder] = known
      return
    }
    let peel = try source.peel(by: configuration)
    (byProject[project], byFolder[folder]) = (all.count, all.count)
    all.append(CheckRules(peel: peel, settings: settings(by: peel)))
  }

  private func settings(by peel: Peel) -> CheckSettings {
    var settings = CheckSettings()
    let failOn = invocation.text("fail-on") ?? peel.settings.failOn ?? "error"
    settings.failsAt = Severity(rawValue: failOn)
    settings.leastScore = invocation.integer("min-score") ?? peel.settings.leastScore ?? 0
    settings.fixing = invocation.text("fix").flatMap { RewriteMode(rawValue: $0) }
    settings.writesBaseline = invocation.has("write-baseline")
    settings.baseline = baseline
    return settings
  }
}
