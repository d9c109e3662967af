import JSONValues
import Matching
import PromptParsing
import RequestBuilding

/// Compares a ratio field with what the text and the first input image say.
package struct RatioCheck: Sendable {
  /// Compares with the text.
  package struct TextComparison: Sendable {
    /// Finds a ratio; its groups `width` and `height` hold the numbers.
    package let pattern: LazyPattern
    /// Where the field holds another ratio than the text.
    package let differing: Verdict
    /// Where the field is left out and would take the ratio of the text.
    package let absent: Verdict

    package init(pattern: LazyPattern, differing: Verdict, absent: Verdict) {
      self.pattern = pattern
      self.differing = differing
      self.absent = absent
    }
  }

  /// Compares with the input image.
  package struct ImageComparison: Sendable {
    /// The part by which the shapes may differ.
    package let tolerance: Double
    /// Prompts that match this ask for another shape on purpose.
    package let unless: LazyPattern?
    package let verdict: Verdict

    package init(tolerance: Double, unless: LazyPattern?, verdict: Verdict) {
      self.tolerance = tolerance
      self.unless = unless
      self.verdict = verdict
    }
  }

  /// Compares the input images with each other.
  package struct MixedComparison: Sendable, Equatable {
    /// The part by which the shapes may differ.
    package let tolerance: Double
    package let verdict: Verdict

    package init(tolerance: Double, verdict: Verdict) {
      self.tolerance = tolerance
      self.verdict = verdict
    }
  }

  package let field: String
  package let text: TextComparison?
  package let image: ImageComparison?
  package let mixed: MixedComparison?

  /// What the templates of a comparison with the text may name.
  package static let textFacts: Set<String> = ["match", "text-ratio", "field-ratio"]
  /// What the templates of a comparison with the image may name.
  package static let imageFacts: Set<String> = ["match", "field-ratio", "image-size"]

  /// What the templates of a comparison of images may name.
  package static let mixedFacts: Set<String> = ["match", "image-size", "other-size", "nearest"]

  package init(
    field: String, text: TextComparison?, image: ImageComparison?, mixed: MixedComparison? = nil
  ) {
    self.field = field
    self.text = text
    self.image = image
    self.mixed = mixed
  }

  /// At most one hit in the text and one at the field.
  func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    let given = context.record.fields[field]?.string
    let hits = [
      try textHit(given, in: context), try imageHit(given, in: context),
      mixedHit(given, in: context),
    ]
    return hits.compactMap(\.self)
  }

  private func textHit(_ given: String?, in context: LintContext) throws(CheckFailure) -> Hit? {
    guard let text else { return nil }
    let prompt = context.prompt
    guard let match = try text.pattern.matches(in: context).first else { return nil }
    let groups = try text.pattern.groups(of: match, in: prompt.bytes)
    let value = "\(groups["width"] ?? ""):\(groups["height"] ?? "")"
    guard let stated = AspectRatio(value) else { return nil }
    var hit = Hit(range: match.range, values: ["match": prompt.text(in: match.range)])
    hit.values["text-ratio"] = value
    hit.values["field-ratio"] = given ?? "auto"
    hit.isFixable = context.model.accepts(.string(value), for: field)
    guard let given, given != "auto" else {
      hit.verdict = text.absent
      return hit.isFixable ? hit : nil
    }
    guard let held = AspectRatio(given), held.value != stated.value else { return nil }
    hit.verdict = text.differing
    return hit
  }

  private func imageHit(_ given: String?, in context: LintContext) throws(CheckFailure) -> Hit? {
    guard let image, let given, let held = AspectRatio(given),
      let size = context.record.imageSizes.first,
      held.difference(from: size) > image.tolerance
    else { return nil }
    if try image.unless?.occurs(in: context) == true { return nil }
    // "Make this a 16:9 banner": the user wants the other frame.
    if let intent = context.record.intent,
      intent.split(separator: " ").contains(where: { $0 == given })
    {
      return nil
    }
    return Hit(
      field: field, range: 0..<given.utf8.count,
      values: [
        "match": given, "field-ratio": given, "image-size": "\(size.width)x\(size.height)",
      ],
      verdict: image.verdict)
  }

  /// Left to itself, the model may take the shape of any of the images.
  private func mixedHit(_ given: String?, in context: LintContext) -> Hit? {
    guard let mixed, given ?? "auto" == "auto", let first = context.record.imageSizes.first,
      let other = context.record.imageSizes.first(where: {
        max($0.aspect / first.aspect, first.aspect / $0.aspect) - 1 > mixed.tolerance
      })
    else { return nil }
    let allowed = context.model.field(named: field)?.allowed.compactMap(\.string) ?? []
    let nearest = first.nearestRatio(among: allowed)
    return Hit(
      field: field, range: 0..<(given?.utf8.count ?? 0),
      values: [
        "match": given ?? "", "image-size": "\(first.width)x\(first.height)",
        "other-size": "\(other.width)x\(other.height)", "nearest": nearest?.text ?? "",
      ],
      verdict: mixed.verdict, isFixable: nearest != nil)
  }
}
