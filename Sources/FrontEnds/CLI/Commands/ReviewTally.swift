import Linting
import PeelKit
import Reporting
import Rewriting

/// What is only known when all records have been seen.
struct ReviewTally {
  private(set) var statistics: Statistics?
  private(set) var entries: [Baseline.Entry] = []
  private(set) var records = 0
  /// Records with something to be sent, and with questions open.
  private(set) var questioning = 0
  /// Records with a repair that adds or reorders and was not made.
  private(set) var repairable = 0
  /// The places of suppressions that left something out, and that spoke of a record at all.
  private var (used, aimed) = (Set<String>(), Set<String>())

  init(countsRules: Bool) { statistics = countsRules ? Statistics() : nil }

  /// Takes one record's outcome.
  mutating func add(_ outcome: Reviewer.Outcome) {
    records += 1
    let isOpen = outcome.answer.rewrite?.questions.isEmpty == false
    questioning += isOpen && outcome.answer.requests?.isEmpty == false ? 1 : 0
    let left = outcome.remaining?.findings ?? []
    repairable += left.contains { $0.fix?.applicability == .suggested } ? 1 : 0
    statistics?.add(outcome.answer)
    entries += outcome.entries
    used.formUnion(outcome.answer.lint?.suppressed ?? [])
    aimed.formUnion(outcome.aimed)
  }

  /// Suppressions that spoke of records but left nothing out. One that speaks of all records is
  /// no more than a rule that did not fire, unless there were several.
  func unused(_ suppressions: [Suppression]) -> [Suppression] {
    suppressions.filter { suppression in
      aimed.contains(suppression.place) && !used.contains(suppression.place)
        && (suppression.isNarrow || records > 1)
    }
  }
}
