import Linting
import PeelKit
import Reporting

/// What is only known when all files have been checked.
struct CheckTally {
  private(set) var summary = CheckSummary()
  private(set) var status = ExitCode.success
  private(set) var entries: [Baseline.Entry] = []
  /// What is good to know of single files.
  private(set) var remarks: [String] = []
  /// The places of suppressions that left something out, and that spoke of a prompt at all.
  private var (used, aimed) = (Set<String>(), Set<String>())

  /// Takes a file with its prompts as they were checked.
  mutating func add(_ report: FileReport, _ prompts: [CheckedPrompt], remark: String? = nil) {
    if let remark { remarks.append("\(report.path): \(remark)") }
    summary.add(report)
    status = status.combined(with: report.status)
    for prompt in prompts {
      entries += prompt.entries
      used.formUnion(prompt.report.answer.lint?.suppressed ?? [])
      aimed.formUnion(prompt.aimed)
    }
  }

  /// Suppressions that spoke of prompts but left nothing out.
  func unused(_ suppressions: [Suppression]) -> [Suppression] {
    suppressions.filter { suppression in
      aimed.contains(suppression.place) && !used.contains(suppression.place)
        && (suppression.isNarrow || summary.prompts > 1)
    }
  }
}
