/// A place where a check found its flaw, before the rule says what to make of it.
struct Hit {
  /// The record's field that `range` points into.
  var field = "prompt"
  var range: Range<Int>
  /// Groups of the pattern and facts of the check, for templates.
  var values: [String: String] = [:]
  /// The clauses that a fix moves, as indices into `Prompt.clauses`.
  var clauses: [Int] = []
  var verdict = Verdict.ofRule
  /// False where the case at hand must not be repaired, whatever the rule offers.
  var isFixable = true
}
