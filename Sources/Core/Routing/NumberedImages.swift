import Matching
import PromptParsing

/// Where a prompt tells its input images apart by number, each named by itself.
struct NumberedImages {
  /// The first place of each image that is named, in the order of the text.
  let places: [Range<Int>]

  /// A place where images are numbered, with the numbers that stand there.
  private typealias Reference = (numbers: [Int], range: Range<Int>)

  /// Read by the words of every language, because prompts mix them. A span or a list of numbers
  /// ("images 1 to 8") treats its images alike and tells none apart.
  init(in prompt: Prompt, lexicons: [Lexicon]) {
    let gate = TextGate(prompt.masked)
    var found: [Reference] = []
    for words in lexicons.compactMap(\.imageReferences) {
      for pattern in words.numbered {
        guard let starts = gate.starts(for: pattern.gates) else { continue }
        found += Self.references(by: pattern, in: starts, numberedBy: words, in: prompt)
      }
    }
    let lists = found.filter { $0.numbers.count > 1 }.map(\.range)
    let single = found.filter { one in !lists.contains { $0.overlaps(one.range) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var known: Set<Int> = []
    places = single.filter { known.insert($0.numbers[0]).inserted }.map(\.range)
  }

  /// A pattern that reaches its match limit on a text says nothing of it.
  private static func references(
    by form: LazyPattern, in starts: ClosedRange<Int>, numberedBy words: ImageReferenceWords,
    in prompt: Prompt
  ) -> [Reference] {
    guard let pattern = try? form.pattern(), let group = pattern.groupNames["number"],
      let matches = try? pattern.matches(in: prompt.masked, startingIn: starts)
    else { return [] }
    return matches.compactMap { match in
      guard let place = match.ranges[group] else { return nil }
      let numbers = words.numbers(in: prompt.text(in: place))
      return numbers.isEmpty ? nil : (numbers, match.range)
    }
  }
}
