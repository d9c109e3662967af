import Linting

/// A repair that was written into a file.
package struct MadeRepair: Sendable, Equatable {
  package let rule: String
  /// What was done, as its fix says it; `nil` where only an earlier repair gave rise to it.
  package let fix: Fix?

  package init(rule: String, fix: Fix?) {
    self.rule = rule
    self.fix = fix
  }

  /// What was done, for people.
  var words: String {
    guard let fix else { return rule }
    return "\(fix.title) (\(rule)\(fix.applicability == .suggested ? ", suggested" : ""))"
  }
}
