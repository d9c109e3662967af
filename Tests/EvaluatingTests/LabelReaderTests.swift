import JSONValues
import PeelKit
import PromptParsing
import RequestBuilding
import Testing

@testable import Evaluating

@Suite("A labelled line")
struct LabelReaderTests {
  private let reader = LabelReader(records: Peel().reader, rules: ["vague-change"])

  private func read(_ line: String) throws -> LabelledPrompt {
    try reader.prompt(in: Array(line.utf8), place: "set.jsonl:3")
  }

  @Test("in this project's form says what to expect")
  func ownForm() throws {
    let prompt = try read(
      """
      {"id": "x:1", "lang": "en", "task": "edit", "n_images": 2, "prompt": "make it pop", \
      "changes": 1, "preservation": "none", "vague-change": true, "params": {"seed": 4}}
      """)
    #expect(prompt.task == .known(.edit))
    #expect(prompt.changes == 1)
    #expect(prompt.preservation == PreservationPlace.none)
    #expect(prompt.rules == ["vague-change": true])
    #expect(prompt.record.imageCount == 2)
    #expect(prompt.record.fields["seed"] == .integer(4))
    #expect(prompt.sibling == .unjudged)
  }

  @Test("of the corpus is understood too")
  func corpusForm() throws {
    let edit = try read(
      #"{"prompt": "add fog", "source": "s", "task": "t2i", "n_images": null, "n_changes": 3}"#)
    #expect(edit.task == .known(.textToImage))
    #expect(edit.changes == 3)
    #expect(edit.record.imageCount == 0)
    let ask = try read(
      #"{"intent": "a red barn", "model": "m", "sibling": null, "hard": true, "why": "because"}"#)
    #expect(ask.record.prompt == "a red barn")
    #expect(ask.model == "m")
    #expect(ask.sibling == LabelledPrompt.SiblingLabel.none)
    #expect(ask.task == .unjudged)
    #expect(try read(#"{"prompt": "a", "task": null}"#).task == .unknown)
  }

  @Test(
    "with a mistake is refused at its place",
    arguments: [
      (#"{"prompt": "a", "vauge-change": true}"#, "did you mean vague-change?"),
      (#"{"prompt": "a", "vague-change": 1}"#, "neither true nor false"),
      (#"{"prompt": "a", "task": "video"}"#, "neither edit nor text-to-image"),
      (#"{"prompt": "a", "preservation": "end"}"#, "none of none, first"),
      (#"{"lang": "en"}"#, "prompt"),
      (#"["a"]"#, "no JSON object"),
      (#"{"prompt": "a""#, "no JSON"),
    ])
  func refused(line: String, problem: String) throws {
    let error = #expect(throws: LabelError.self) { try read(line) }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("set.jsonl:3: "))
    #expect(text.contains(problem))
  }
}
