import JSONValues
import Matching
import PromptParsing
import RequestBuilding

/// Compares the images that a prompt speaks of with those that the record brings.
package struct ImagesCheck: Sendable {
  /// What is wrong with how the prompt speaks of them.
  package enum Flaw: String, Sendable, CaseIterable {
    /// It names an image that the record does not bring.
    case outOfRange = "out-of-range"
    /// It numbers some of them and says nothing of others. The first is the one that is edited,
    /// so it need not be named.
    case unreferenced
    /// It brings several and tells none of them from the others.
    case unnumbered
    /// It, or what the user asked for, wants each of them back, but fewer pictures are asked for.
    case queued
  }

  package let flaw: Flaw
  /// Where an unnumbered prompt at least speaks of them all together, or a queued one in the words
  /// of `documented`.
  package let together: Verdict
  /// What neither the prompt nor the intent may say: that one picture is to be made of them all.
  package let unless: LazyPattern?
  /// How the vendors' own samples speak of every image: whoever takes their words gets what they
  /// get.
  package let documented: LazyPattern?

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "images", "numbers", "pictures"]

  package init(
    flaw: Flaw, together: Verdict = .ofRule, unless: LazyPattern? = nil,
    documented: LazyPattern? = nil
  ) {
    self.flaw = flaw
    self.together = together
    self.unless = unless
    self.documented = documented
  }

  /// None for a record without images, because they may still come.
  func hits(in context: LintContext) throws(CheckFailure) -> [Hit] {
    let images = context.record.imageCount
    guard images > 0 else { return [] }
    let reader = ImageReferenceReader(context: context)
    let references = try reader.references()
    switch flaw {
    case .outOfRange: return outOfRange(references, images, in: context)
    case .unreferenced: return unreferenced(references, images, in: context)
    case .unnumbered:
      let hits = unnumbered(references, images, in: context)
      if hits.isEmpty { return [] }
      return try reader.eachInIntent() == nil ? hits : []
    case .queued:
      guard images > Self.pictures(in: context),
        let hit = try queued(references, reader, in: context)
      else { return [] }
      return try isJoined(in: context) ? [] : [hit]
    }
  }

  /// A number up to that of the pictures asked for may mean one of them instead.
  private func outOfRange(
    _ references: [ImageReference], _ images: Int, in context: LintContext
  ) -> [Hit] {
    references.compactMap { reference in
      let missing = reference.numbers.filter { $0 > max(images, Self.pictures(in: context)) }
      guard !missing.isEmpty else { return nil }
      return hit(at: reference.range, numbers: missing, in: context)
    }
  }

  private func unreferenced(
    _ references: [ImageReference], _ images: Int, in context: LintContext
  ) -> [Hit] {
    guard references.contains(where: { $0.kind == .numbered }),
      references.allSatisfy({ $0.kind == .numbered })
    else { return [] }
    let named = Set(references.flatMap(\.numbers))
    // A number out of range may be the missing one's, and is found by itself.
    guard named.allSatisfy({ $0 <= images }) else { return [] }
    let missing = (1...images).filter { $0 > 1 && !named.contains($0) }
    guard !missing.isEmpty, let last = references.last else { return [] }
    return [hit(at: last.range, numbers: missing, in: context)]
  }

  private func unnumbered(
    _ references: [ImageReference], _ images: Int, in context: LintContext
  ) -> [Hit] {
    guard images > 1, references.allSatisfy({ $0.kind == .all }) else { return [] }
    guard let first = references.first else {
      return [fieldHit(numbers: Array(1...images), in: context)]
    }
    var hit = hit(at: first.range, numbers: Array(1...images), in: context)
    hit.verdict = together
    return [hit]
  }

  private func queued(
    _ references: [ImageReference], _ reader: ImageReferenceReader, in context: LintContext
  ) throws(CheckFailure) -> Hit? {
    if let first = references.first(where: { $0.kind == .each }) {
      var hit = hit(at: first.range, numbers: [], in: context)
      if try documented?.occurs(in: context, within: first.range) == true { hit.verdict = together }
      return hit
    }
    guard let (range, words) = try reader.eachInIntent() else { return nil }
    var hit = hit(at: 0..<0, numbers: [], in: context)
    (hit.field, hit.range, hit.values["match"]) = ("intent", range, words)
    return hit
  }

  private func isJoined(in context: LintContext) throws(CheckFailure) -> Bool {
    guard let unless else { return false }
    if try unless.occurs(in: context) { return true }
    guard let intent = context.record.intent else { return false }
    return try unless.occurs(inText: intent)
  }

  /// Where no words of the prompt are to blame.
  private func fieldHit(numbers: [Int], in context: LintContext) -> Hit {
    let text = context.record.fields["image_urls"]?.fieldText ?? ""
    var hit = hit(at: 0..<0, numbers: numbers, in: context)
    hit.field = "image_urls"
    hit.range = 0..<text.utf8.count
    hit.values["match"] = text
    return hit
  }

  private func hit(at range: Range<Int>, numbers: [Int], in context: LintContext) -> Hit {
    let pictures = Self.pictures(in: context)
    return Hit(
      range: range,
      values: [
        "match": context.prompt.text(in: range), "images": String(context.record.imageCount),
        "numbers": numbers.map(String.init).joined(separator: ", "),
        "pictures": pictures == 1 ? "one picture" : "\(pictures) pictures",
      ])
  }

  /// How many pictures the request asks for.
  private static func pictures(in context: LintContext) -> Int {
    let given = context.record.fields["num_images"] ?? .null
    return given.integer ?? 1
  }
}
