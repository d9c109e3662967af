/// A number of a rule's check that a user's settings may change.
package enum RuleLimit: String, Sendable, CaseIterable {
  /// What `count` and `length` let pass.
  case atMost = "at-most"
  /// What `length` wants.
  case atLeast = "at-least"
  /// The part by which the shapes that `ratio` compares may differ.
  case tolerance
  /// The share of words that makes two prompts of a `batch` alike.
  case overlap
}

extension RuleLimit {
  /// The numbers that it may be.
  package var bounds: ClosedRange<Double> {
    switch self {
    case .atMost, .atLeast: 0...1_000_000_000
    case .tolerance, .overlap: 0...1
    }
  }

  /// Whether fractions mean nothing.
  package var isWhole: Bool { self == .atMost || self == .atLeast }
}

extension Check {
  /// The limits that the check has, with their values.
  package var limits: [RuleLimit: Double] {
    switch self {
    case .count(let check): [.atMost: Double(check.atMost)]
    case .length(let check):
      [.atMost: check.atMost, .atLeast: check.atLeast].compactMapValues { $0.map { Double($0) } }
    case .ratio(let check): check.image.map { [.tolerance: $0.tolerance] } ?? [:]
    case .batch(let check): [.overlap: check.overlap]
    default: [:]
    }
  }

  /// The check with another limit; one that it does not have changes nothing.
  func limited(_ limit: RuleLimit, to value: Double) -> Check {
    switch (self, limit) {
    case (.count(let check), .atMost):
      .count(CountCheck(selector: check.selector, atMost: Int(value)))
    case (.length(let check), .atMost): .length(check.bounded(check.atLeast, Int(value)))
    case (.length(let check), .atLeast): .length(check.bounded(Int(value), check.atMost))
    case (.ratio(let check), .tolerance): .ratio(check.tolerating(value))
    case (.batch(let check), .overlap):
      .batch(
        BatchCheck(
          fields: check.fields, overlap: value, fieldVerdict: check.fieldVerdict,
          grammarVerdict: check.grammarVerdict))
    default: self
    }
  }
}

extension RatioCheck {
  fileprivate func tolerating(_ tolerance: Double) -> RatioCheck {
    let image = image.map {
      ImageComparison(tolerance: tolerance, unless: $0.unless, verdict: $0.verdict)
    }
    return RatioCheck(field: field, text: text, image: image)
  }
}

extension LengthCheck {
  fileprivate func bounded(_ atLeast: Int?, _ atMost: Int?) -> LengthCheck {
    LengthCheck(unit: unit, part: part, atLeast: atLeast, atMost: atMost)
  }
}
