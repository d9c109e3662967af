import Linting
import Matching
import PromptParsing
import RuleLoading
import Testing

@Suite("A check in a rule file")
struct CheckFileTests {
  private func check(_ yaml: String) throws -> Check {
    let text = """
      id: some-flaw
      summary: s
      severity: error
      dimension: focus
      cost: 1
      why: w
      source: {document: d, section: s, checked: 2026-11-21}
      applies: {}
      \(yaml)
      message: found
      examples: {good: [a, b], bad: [{text: «a»}, {text: «b»}]}
      """
    let root = try FileNode(parsing: Array(text.utf8), path: "some-flaw.yaml")
    return try RuleFile(lists: [:], fields: []).rule(
      root, name: "some-flaw", path: "some-flaw.yaml"
    ).check
  }

  @Test("may be any of the closed set")
  func kinds() throws {
    let selector = "{clause: change}"
    let checks = [
      "forbid: {pattern: a}", "require: {any: [\(selector)], when: \(selector)}",
      "order: {first: \(selector), then: \(selector)}", "count: {in: \(selector), at-most: 2}",
      "length: {unit: words, at-most: 90}", "conflict: {sparing: [add]}",
      "schema: {ignored: {severity: advice}, absent: {cost: 1}, alias: {cost: 0}}",
      "ratio: {field: aspect_ratio, image: {tolerance: 0.5}}",
      "batch: {fields: [seed], overlap: 0.5, field: {cost: 1}, grammar: {cost: 2}}",
      "images: {find: unnumbered, together: {cost: 1}}", "field: {name: seed, when: a}",
      "stated: {field: seed, pattern: '(?<value>a)', absent: {cost: 1}, differing: {}}",
    ]
    let names = try checks.map { yaml in
      String(String(describing: try check(yaml)).prefix { $0.isLetter })
    }
    #expect(names == checks.map { String($0.prefix { $0 != ":" }) })
  }

  @Test("shares `in` and `unless` among its cases")
  func shared() throws {
    let yaml =
      "forbid: {in: {clause: style}, unless: x, any: [{pattern: a}, {in: {clause: other}}]}"
    guard case .forbid(let check) = try check(yaml) else {
      Issue.record("no forbidding check")
      return
    }
    #expect(check.cases.map { $0.selector?.kinds } == [[.style], [.other]])
    #expect(check.cases.map { $0.unless?.source } == ["x", "x"])
  }

  @Test(
    "is refused where it could never find anything, or more than it can say",
    arguments: [
      ("forbid: {unless: a}", "add a `pattern` or `in`"),
      ("forbid: {in: {clause: change}, reads: copy}", "copy stands in no clause"),
      ("length: {unit: words}", "the length has no limit"),
      ("count: {in: {clause: change}, at-most: -1}", "the limit is negative"),
      ("length: {unit: lines, at-most: 3}", "unknown value “lines”"),
      ("ratio: {field: aspect_ratio}", "add `text`, `image` or `mixed`"),
      (
        "ratio: {field: f, text: {pattern: '(\\d):(\\d)', differing: {}, absent: {}}}",
        "`width` and `height`"
      ),
      ("batch: {fields: [seed], overlap: 2, field: {}, grammar: {}}", "between 0 and 1"),
      ("forbid: {pattern: a, message: \"{clause}\"}", "unknown name “clause”"),
      ("images: {find: lost}", "unknown value “lost”"),
      ("images: {find: queued, together: {cost: 1}}", "only `unnumbered`"),
      ("stated: {field: seed, pattern: a, absent: {}, differing: {}}", "a group; name one"),
      (
        "stated: {field: f, pattern: '(?<value>a)', values: {1: [One]}, absent: {}, differing: {}}",
        "has a capital"
      ),
      ("ratio: {field: aspect_ratio, mixed: {}}", "“tolerance” is missing"),
      ("conflict: {sparing: [ad]}", "unknown value “ad”"),
    ])
  func refused(yaml: String, problem: String) throws {
    let error = try #require(throws: LoadingError.self) { try check(yaml) }
    #expect(error.problem.contains(problem), "\(error)")
    #expect(error.line == 9, "\(error)")
  }
}
