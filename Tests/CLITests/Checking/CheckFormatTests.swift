@testable import DocumentReading
import JSONValues
import PeelKit
import Reporting
import SchemaChecking
import SystemCalls
import Testing

@Suite("The formats of peel check")
struct CheckFormatTests {
  /// Prompts that try to break out of each format.
  static let hostile: [String: String] = [
    "odd %name, with: colon.txt":
      "Keep the frame unchanged.\r\n::error file=x::y\r\n"
      + "The 50% label should be changed to <&\"'>]]>::red 🐞.\n::set-output name=x::y\u{7}",
    "clean.txt": "A red car at dusk on an empty road by the sea, seen from above",
    "x.json": "{",
  ]
  static let files: [String: String] = Sample.files.merging(hostile) { $1 }

  private static func schema(_ name: String) throws -> SchemaCheck {
    let folder = "\(#filePath)".split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    let bytes = try FileAccess.read("\(folder)/Schemas/\(name).json")
    return SchemaCheck(root: try JSONValue(parsing: bytes))
  }

  private func output(_ format: String, of files: [String: String] = Self.files) -> String {
    TestWorld.run("check", ".", "--format", format, files: files).output
  }

  private func value(_ format: String, of files: [String: String] = Self.files) throws -> JSONValue
  {
    try JSONValue(parsing: Array(output(format, of: files).utf8))
  }

  @Test("SARIF fits the schema of OASIS, also where there is nothing to say")
  func sarifSchema() throws {
    let check = try Self.schema("sarif-2.1.0")
    #expect(check.problems(try value("sarif")) == [])
    let clean = try value("sarif", of: [:])
    #expect(check.problems(clean) == [])
    #expect(clean["runs"]?.array?[0]["results"] == .array([]))
    #expect(check.problems(.object(["version": .string("2.1.0")])) != [])
  }

  @Test("SARIF and GitLab know a bad line again after an edit above it, and two bad lines apart")
  func fingerprints() throws {
    func keys(_ text: String) throws -> [String?] {
      let results = try value("sarif", of: ["a.jsonl": text])["runs"]?.array?[0]["results"]?.array
      return (results ?? []).filter { $0["ruleId"]?.string == "invalid-json" }
        .map { $0["partialFingerprints"]?["primaryLocationLineHash"]?.string }
    }
    let known = try keys("{\"prompt\": \"A red car\"}\nx\nx\n")
    #expect(known.count == 2 && Set(known).count == 2)
    #expect(try keys("{\"prompt\": \"A dark red car at dusk\"}\nx\nx\n") == known)
  }

  /// What a file, a line or a record can be refused for, and a text that is.
  static let refused: [(code: ErrorCode, name: String, text: String)] = [
    (.invalidJSON, "a.jsonl", "{\"prompt\": }\n"), (.invalidUTF8, "a.txt", "A red\0 car"),
    (.notARecord, "a.jsonl", "{\"prompt\": \"A red car\"}\n7\n"),
    (.missingPrompt, "a.jsonl", "{\"prompt\": \"A red car\"}\n{\"seed\": 1}\n"),
    (.blankPrompt, "a.json", "{\"prompt\": \" \"}"),
    (.unknownField, "a.json", "{\"prompt\": \"A red car\", \"sead\": 1, \"x\": 2}"),
    (.invalidField, "a.json", "{\"prompt\": \"A red car\", \"intent\": 5}"),
    (.inputTooLarge, "a.txt", String(repeating: "A red car ", count: 500_000)),
  ]

