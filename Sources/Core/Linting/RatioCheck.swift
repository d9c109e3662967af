import JSONValues
import Matching
import PromptParsing
import RequestBuilding

/// Compares a ratio field with what the text and the first input image say.
package struct RatioCheck: Sendable {
  /// Compares with the text.
  package struct TextComparison: Sendable {
    /// Each finds a ratio or a size, in its groups `width` and `height`, or a word for one, in
    /// `shape`.
    package let patterns: [LazyPattern]
    /// Words and the ratios that they stand for ("square", "1:1").
    package let shapes: [StatedCheck.Spelling]
    /// Where the field holds another ratio than the text.
    package let differing: Verdict
    /// Where the field is left out and would take the ratio of the text.
    package let absent: Verdict
    /// Where the model has no such ratio.
    package let unlisted: Verdict?

    package init(
      patterns: [LazyPattern], shapes: [StatedCheck.Spelling] = [], differing: Verdict,
      absent: Verdict, unlisted: Verdict? = nil
    ) {
      self.patterns = patterns
      self.shapes = shapes
      self.differing = differing
      self.absent = absent
      self.unlisted = unlisted
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
  package static let textFacts: Set<String> = ["match", "text-ratio", "field-ratio", "nearest"]
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
    guard let text, let taken = context.model.field(named: field),
      let (range, stated, words) = try stated(by: text, in: context)
    else { return nil }
    var hit = Hit(range: range, values: ["match": context.prompt.text(in: range)])
    let listed = taken.allowed.compactMap { $0.string.flatMap { AspectRatio($0) } }
    let nearest = listed.min { $0.difference(from: stated) < $1.difference(from: stated) }
    let isListed = nearest.map { $0.difference(from: stated) <= Self.rounding } ?? false
    hit.values["text-ratio"] = words
    hit.values["field-ratio"] = given ?? "auto"
    hit.values["nearest"] = nearest?.text
    guard let given, given != "auto" else {
      guard nearest != nil, let verdict = isListed ? text.absent : text.unlisted else { return nil }
      hit.verdict = verdict
      return hit
    }
    guard isListed, let held = AspectRatio(given), held.text != nearest?.text,
      held.value != stated.value
    else { return nil }
    hit.verdict = text.differing
    return hit
  }

  /// How far a size in whole pixels may be off the ratio that is meant: 1366x768 is 16:9.
  private static let rounding = 0.01

  /// What the text asks for and its own words for that, by the first pattern that finds something.
  private func stated(
    by text: TextComparison, in context: LintContext
  ) throws(CheckFailure) -> (Range<Int>, AspectRatio, words: String)? {
    for pattern in text.patterns {
      guard let match = try pattern.matches(in: context).first else { continue }
      let groups = try pattern.groups(of: match, in: context.prompt.bytes)
      let shape = groups["shape"]?.lowercased()
      if let named = text.shapes.first(where: { $0.word == shape })?.value {
        if let ratio = AspectRatio(named) { return (match.range, ratio, named) }
        continue
      }
      guard let width = try pattern.range(of: "width", in: match),
        let height = try pattern.range(of: "height", in: match),
        let ratio = AspectRatio("\(groups["width"] ?? ""):\(groups["height"] ?? "")")
      else { continue }
      let words = context.prompt.text(in: width.lowerBound..<height.upperBound)
      return (match.range, ratio, words)
    }
    return nil
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
