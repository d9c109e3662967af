import EmbeddedRules
import Linting
import Matching
import PromptParsing
import RequestBuilding
import RuleLoading
import SystemCalls
import Testing

@Suite("The embedded rules")
struct EmbeddedRulesTests {
  private let folder: String = {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return here.dropLast(3).joined(separator: "/") + "/rules"
  }()

  @Test("are those of the folder: run `make` where a file was added and this fails")
  func listing() throws {
    #expect(try RuleFolder(at: folder).listing == EmbeddedRules.listing)
  }

  @Test("are the same as those that are loaded at run time")
  func sameAsLoaded() throws {
    let loaded = try RuleFolder(at: folder, shownAs: "rules")
    let rules = try loaded.rules(
      under: "prompts/", lists: EmbeddedRules.wordLists,
      fields: EmbeddedRules.catalogue.fieldNames
    ).sorted { $0.id < $1.id }
    #expect(rules.map(\.id) == EmbeddedRules.rules.map(\.id))
    #expect(rules.map(\.path) == EmbeddedRules.rules.map(\.path))
    #expect(rules.map(\.examples) == EmbeddedRules.rules.map(\.examples))
    for (rule, embedded) in zip(rules, EmbeddedRules.rules) {
      #expect(rule.message == embedded.message)
      #expect(rule.fix == embedded.fix)
      #expect(rule.relaxations == embedded.relaxations)
      #expect(Self.stored(rule) == Self.stored(embedded))
    }
  }

  /// What lies in the program of each pattern, compiled anew where it was loaded.
  private static func stored(_ rule: Rule) -> [String] {
    (rule.check.patterns + rule.check.exceptions).map { pattern in
      let program = pattern.program.isEmpty ? try? pattern.pattern().program : pattern.program
      return [pattern.source, pattern.gates.packed, program?.text ?? ""].joined(separator: "\n")
    }
  }

  @Test("have the literals of their gates in the index, laid out as they would be at run time")
  func literalIndex() throws {
    let index = EmbeddedRules.literalIndex
    let literals = (0..<index.count).map { number in
      index.text.text(in: index.starts[number]..<index.starts[number + 1])
    }
    var groups = [[String]](repeating: [], count: index.groupCount)
    for (number, literal) in literals.enumerated() {
      for place in index.groupStarts[number]..<index.groupStarts[number + 1] {
        groups[index.groups[place]].append(literal)
      }
    }
    let built = try #require(LiteralIndex(groups: groups))
    let isSame = built.text == index.text && built.groups == index.groups
    #expect(isSame && built.tables.map(\.filter) == index.tables.map(\.filter))
    #expect(isSame && built.tables.map(\.buckets) == index.tables.map(\.buckets))
    for gates in EmbeddedRules.rules.flatMap(\.check.patterns).map(\.gates) {
      for (place, group) in gates.groups.enumerated() {
        let number = Int(gates.indexed >> (16 * place) & 0xFFFF) - 1
        #expect(Set(groups[number]) == Set(group))
      }
    }
  }

  @Test("have the digest of the folder's files, and each model that of its schema")
  func digests() throws {
    let folder = try RuleFolder(at: folder + "/")
    #expect(try folder.digest(leavingOut: "models/") == EmbeddedRules.digest)
    #expect(try folder.digest() != EmbeddedRules.digest)
    #expect(EmbeddedRules.models.map(\.schemaDigest) == EmbeddedRules.schemaDigests)
    #expect(Set(EmbeddedRules.schemaDigests).count == EmbeddedRules.models.count)
  }

  @Test("have the lexicons that the lists give")
  func lexicons() throws {
    let lists = try RuleFolder(at: folder).wordLists()
    for lexicon in EmbeddedRules.lexicons {
      #expect(
        LexiconBuilder.lexicon(lexicon.language, lists: lists[lexicon.language] ?? []) == lexicon)
    }
    #expect(EmbeddedRules.lexicons.count == lists.count)
    #expect(EmbeddedRules.wordLists == lists)
  }

  @Test(
    "bring at least three good and three bad examples each",
    arguments: EmbeddedRules.rules.map(\.id))
  func examples(id: String) throws {
    let rule = try #require(EmbeddedRules.rules.first { $0.id == id })
    #expect(rule.examples.count { $0.flaw == nil } >= 3)
    #expect(rule.examples.count { $0.flaw != nil } >= 3)
  }

  @Test("are missing nowhere silently: a folder without rules is refused")
  func emptyFolder() throws {
    let empty = try FolderAccess.makeTemporary(named: "peel-rules")
    defer { try? FolderAccess.remove(empty) }
    let folder = try RuleFolder(at: empty)
    #expect(throws: LoadingError.self) { try folder.rules(under: "", lists: [:], fields: []) }
    #expect(throws: LoadingError.self) { try RuleFolder(at: empty + "/none") }
  }

  @Test("include every rule of the first set")
  func firstSet() {
    let ids = Set(EmbeddedRules.rules.map(\.id))
    let first: Set = [
      "missing-preservation", "preservation-after-change", "passive-instruction",
      "indirect-request", "vague-change", "unscoped-target", "compound-edit",
      "keep-change-conflict", "unquoted-lettering", "unfilled-placeholder", "foreign-syntax",
      "aspect-ratio-mismatch", "invalid-parameter", "batch-inconsistency",
    ]
    #expect(first.subtracting(ids).isEmpty)
  }

  @Test("have keep lists in which every list that is named by its name is spelled out")
  func namedLists() throws {
    let lexicon = try #require(EmbeddedRules.lexicons.first { $0.language == .english })
    let lists = try #require(lexicon.keepLists)
    let words = lists.touching.words.all + lists.rows.flatMap(\.naming)
    #expect(words.allSatisfy { !$0.contains("{{") })
    for name in ["baskerville", "times new roman"] {
      #expect(lists.touching.kinds(of: name) == [.font])
    }
    #expect(lists.rows.contains { $0.naming.contains("leaflet") })
  }
}
