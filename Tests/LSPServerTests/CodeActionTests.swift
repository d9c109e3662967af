import DocumentReading
import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding
import Rewriting
import Testing

@testable import LSPServer

@Suite("Code actions")
struct CodeActionTests {
  private static let prompt =
    "🐕 Hello there.\r\nThe background should be changed to a beach --ar 16:9.\r\nMake it nicer."

  /// The same prompt as a text, and as a record in files that spell it in other ways.
  private static let files: [(uri: String, text: String)] = [
    ("file:///a.prompt", prompt + "\r\n"),
    ("file:///a.json", "[{\"id\": 1, \"prompt\": \(literal), \"seed\": 7}]"),
    ("file:///a.jsonl", "[]\n{\"prompt\":\(ascii)}\n"),
  ]
  private static let literal = JSONValue.string(prompt).text
  private static let ascii = literal.replacing("🐕", #"\uD83D\uDC15"#)

  private func titles(_ actions: [JSONValue]) -> [String] {
    actions.compactMap { $0["title"]?.string }
  }

  private func opened(_ file: (uri: String, text: String)) throws -> EditorClient {
    let client = try EditorClient()
    client.open(file.uri, file.text)
    return client
  }

  /// The prompt that a file holds.
  private func prompt(in text: String, _ uri: String) throws -> String {
    let kind = try #require(DocumentKind(path: uri))
    return try #require(Document(Array(text.utf8), kind: kind).prompts.first).text
  }

  @Test("are not offered where a change may have been lost, until the text comes again")
  func doubtful() throws {
    let client = try EditorClient()
    let text = "The background should be changed to a beach."
    client.open("file:///a.prompt", text)
    #expect(try client.actions("file:///a.prompt") != [])
    client.garble()
    #expect(try client.actions("file:///a.prompt") == [])
    client.change("file:///a.prompt", text, version: 2)
    #expect(try client.actions("file:///a.prompt") != [])
  }

  @Test("give of each fix exactly what the command line prints", arguments: 0..<3)
  func fixes(file: Int) throws {
    let file = Self.files[file]
    let client = try opened(file)
    let actions = try client.actions(file.uri, only: ["quickfix"])
    let peel = Peel()
    var record = Record(prompt: Self.prompt)
    if file.uri.hasSuffix(".json") { record.fields["seed"] = .integer(7) }
    let findings = peel.report(on: try peel.reading(of: record)).findings
    let fixes = findings.compactMap(\.fix).filter { $0.applicability != .manual }
    #expect(fixes.count >= 3)
    #expect(actions.count == fixes.count)
    for (action, fix) in zip(actions, fixes) {
      let text = try EditorClient.text(file.text, after: action, of: file.uri)
      let expected = AppliedEdits(fix.edits, of: "prompt", to: Self.prompt).text
      #expect(try prompt(in: text, file.uri) == expected)
      #expect(action["title"]?.string?.hasPrefix(fix.title) == true)
      #expect((action["isPreferred"] == .bool(true)) == (fix.applicability == .safe))
    }
  }

  @Test("carry the diagnostic that they mend")
  func diagnostics() throws {
    let client = try opened(Self.files[0])
    let known = try #require(try client.pulled(Self.files[0].uri)["items"]?.array)
    for action in try client.actions(Self.files[0].uri, only: ["quickfix"]) {
      let own = try #require(action["diagnostics"]?.array)
      #expect(own.count == 1)
      #expect(known.contains(own[0]))
    }
  }

  @Test(
    "repair all that is safe, or the whole prompt, as the command line does",
    arguments: 0..<3, [("source.fixAll.peel", RewriteMode.safe), ("refactor", .all)])
  func rewrites(file: Int, kind: (String, RewriteMode)) throws {
    let file = Self.files[file]
    let actions = try opened(file).actions(file.uri, only: [kind.0])
    #expect(actions.count == 1)
    let peel = Peel()
    var record = Record(prompt: Self.prompt)
    if file.uri.hasSuffix(".json") { record.fields["seed"] = .integer(7) }
    let reading = try peel.reading(of: record)
    let rewrite = peel.rewrite(reading, report: peel.report(on: reading), mode: kind.1)
    let text = try EditorClient.text(file.text, after: actions.first, of: file.uri)
    #expect(try prompt(in: text, file.uri) == rewrite.record.prompt)
    #expect(rewrite.record.prompt != Self.prompt)
  }

  @Test("set a record's field beside its prompt, and say so where a text has no place for it")
  func fields() throws {
    let fix = "Set aspect_ratio to 16:9 instead"
    let record = try opened(Self.files[1])
    let action = try record.actions(Self.files[1].uri).first { $0["title"] == .string(fix) }
    let text = try EditorClient.text(Self.files[1].text, after: action, of: Self.files[1].uri)
    #expect(text.contains(#", "aspect_ratio": "16:9", "seed": 7}"#))
    let titles = titles(try opened(Self.files[0]).actions(Self.files[0].uri))
    #expect(titles.contains(fix + "; the request then needs aspect_ratio: 16:9"))
    #expect(titles.contains("Fix all that is safe; the request then needs aspect_ratio: 16:9"))
  }

  @Test("are those of the place, whatever diagnostics the client believes in")
  func place() throws {
    let client = try opened(Self.files[0])
    let uri = Self.files[0].uri
    let here = EditorClient.position(1, 50)
    let found = try client.actions(uri, from: here, to: here, only: ["quickfix"])
    #expect(titles(found).contains { $0.hasPrefix("Set aspect_ratio") })
    let start = EditorClient.position(1, 3)
    #expect(
      !titles(try client.actions(uri, from: start, to: start)).contains {
        $0.hasPrefix("Set aspect_ratio")
      })
  }