  @Test("SARIF describes whatever a file can be refused for", arguments: refused)
  func sarifCodes(code: ErrorCode, name: String, text: String) throws {
    let run = try #require(try value("sarif", of: [name: text])["runs"]?.array?.first)
    let rules = run["tool"]?["driver"]?["rules"]?.array ?? []
    let result = try #require(
      run["results"]?.array?.first { $0["ruleId"]?.string == code.rawValue })
    let index = try #require(result["ruleIndex"]?.integer)
    #expect(rules[index]["id"]?.string == code.rawValue)
  }

  @Test("SARIF has a refused text for every kind of problem with a document")
  func sarifKinds() {
    for kind in DocumentProblem.Kind.allCases {
      let problem = DocumentProblem(kind: kind, offset: 0, line: 1, column: 1, message: "no")
      #expect(Self.refused.contains { $0.code == Failure(problem).code }, "\(kind)")
    }
  }

  @Test("SARIF keeps the stricter rules of GitHub")
  func sarifRules() throws {
    let run = try #require(try value("sarif")["runs"]?.array?.first)
    #expect(run["columnKind"] == .string("utf16CodeUnits"))
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    let ids = rules.map { $0["id"]?.string }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("blank-prompt") && !ids.contains("outdated-plan"))
    for rule in rules {
      for name in ["shortDescription", "fullDescription", "help"] {
        #expect(rule[name]?["text"]?.string?.isEmpty == false, "\(rule)")
      }
      for name in ["precision", "problem.severity", "tags"] {
        #expect(rule["properties"]?[name] != nil, "\(rule)")
      }
    }
    let results = try #require(run["results"]?.array)
    #expect(results.count >= 6)
    var fingerprints: Set<String> = []
    for result in results {
      let place = try #require(result["locations"]?.array?[0]["physicalLocation"])
      let uri = try #require(place["artifactLocation"]?["uri"]?.string)
      #expect(!uri.hasPrefix("/") && !uri.contains(" ") && !uri.contains(": "))
      let region = ["startLine", "startColumn", "endLine", "endColumn"].map {
        place["region"]?[$0]?.integer ?? 0
      }
      #expect(region.allSatisfy { $0 >= 1 })
      #expect((region[0], region[1]) < (region[2], region[3]))
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[index]["id"] == result["ruleId"])
      let prints = result["partialFingerprints"]
      let hash = try #require(prints?["primaryLocationLineHash"]?.string)
      #expect(fingerprints.insert("\(uri) \(hash)").inserted)
    }
    let uris = results.compactMap {
      $0["locations"]?.array?[0]["physicalLocation"]?["artifactLocation"]?["uri"]?.string
    }
    #expect(uris.contains("odd%20%25name%2C%20with%3A%20colon.txt"))
  }

  @Test("count columns each in its own unit, after emoji, combining marks and CR LF")
  func columns() throws {
    let files = [
      "a.txt": "Keep it.\r\n🐞e\u{301} sign stays. The background should be changed to a beach."
    ]
    let only = ["check", "a.txt", "--rule", "passive-instruction", "--format"]
    let sarif = try TestWorld.run(only + ["sarif"], files: files).json()
    let region = sarif["runs"]?.array?[0]["results"]?.array?[0]["locations"]?.array?[0][
      "physicalLocation"]?["region"]
    let json = try TestWorld.run(only + ["json"], files: files).json()
    let range = json["lint"]?["findings"]?.array?[0]["range"]
    let rdjson = try TestWorld.run(only + ["rdjson"], files: files).json()
    let start = rdjson["diagnostics"]?.array?[0]["location"]?["range"]?["start"]
    let scalars = try #require(range?["column"]?.integer)
    // Before the finding stand a scalar beyond the first plane and a combining mark.
    #expect(region?["startLine"] == .integer(2))
    #expect(region?["startColumn"] == .integer(scalars + 1))
    #expect(start?["line"] == .integer(2))
    #expect(start?["column"] == .integer(scalars + 3 + 1))
    #expect(scalars == 17)
  }

  @Test("rdjson fits the schema of reviewdog, as a document and by the line")
  func reviewdog() throws {
    #expect(try Self.schema("rdformat-DiagnosticResult").problems(try value("rdjson")) == [])
    let line = try Self.schema("rdformat-Diagnostic")
    let lines = try output("rdjsonl").split(separator: "\n").map {
      try JSONValue(parsing: Array($0.utf8))
    }
    #expect(lines.count >= 6)
    #expect(lines.allSatisfy { line.problems($0) == [] })
    #expect(line.problems(.object(["message": .integer(1)])) != [])
    let fixed = lines.filter { $0["code"]?["value"] == .string("passive-instruction") }
    #expect(fixed.allSatisfy { $0["suggestions"]?.array?.count == 1 })
  }

  @Test("annotations of GitHub stay one line each, whatever a prompt or a path holds")
  func github() throws {
    let lines = output("github", of: Self.hostile).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    for line in lines.dropLast() {
      let command = try #require(line.split(separator: " ").first)
      #expect(["::error", "::warning", "::notice"].contains(String(command)))
      #expect(!line.contains("\r"))
      let rest = line.dropFirst(2)
      let parts = rest.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      let message = parts[parts.count - 1]
      let escapes = message.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
      #expect(escapes.allSatisfy { ["25", "0A", "0D"].contains($0.prefix(2)) }, "\(message)")
    }
    #expect(lines.contains { $0.contains("file=odd %25name%2C with%3A colon.txt,line=") })
  }

  @Test("GitLab's report has what GitLab asks for, and no fingerprint twice")
  func gitlab() throws {
    let elements = try #require(try value("gitlab").array)
    #expect(elements.count >= 6)
    #expect(Set(elements.compactMap { $0["fingerprint"]?.string }).count == elements.count)
    for element in elements {
      #expect(element["description"]?.string?.isEmpty == false)
      #expect(element["check_name"]?.string?.isEmpty == false)
      #expect(["info", "minor", "major"].contains(element["severity"]?.string))
      #expect((element["location"]?["lines"]?["begin"]?.integer ?? 0) >= 1)
      #expect(element["location"]?["path"]?.string?.isEmpty == false)
    }
    #expect(try value("gitlab", of: [:]) == .array([]))
  }

  @Test("JUnit's XML is well formed and counts its cases")
  func junit() throws {
    let document = try XMLCheck(output("junit"))
    #expect(document.names.first == "testsuites")
    #expect(document.names.count { $0 == "testsuite" } == Self.files.count)
    let stated = document.attributes("tests", of: "testsuite").compactMap { Int($0) }
    #expect(stated.reduce(0, +) == document.names.count { $0 == "testcase" })
    let failures = document.attributes("failures", of: "testsuite").compactMap { Int($0) }
    #expect(failures.reduce(0, +) == document.names.count { $0 == "failure" })
    #expect(throws: XMLCheck.Flaw.self) { try XMLCheck("<a><b></a>") }
    #expect(throws: XMLCheck.Flaw.self) { try XMLCheck("<a b=\"<\"/>") }
  }

  @Test("pretty output shows no control character of a prompt")
  func pretty() {
    let text = output("pretty", of: Self.hostile)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") })
  }
}
