import JSONValues
import PeelKit
import Reporting
import SchemaChecking
import Testing

@Suite("Real output")
struct SchemaTests {
  /// A record with something for every section: findings, fixes, passes, fields, protected text.
  static let record = """
    {"id": "sku-7", "prompt": "The background should be changed to a beach 😀 and also can you \
    make her smile and swap the sign to say \\"OPEN\\" --ar 16:9", "seed": 7,
     "image_urls": ["https://example.com/p.jpg"], "image_sizes": [{"width": 3, "height": 4}]}
    """

  /// Command lines and the schema that their stdout has to fit.
  static let commands: [(arguments: [String], schema: String)] = [
    (["lint", "--analysis", "--input", record], "lint"),
    (["lint", "Make it pop."], "lint"),
    (["lint", ""], "lint"),
    (["lint", "--statistics", "--input", record], "lint"),
    (["lint", "--statistics", "--format", "jsonl", ""], "lint"),
    (["lint", "--print-config", "--rule", "vague-change", "--min-score", "3"], "lint"),
    (["rules", "new", "house/loud-word"], "rules"),
    (["lint", "--diff", "--fix=all", "--format", "json", "--input", record], "lint"),
    (["lint", "--input", "[\(record), {\"prompt\": \"\"}]"], "lint"),
    (["route", "--input", record], "route"),
    (["route", "--compare", "--input", record], "route"),
    (["plan", "Make it red.", "--model", "kontext"], "plan"),
    (["models", "gpt image 2"], "models"), (["models", "--live-schema"], "models"),
    (["route", "use nano banana pro", "--seed", "7"], "route"),
    (["plan", "--input", record], "plan"),
    (["plan", "--split", "--format", "json", "--format", "json", "--input", record], "plan"),
    (["plan", "Change the sky to dusk."], "plan"),
    (["plan", "A red car at dusk", "--num-images", "9"], "plan"),
    (["plan", "A red car at dusk", "--model", "nano-apple"], "plan"),
    (["run", "A red car at dusk", "--num-images", "9"], "run"),
    (["status", "r-1"], "status"),
    (["rules"], "rules"), (["explain", "unfilled-placeholder"], "explain"),
    (["explain", "score"], "explain"), (["explain", "timeout"], "explain"),
    (["explain", "nothing"], "explain"), (["explain", "errors"], "explain"),
    (["explain", "75"], "explain"), (["explain", "voice"], "explain"),
    (["lnit"], "error"), (["--fomrat"], "error"), (["jobs", "extra"], "jobs"),
    (["completions", "bash", "--format", "json"], "completions"),
    (["completions", "tcsh"], "completions"), (["man", "--format", "json"], "man"),
    (["doctor"], "doctor"), (["doctor", "--online"], "doctor"),
    (["auth", "lgoin"], "auth"), (["sandbox", "--port", "x"], "error"),
    (["test-rules", "nowhere"], "test-rules"),
    (["models"], "models"), (["models", "google/nano-banana/pro/edit"], "models"),
    (["models", "none"], "models"), (["schema"], "schema"),
  ]

  @Test("fits the schema that peel schema prints", arguments: commands)
  func fits(arguments: [String], schema: String) throws {
    let check = SchemaCheck(root: try TestWorld.run("schema", schema).json())
    #expect(check.problems(try TestWorld.run(arguments).json()) == [])
  }

  @Test("fits for the explanation of every rule")
  func everyRule() throws {
    let check = SchemaCheck(root: try TestWorld.run("schema", "explain").json())
    let rules = try #require(try TestWorld.run("rules").json()["rules"]?.array)
    #expect(rules.count > 10)
    for rule in rules {
      let id = try #require(rule["id"]?.string)
      #expect(check.problems(try TestWorld.run("explain", id).json()) == [])
    }
  }

  @Test("no longer fits when a member is missing, added or of another type")
  func misfits() throws {
    let check = SchemaCheck(root: try TestWorld.run("schema", "plan").json())
    let answer = try #require(try TestWorld.run("plan", "--input", Self.record).json().object)
    for member in answer.members where member.name != "id" {
      var broken = answer
      broken[member.name] = .string("broken")
      #expect(!check.problems(.object(broken)).isEmpty, "\(member.name)")
      broken[member.name] = nil
      #expect(!check.problems(.object(broken)).isEmpty, "\(member.name)")
    }
    var more = answer
    more["surplus"] = .null
    #expect(!check.problems(.object(more)).isEmpty)
  }

  @Test("of a record fits the schema of the input, aliases included")
  func input() throws {
    let check = SchemaCheck(root: try TestWorld.run("schema", "record").json())
    let fixed = try TestWorld.run("lint", "--fix=all", "--input", Self.record).json()
    #expect(check.problems(fixed) == [])
    #expect(check.problems(.object(["prompt": .string(" ")])) != [])
    #expect(check.problems(.object(["prompt": .string("x"), "sed": .integer(1)])) != [])
    #expect(
      check.problems(.object(["prompt": .string("x"), "number_of_images": .integer(2)])) == [])
  }

  @Test("of every schema has an identity of its own and the draft's name")
  func identities() throws {
    let schemas = Peel().schemas
    #expect(Set(schemas.compactMap { $0.json["$id"]?.string }).count == schemas.count)
    for schema in schemas {
      #expect(schema.json["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    }
  }
}
