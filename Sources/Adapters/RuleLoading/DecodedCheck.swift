import Linting

/// A check with what the templates of its rule may name.
struct DecodedCheck {
  let check: Check
  /// The facts of every case that leaves the message to the rule.
  var messageFacts: [Set<String>] = []
  /// The facts of every case that leaves the fix to the rule.
  var fixFacts: [Set<String>] = []

  init(_ check: Check) { self.check = check }

  /// Notes one case of the check.
  mutating func note(_ facts: Set<String>, _ verdict: Verdict = .ofRule) {
    if verdict.message == nil { messageFacts.append(facts) }
    if verdict.fix == nil { fixFacts.append(facts) }
  }

  /// What is known in all of the cases.
  static func common(_ facts: [Set<String>]) -> Set<String> {
    facts.dropFirst().reduce(facts.first ?? []) { $0.intersection($1) }
  }
}
