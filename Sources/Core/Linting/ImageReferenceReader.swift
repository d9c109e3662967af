import Matching
import PromptParsing
import RequestBuilding

/// Finds where a prompt speaks of its input images, in any language, because prompts mix them.
struct ImageReferenceReader {
  let context: LintContext

  /// In the order of the text, without overlap; of readings of one place the most exact.
  func references() throws(CheckFailure) -> [ImageReference] {
    let words = context.lexicons.compactMap(\.imageReferences)
    var found: [ImageReference] = []
    for words in words { merge(try numbered(words), into: &found) }
    for words in words {
      merge(try places(words.each, .each), into: &found)
      merge(try places(words.all, .all), into: &found)
    }
    for words in words { merge(try places(words.described, .described), into: &found) }
    return found
  }

  /// Where the intent speaks of every image for itself, and its words.
  func eachInIntent() throws(CheckFailure) -> (range: Range<Int>, words: String)? {
    guard let intent = context.record.intent.map({ Array($0.utf8) }) else { return nil }
    for pattern in context.lexicons.compactMap(\.imageReferences).flatMap(\.each) {
      if let match = try pattern.firstMatch(inText: intent) {
        return (match.range, String(decoding: intent[match.range], as: UTF8.self))
      }
    }
    return nil
  }

  /// Leaves out what overlaps an earlier find or, being of one language's patterns, each other.
  private func merge(_ new: [ImageReference], into found: inout [ImageReference]) {
    if new.isEmpty { return }
    let known = found
    found += new.filter { !known.isTaken($0.range, at: \.range) }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var kept: [ImageReference] = []
    for reference in found where kept.last?.range.overlaps(reference.range) != true {
      kept.append(reference)
    }
    found = kept
  }

  private func numbered(_ words: ImageReferenceWords) throws(CheckFailure) -> [ImageReference] {
    var references: [ImageReference] = []
    for pattern in words.numbered {
      for match in try pattern.matches(in: context) {
        let text = try pattern.groups(of: match, in: context.prompt.bytes)["number"] ?? ""
        let numbers = words.numbers(in: text)
        guard !numbers.isEmpty else { continue }
        references.append(ImageReference(kind: .numbered, range: match.range, numbers: numbers))
      }
    }
    return references
  }

  private func places(
    _ patterns: [LazyPattern], _ kind: ImageReference.Kind
  ) throws(CheckFailure) -> [ImageReference] {
    var references: [ImageReference] = []
    for pattern in patterns {
      references += try pattern.matches(in: context).map {
        ImageReference(kind: kind, range: $0.range)
      }
    }
    return references
  }
}
