import JSONValues
import Linting
import PeelKit
import Testing

@testable import Evaluating

@Suite("An evaluation")
struct EvaluationTests {
  private func evaluation(of lines: [String]) throws -> Evaluation {
    let peel = Peel()
    let reader = LabelReader(records: peel.reader, rules: Set(peel.rules.map(\.id)))
    let prompts = try lines.enumerated().map { index, line in
      try reader.prompt(in: Array(line.utf8), place: "set.jsonl:\(index + 1)")
    }
    return try Evaluation(of: prompts, by: peel, threads: 2)
  }

  @Test("counts for and against Peel")
  func counts() throws {
    let evaluation = try evaluation(of: [
      #"{"task": "edit", "n_images": 1, "prompt": "Make it pop", "vague-change": true}"#,
      #"{"task": "edit", "n_images": 1, "prompt": "Paint the wall red", "vague-change": true}"#,
      #"{"task": "edit", "n_images": 1, "prompt": "Make it pop!", "vague-change": false}"#,
      #"{"task": "t2i", "prompt": "a red barn at noon", "changes": 4}"#,
    ])
    let vague = evaluation.rule("vague-change")
    #expect([vague.hits, vague.misses, vague.falseAlarms, vague.silences] == [1, 1, 1, 0])
    #expect(evaluation.editAlarms.whole == 1)
    #expect(evaluation.compound.misses == 1)
    #expect(
      evaluation.failures == [
        "set.jsonl:2: vague-change missed: Paint the wall red",
        "set.jsonl:3: vague-change false alarm: Make it pop!",
        "set.jsonl:4: changes 0, labelled 4: a red barn at noon",
      ])
  }

  @Test("counts errors on prompts that nobody labelled, but no placeholders")
  func errors() throws {
    let evaluation = try evaluation(of: [
      #"{"task": null, "n_images": 1, "prompt": "Keep the car unchanged. Paint the car red."}"#,
      #"{"task": null, "n_images": 1, "prompt": "Keep the car unchanged. Add [subject] on it."}"#,
      #"{"task": null, "prompt": "a red barn at noon"}"#,
    ])
    #expect(evaluation.errorAlarms.part == 1)
    #expect(evaluation.errorAlarms.whole == 3)
  }

  @Test("says the same as text and as JSON")
  func forms() throws {
    let evaluation = try evaluation(of: [
      #"{"lang": "en", "task": "edit", "n_images": 1, "prompt": "Add a hat.", "changes": 1}"#,
      #"{"lang": "ko", "prompt": "집", "model": "google/nano-banana-2/text-to-image"}"#,
    ])
    let text = EvaluationReport(evaluation).text
    #expect(text.hasPrefix("2 prompts: 1 edits, 1 to be routed only; 1 not English\n"))
    let words = text.split(separator: "\n").first { $0.hasPrefix("number of changes") }
    #expect(words?.split(separator: " ").suffix(4) == ["1.00", "1", "of", "1"])
    #expect(text.contains("google/nano-banana-2/text-to-image     1 of 1"))
    let json = JSONValue.object(evaluation.json)
    #expect(json["prompts"] == .integer(2))
    #expect(json["changes"]?["part"] == .integer(1))
    #expect(json["routing"]?["model"]?["value"] == .number(1))
    #expect(json["languages"]?["ko"]?["routing"]?["model"]?["whole"] == .integer(1))
  }

  @Test(
    "takes a folder and a format",
    arguments: [
      (["prompts"], true), (["prompts", "--format", "json"], true),
      (["--failures", "prompts"], true), ([], false), (["a", "b"], false),
      (["prompts", "--format", "xml"], false), (["prompts", "--format"], false),
      (["--rules", "mine", "prompts"], true), (["prompts", "--rules"], false),
      (["--fail"], false),
    ])
  func arguments(words: [String], isMeant: Bool) {
    #expect((EvaluationCommand(words) != nil) == isMeant)
  }
}