  @Test(
    "are of the kinds that are asked for",
    arguments: [
      (nil, false, ["quickfix", "refactor.rewrite", "source.fixAll.peel"]),
      (nil, true, ["quickfix", "refactor.rewrite"]),
      (["source"], true, ["source.fixAll.peel"]),
      (["source.fixAll"], false, ["source.fixAll.peel"]),
      (["refactor.rewrite"], false, ["refactor.rewrite"]), (["source.organizeImports"], false, []),
      ([""], false, ["quickfix", "refactor.rewrite", "source.fixAll.peel"]),
    ])
  func kinds(only: [String]?, isAutomatic: Bool, kinds: [String]) throws {
    let actions = try opened(Self.files[0]).actions(
      Self.files[0].uri, only: only, isAutomatic: isAutomatic)
    #expect(Set(actions.compactMap { $0["kind"]?.string }) == Set(kinds))
  }

  @Test("are none where nothing is to be done")
  func clean() throws {
    let client = try EditorClient()
    client.open("file:///a.prompt", "A ceramic cup on a table at dawn.")
    #expect(try client.actions("file:///a.prompt") == [])
  }

  @Test("repair every prompt of a file at once")
  func manyPrompts() throws {
    let line =
      #"{"prompt":"The sky should be changed to a storm","image_urls":["https://a.example/b.png"]}"#
    let text = line + "\n{}\n" + line.replacing("sky", "wall") + "\n"
    let client = try EditorClient()
    client.open("file:///a.jsonl", text)
    let actions = try client.actions("file:///a.jsonl", only: ["source.fixAll.peel"])
    let fixed = try EditorClient.text(text, after: actions.first, of: "file:///a.jsonl")
    #expect(
      fixed
        == text.replacing("The sky should be changed", "Change the sky")
        .replacing("The wall should be changed", "Change the wall"))
    #expect(try client.actions("file:///a.jsonl", only: ["refactor"]) == [])
  }
}

extension JSONValue {
  /// The value as JSON.
  fileprivate var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text with every place of a part replaced.
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    var (result, rest) = ([UInt8](), Array(utf8)[...])
    let part = Array(part.utf8)
    while let byte = rest.first {
      if rest.starts(with: part) {
        result += other.utf8
        rest = rest.dropFirst(part.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
