import JSONValues
import Linting
import PromptParsing
import RequestBuilding

/// A rule's properties in words, for `peel explain` and the pages made from the rules.
package struct RuleFacts {
  private let rule: Rule

  package init(of rule: Rule) { self.rule = rule }

  /// The severities that it can have.
  package var severity: String {
    let others = rule.severities.filter { $0 != rule.severity }.map(\.rawValue)
    guard !others.isEmpty else { return rule.severity.rawValue }
    return "\(rule.severity.rawValue), in some cases \(Self.list(others, "or"))"
  }

  /// What a finding takes off the score.
  package var cost: String {
    guard rule.cost > 0 else { return "no points" }
    let cap = ScoreFormula.cap(of: rule.dimension)
    let name = rule.dimension.rawValue
    return "\(rule.cost) of the \(cap) points that \(name) can cost"
  }

  /// Who repairs it, and how.
  package var repair: String {
    let ways = rule.repairs.map { applicability in
      switch applicability {
      case .safe: "safe, made by --fix"
      case .suggested: "suggested, made by --fix=all"
      case .manual: "manual: it asks what only you know"
      }
    }
    return ways.isEmpty ? "none" : ways.joined(separator: "; ")
  }

  /// The records that it judges.
  package var applies: String {
    let scope = rule.applies
    let languages = rule.languages.map { Self.languages[$0] ?? $0 }
    var parts = [kind]
    if !languages.isEmpty { parts.append("in " + Self.list(languages, "and")) }
    if !scope.models.isEmpty { parts.append("for " + Self.list(scope.models, "and")) }
    if let images = scope.request.images { parts.append(Self.words(for: images)) }
    let conditions = scope.request.fields.map { "where " + Self.words(for: $0) }
    if !conditions.isEmpty { parts.append(Self.list(conditions, "and")) }
    return parts.joined(separator: " ")
  }

  /// The circumstances in which it matters less, each a sentence.
  package var relaxations: [String] {
    rule.relaxations.map { relaxation in
      let circumstance = Self.words(for: relaxation.circumstance)
      let points = relaxation.cost == 1 ? "1 point" : "\(relaxation.cost) points"
      return "Only \(relaxation.severity.rawValue), \(points), where \(circumstance)."
    }
  }

  /// The flawed examples, the flaw marked « ».
  package var flawed: [RuleExample] { rule.examples.filter { $0.flaw != nil } }

  /// The examples on which it is silent.
  package var fine: [RuleExample] { rule.examples.filter { $0.flaw == nil } }

  private var kind: String {
    switch (rule.applies.task, rule.check) {
    case (.edit, _): "edits"
    case (.textToImage, _): "text-to-image prompts"
    case (nil, .batch): "batches (--batch)"
    case (nil, .schema): "all requests"
    case (nil, _): "all prompts"
    }
  }

  private static let languages = [
    "en": "English", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "de": "German",
    "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
  ]

  private static func words(for images: ClosedRange<Int>) -> String {
    if images.lowerBound == images.upperBound {
      return images.lowerBound == 1 ? "with one image" : "with \(images.lowerBound) images"
    }
    if images.upperBound == .max { return "with \(images.lowerBound) images or more" }
    if images.lowerBound == 0 { return "with at most \(images.upperBound) images" }
    return "with \(images.lowerBound) to \(images.upperBound) images"
  }

  private static func words(for condition: FieldCondition) -> String {
    switch condition.content {
    case .given: return "\(condition.field) is given"
    case .among(let values, let orAbsent):
      let shown = values.map { $0.string ?? $0.shown } + (orAbsent ? ["left out"] : [])
      return "\(condition.field) is \(list(shown, "or"))"
    }
  }

  private static func words(for circumstance: Relaxation.Circumstance) -> String {
    switch circumstance {
    case .scoped: "every change names its place or says “only”"
    case .operations(let operations):
      "all that is asked for is to \(list(operations.map(\.rawValue), "or"))"
    case .changesAtMost(let limit):
      limit == 1 ? "there is one change" : "there are at most \(limit) changes"
    case .listed: "the changes stand in a list, one an item"
    }
  }

  /// `a, b and c`.
  private static func list(_ words: [String], _ last: String) -> String {
    guard let end = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(last) \(end)"
  }
}
