import JSONValues
import PeelKit
import Reporting
import SchemaChecking
import SystemCalls
import Testing

/// What the skill's pages promise of running, in real runs with a sandbox.
@Suite("The skill's promise")
struct PromiseTests {
  private static let car = "'{\"prompt\":\"A red car at dusk\"}'"

  private func output(_ script: String) throws -> String {
    let outcome = try Workbench().run(script)
    #expect(outcome.status == 0, "\(script)\n\(String(decoding: outcome.errors, as: UTF8.self))")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  @Test("that resume --all answers with an array holds for none, for one and for several jobs")
  func arrays() throws {
    let submit = { (seed: Int) in
      "peel run --yes --no-wait --input '{\"prompt\":\"A car\",\"seed\":\(seed)}' > /dev/null; "
    }
    for count in 0...2 {
      let script = (0..<count).map(submit).joined() + "peel resume --all"
      let answer = try JSONValue(parsing: Array(try output(script).utf8))
      #expect(answer.array?.count == count)
      let root = try JSONValue(parsing: Array(try output("peel schema resume").utf8))
      #expect(SchemaCheck(root: root).problems(answer) == [])
    }
    #expect(try output("peel resume --all --format jsonl").isEmpty)
  }

  @Test("of a file's path is the same at its first fetch and at every other")
  func paths() throws {
    let submit = "peel run --yes --no-wait --output-dir out --input \(Self.car) > /dev/null"
    let path = "grep -o '\"path\":\"[^\"]*'"
    let printed = try output(
      "\(submit); for i in 1 2; do peel resume 1 | \(path); done; "
        + "peel run --reuse --output-dir out --input \(Self.car) | \(path)")
    let paths = printed.split(separator: "\n")
    #expect(paths.count == 3 && Set(paths) == ["\"path\":\"out/sandbox-1-1.png"])
  }

  @Test("that a follow-up on a result can be rehearsed")
  func followUp() throws {
    let source = "grep -o '\"source\":\"http:[^\"]*' | head -n 1 | cut -d'\"' -f4"
    let edit = "Keep the car unchanged. Make the sky darker."
    for run in ["peel run --sandbox", "peel run --yes"] {
      let second = try output(
        "at=$(\(run) --input \(Self.car) | \(source)); \(run) --image-url \"$at\" '\(edit)'")
      #expect(try JSONValue(parsing: Array(second.utf8))["ok"]?.bool == true)
    }
  }

  @Test("that a job whose server is gone can be given up")
  func forgotten() throws {
    let gone = """
      peel run --yes --no-wait --input \(Self.car) > /dev/null
      export RUNCOMFY_MODEL_API_BASE=http://127.0.0.1:9/v1
      peel resume --all > told || grep -c 'peel jobs --forget 1 ' told
      peel jobs --forget 1 > forgotten; peel resume --all; cat forgotten
      """
    let lines = try output(gone).split(separator: "\n")
    #expect(lines.prefix(2) == ["1", "[]"])
    let root = try JSONValue(parsing: Array(try output("peel schema jobs").utf8))
    let answer = try JSONValue(parsing: Array((lines.last ?? "").utf8))
    #expect(SchemaCheck(root: root).problems(answer) == [])
    #expect(answer["forgotten"]?["job"]?.integer == 1)
  }

  /// Every part of an answer about running, as its schema has it.
  private static let parts: [String] = {
    let schemas = Dictionary(uniqueKeysWithValues: Peel().schemas.map { ($0.name, $0.json) })
    let run = schemas["run"]?["$defs"]?["answer"]?["properties"]
    let row = schemas["jobs"]?["$defs"]?["row"]?["properties"]
    let execution = run?["execution"]?["properties"]
    let sections = [
      execution, execution?["files"]?["items"]?["properties"], run?["error"]?["properties"],
      run?["plan"]?["properties"], run?["route"]?["properties"],
    ]
    let names = sections.flatMap { $0?.object?.members.map(\.name) ?? [] }
    let others = ["done", "active", "base"].filter { row?[$0] != nil } + ["seal"]
    return Set(names + others).sorted()
  }()

  @Test("to explain every part of an answer is kept")
  func explained() {
    #expect(Self.parts.count > 25)
    let pages = [Document.skill, Document("references/answers.md")]
    // With their section before them, or several in one example.
    let words = Set(pages.flatMap(\.code).flatMap { $0.split { !$0.isLetter && $0 != "_" } })
    for part in Self.parts { #expect(words.contains(Substring(part)), "\(part)") }
  }
}
