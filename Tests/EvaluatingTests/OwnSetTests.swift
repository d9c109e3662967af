import JSONValues
import PromptParsing
import RequestBuilding
import SystemCalls
import Testing

@testable import Evaluating

@Suite("The labelled set of this repository")
struct OwnSetTests {
  private let prompts: [LabelledPrompt]

  init() throws { prompts = try OwnSet.prompts() }

  @Test("is large and varied enough to measure by")
  func size() {
    #expect(prompts.count >= 240)
    #expect(prompts.count { $0.language != "en" } >= 48)
    #expect(prompts.count { $0.task == .known(.textToImage) } >= 50)
    #expect(prompts.count { ($0.changes ?? 0) >= 3 } >= 40)
    #expect(prompts.count { ($0.preservation ?? .none) != .none } >= 80)
    let records = prompts.map { prompt in
      var bytes: [UInt8] = []
      prompt.record.json.write(into: &bytes)
      return bytes
    }
    #expect(Set(records).count == prompts.count)
  }

  @Test(
    "has enough of every flaw",
    arguments: [
      ("passive-instruction", 25), ("vague-change", 25), ("unscoped-target", 25),
      ("unquoted-lettering", 20), ("indirect-request", 20), ("keep-change-conflict", 15),
    ])
  func positives(rule: String, least: Int) {
    #expect(prompts.count { $0.rules[rule] == true } >= least)
    #expect(prompts.count { $0.rules[rule] == false } >= 100)
  }

  @Test(
    "has no line of the development corpus",
    .enabled(if: FileAccess.exists(Self.corpus), "the corpus is not part of the repository"))
  func ownWords() throws {
    var lines: Set<String> = []
    for name in try FolderAccess.files(under: Self.corpus) where name.hasSuffix(".jsonl") {
      for line in try FileAccess.read("\(Self.corpus)/\(name)").split(separator: 0x0A) {
        let value = try JSONValue(parsing: Array(line))
        lines.insert(Self.folded((value["prompt"] ?? value["intent"])?.string ?? ""))
      }
    }
    #expect(lines.count > 1_000)
    #expect(prompts.map { Self.folded($0.record.prompt) }.filter(lines.contains) == [])
  }

  private static let corpus = "\(OwnSet.root)/../shared/corpus"

  /// Letters and digits alone, so that a full stop makes no difference.
  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
