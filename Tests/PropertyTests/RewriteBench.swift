import EmbeddedRules
import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Rewriting
import Testing

/// Rewrites prompts as edits with the rules that ship.
struct RewriteBench {
  private let catalogue = ModelCatalogue(models: EmbeddedRules.models)
  private let linter: Linter
  private let rewriter: Rewriter

  init() {
    linter = Linter(
      rules: EmbeddedRules.rules, lexicons: EmbeddedRules.lexicons, models: catalogue)
    rewriter = Rewriter(linter: linter)
  }

  func rewrite(_ text: String, mode: RewriteMode) throws -> Rewrite {
    try rewrite(record(text), mode: mode)
  }

  func rewrite(_ record: Record, mode: RewriteMode) throws -> Rewrite {
    let prompt = Prompt(record.prompt, lexicons: EmbeddedRules.lexicons)
    let model = try model
    let report = linter.report(on: prompt, record: record, task: .edit, model: model)
    return rewriter.rewrite(
      record, prompt: prompt, report: report, task: .edit, model: model, mode: mode)
  }

  func score(of text: String) throws -> Int {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    return linter.report(on: prompt, record: record(text), task: .edit, model: try model).score
  }

  /// The letters-only words of a text that a rewrite lacks, counted by a reading of its own:
  /// verbs are compared by base form, and only the words that the contract names may go.
  func lostWords(from text: String, to rewritten: String, applied: [String]) -> [String] {
    guard !applied.contains("foreign-syntax") else { return [] }
    var left = Self.words(rewritten).map(base)
    let words = Self.words(Self.withoutGrammar(text, of: applied))
    return words.indices.filter { index in
      guard let place = left.firstIndex(of: base(words[index])) else {
        return !Self.mayGo.contains(words[index].lowercased())
          && !isNamed(words[index], behind: words[..<index], by: &left)
      }
      left.remove(at: place)
      return false
    }.map { words[$0] }
  }

  /// "Her", where "the woman's" stands instead, and no other owner that it may mean was named
  /// since.
  private func isNamed(
    _ pronoun: String, behind earlier: ArraySlice<String>, by left: inout [String]
  ) -> Bool {
    let nouns = earlier.map { word in
      let noun = word.lowercased()
      return noun.hasSuffix("'s") || noun.hasSuffix("’s") ? String(noun.dropLast(2)) : noun
    }
    let pronoun = pronoun.lowercased()
    let place = left.indices.first { index in
      let word = left[index]
      guard word.hasSuffix("'s"), let named = nouns.lastIndex(of: String(word.dropLast(2))),
        Owners.mayMean(pronoun, nouns[named])
      else { return false }
      return !nouns[(named + 1)...].contains { Owners.surelyMeans(pronoun, $0) }
    }
    guard let place else { return false }
    left.remove(at: place)
    return true
  }

  private func base(_ word: String) -> String {
    EmbeddedRules.lexicons.first { $0.language == .english }?.imperative(of: word)
      ?? word.lowercased()
  }

  /// Letters by themselves where words stand without spaces, or with endings that change.
  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.flatMap { word in
      word.unicodeScalars.allSatisfy { $0.value < 0x1100 } ? [String(word)] : word.map(String.init)
    }
  }

  /// A text without the words that the fixes of some rules turn into grammar.
  private static func withoutGrammar(_ text: String, of rules: [String]) -> String {
    grammar.filter { rules.contains($0.rule) }.reduce(text) { $0.replacing($1.words, with: " ") }
  }

  private static let mayGo: Set<String> = [
    "please", "can", "could", "would", "will", "you", "i", "want", "to", "like", "i'd", "kindly",
    "let's", "just", "also", "and", "then", "should", "must", "be", "needs", "need", "is", "was",
    "are", "were", "been", "has", "have",
    "what", "if", "the", "we", "keep", "while", "keeping", "but", "there", "thanks", "let",
    "are", "were", "have", "get", "see", "how", "about", "why",
  ]

  private func record(_ text: String) -> Record {
    var record = Record(prompt: text)
    record.fields["image_urls"] = .array([.string("https://example.com/p.jpg")])
    return record
  }

  private var model: Model {
    get throws { try #require(catalogue.default(for: .edit)) }
  }
}
