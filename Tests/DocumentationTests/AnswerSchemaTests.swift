import JSONValues
import PeelKit
import Reporting
import SchemaChecking
import SystemCalls
import Testing

/// What only a real run prints is held against its schema in a real run, with a sandbox.
@Suite("What a real run prints")
struct AnswerSchemaTests {
  private static let edit = """
    '{"id":"a","prompt":"Keep the cup unchanged. Change the table to marble.",\
    "image_urls":["https://example.com/cup.jpg"],"seed":7}'
    """

  /// Scripts and the schema that their output has to fit.
  private static let runs = [
    ("peel run --sandbox --input \(edit)", "run"),
    ("peel run --yes --input \(edit)", "run"),
    ("peel run --yes --no-wait --input \(edit)", "run"),
    ("peel run --input \(edit) || true", "run"),
    (
      "peel run --sandbox --input '[\(edit.dropFirst().dropLast()),{\"prompt\":\"\"}]' || true",
      "run"
    ),
    ("\(submitted); peel status $id", "status"),
    ("\(submitted); peel resume $id > resumed; peel result $id", "result"),
    ("\(submitted); peel cancel $id || true", "cancel"),
    ("\(submitted); peel resume $id", "resume"), ("\(submitted); peel jobs", "jobs"),
    ("peel jobs --prune", "jobs"), ("peel status none || true", "status"),
    ("peel auth status", "auth"), ("peel auth logout", "auth"),
    (
      "export RUNCOMFY_CONFIG_DIR=$PWD/c; printf 'another-token' | peel auth login --with-token",
      "auth"
    ),
    ("peel models --refresh || true", "models"), ("peel models --search banana", "models"),
    ("peel doctor --online", "doctor"),
    ("RUNCOMFY_TOKEN=bad-token peel doctor --online || true", "doctor"),
    ("peel run --yes --input \(edit) > /dev/null; cat *.peel.json", "sidecar"),
    ("peel lint --write-baseline b.json 'Make it pop.' > /dev/null; cat b.json", "baseline"),
    (
      "mkfifo s; peel sandbox > s & read -r line < s; echo \"$line\"; kill $!",
      "sandbox"
    ),
  ]

  private static let submitted =
    "id=$(peel run --yes --no-wait --input \(edit) | "
    + "grep -o '\"request_id\":\"[^\"]*' | cut -d'\"' -f4)"

  @Test("fits its schema", arguments: runs)
  func fits(script: String, schema: String) throws {
    let outcome = try Workbench().run(script)
    let root = try JSONValue(parsing: try Workbench().run("peel schema \(schema)").output)
    let answer = try JSONValue(parsing: outcome.output)
    #expect(outcome.status == 0)
    #expect(SchemaCheck(root: root).problems(answer) == [], "\(script)")
  }

  /// What speaks another protocol, or prints what other programs define.
  private static let foreign: Set<String> = ["mcp", "lsp"]

  @Test("has a schema for every command that prints JSON of its own", arguments: Operation.all)
  func every(operation: Operation) {
    guard !Self.foreign.contains(operation.name) else { return }
    #expect(Peel().schemas.contains { $0.name == operation.name })
  }
}
