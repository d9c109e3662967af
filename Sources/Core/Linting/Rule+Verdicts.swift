/// What a rule can say, over all its cases.
extension Rule {
  /// The severities that its findings can have, the worst first.
  package var severities: [Severity] {
    let all = relaxations.map(\.severity) + verdicts.map { $0.severity ?? severity }
    return Severity.allCases.reversed().filter(all.contains)
  }

  /// How its findings can be repaired, the safest first.
  package var repairs: [Fix.Applicability] {
    let all = verdicts.compactMap { ($0.fix ?? fix)?.applicability }
    return Fix.Applicability.allCases.filter(all.contains)
  }

  /// The codes of the languages that it speaks; empty where it judges facts, whatever the words.
  package var languages: [String] {
    guard applies.languages.isEmpty, case .forbid(let check) = check,
      check.cases.allSatisfy({ !$0.languages.isEmpty })
    else { return applies.languages }
    return Set(check.cases.flatMap(\.languages)).sorted()
  }

  private var verdicts: [Verdict] {
    let verdicts = check.verdicts
    return verdicts.isEmpty ? [.ofRule] : verdicts
  }
}

extension Check {
  /// What the cases of the check say instead of what the rule says; empty where it has none.
  fileprivate var verdicts: [Verdict] {
    switch self {
    case .forbid(let check): check.cases.map(\.verdict)
    case .schema(let check): [.ofRule, check.ignored, check.absent, check.alias]
    case .ratio(let check):
      [
        check.text?.differing, check.text?.absent, check.image?.verdict, check.mixed?.verdict,
      ].compactMap(\.self)
    case .batch(let check):
      [check.shape?.verdict, check.fieldVerdict, check.grammarVerdict].compactMap(\.self)
    case .images(let check): check.flaw == .unnumbered ? [.ofRule, check.together] : []
    case .stated(let check): [check.absent, check.differing]
    case .namedModel(let check): [.ofRule, check.prompt]
    case .require, .order, .count, .length, .conflict, .field: []
    }
  }
}
