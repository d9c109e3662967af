import JSONValues
import Reporting
import SchemaChecking
import Testing

@Suite("Settings")
struct SettingsTests {
  static let vague = "Keep the cup unchanged. Make the table look better."
  static let user = "/home/u/.config/peel/peel.yaml"

  /// The ids of the rules that found something.
  static func found(
    _ arguments: [String], files: [String: String] = [:],
    variables: [String: String] = ["HOME": "/home/u"]
  ) throws -> [String] {
    let result = TestWorld.run(["lint"] + arguments, files: files, variables: variables)
    return (try result.json()["lint"]?["findings"]?.array ?? []).compactMap { $0["rule"]?.string }
  }

  @Test("are found in the working folder or above it, the nearest file alone")
  func upwards() throws {
    let off = "rules: {vague-change: off}"
    #expect(try Self.found([Self.vague]).contains("vague-change"))
    for path in [".peel.yaml", "../.peel.yaml", "../../.peel.yaml"] {
      #expect(try !Self.found([Self.vague], files: [path: off]).contains("vague-change"))
    }
    // The working folder of these tests lies two levels below the root.
    let beyond = "../../../.peel.yaml"
    #expect(try Self.found([Self.vague], files: [beyond: off]).contains("vague-change"))
    let nearest = [".peel.yaml": "min-score: 1", "../.peel.yaml": off]
    #expect(try Self.found([Self.vague], files: nearest).contains("vague-change"))
  }

  @Test("of the user are in the XDG folder, or in ~/.config, and need no HOME")
  func user() throws {
    let off = "rules: {vague-change: off}"
    #expect(try !Self.found([Self.vague], files: [Self.user: off]).contains("vague-change"))
    let xdg = ["/etc/me/peel/peel.yaml": off]
    let there = ["XDG_CONFIG_HOME": "/etc/me", "HOME": "/home/u"]
    #expect(try !Self.found([Self.vague], files: xdg, variables: there).contains("vague-change"))
    // The specification has relative paths there passed over.
    let relative = ["XDG_CONFIG_HOME": "me", "HOME": "/home/u"]
    #expect(
      try !Self.found([Self.vague], files: [Self.user: off], variables: relative)
        .contains("vague-change"))
    #expect(
      try Self.found([Self.vague], files: [Self.user: off], variables: [:])
        .contains("vague-change"))
  }

  @Test("of the project go over the user's, key by key; options over both")
  func precedence() throws {
    let files = [
      Self.user: "rules: {vague-change: {severity: off, cost: 3}, passive-instruction: off}",
      ".peel.yaml": "rules: {vague-change: error}",
    ]
    let flawed = Self.vague + " The sky should be changed to dusk."
    let found = try Self.found([flawed], files: files)
    #expect(found.contains("vague-change") && !found.contains("passive-instruction"))
    let result = TestWorld.run(
      "lint", "--rule", "vague-change", flawed, files: files, variables: ["HOME": "/home/u"])
    let lint = try #require(try result.json()["lint"])
    #expect(lint["findings"]?.array?.map { $0["severity"]?.string } == ["error"])
    #expect(lint["score"]?.integer == 97)
    #expect(result.status == .findings)
    let ignoring = ["--rule", "vague-change", "--ignore", "vague-change"]
    #expect(try Self.found(ignoring + [flawed], files: files) == [])
    #expect(
      try Self.found(["--rule", "passive-instruction", flawed], files: files)
        == ["passive-instruction"])
    #expect(try Self.found([flawed, "--isolated"], files: files).contains("passive-instruction"))
  }

  @Test("decide how lint ends, but not what stops a plan")
  func statuses() {
    let files = [".peel.yaml": "fail-on: advice\nmin-score: 99"]
    #expect(TestWorld.run("lint", Self.vague, files: files).status == .findings)
    #expect(
      TestWorld.run(
        "lint", "--fail-on", "never", "--min-score", "0", Self.vague, files: files
      ).status == .success)
    let plan = ["plan", Self.vague, "--image-url", "https://example.com/a.jpg"]
    #expect(TestWorld.run(plan, files: files).status == .success)
  }

  @Test(
    "are refused at the line and column that is wrong",
    arguments: [
      (
        "rules: {vauge-change: off}",
        "1:9: unknown rule “vauge-change”; did you mean “vague-change”?"
      ),
      ("rulez: {}", "1:1: unknown key “rulez”; did you mean “rules”?"),
      ("rules: {vague-change: no}", "1:23: unknown value “no”; did you mean “off”?"),
      ("rules: {vague-change: {severity: True}}", "unknown value “True”; did you mean “on”?"),
      ("rules: [", ".peel.yaml:2:1: "),
    ])
  func refused(text: String, problem: String) throws {
    let result = TestWorld.run("plan", Self.vague, files: [".peel.yaml": text])
    let error = try #require(try result.json()["error"])
    #expect(error["code"]?.string == "invalid-settings")
    #expect(error["message"]?.string?.contains(problem) == true, "\(error)")
    #expect(result.status == .input)
    #expect(
      TestWorld.run("plan", "A car", "--isolated", files: [".peel.yaml": text]).status == .success)
  }

  @Test("name rules on the command line that there are")
  func unknownRules() throws {
    for option in ["--rule", "--ignore"] {
      let result = TestWorld.run("lint", option, "vage-change", Self.vague)
      #expect(try result.json()["error"]?["hint"]?.string == "did you mean vague-change?")
      #expect(result.status == .commandLine)
    }
  }

  @Test("are printed with their places, for people as a file that does the same")
  func printed() throws {
    let files = [
      Self.user: "defaults: {resolution: 2K}",
      ".peel.yaml": """
      fail-on: warning
      rules:
        compound-edit: {severity: advice, at-most: 3}
        vague-change: off
      suppress:
        - {rule: foreign-syntax, reason: "it's ours", text: "--seed"}
      """,
    ]
    let home = ["HOME": "/home/u"]
    let first = TestWorld.run(
      "lint", "--print-config", "--format", "pretty", files: files, variables: home)
    #expect(first.output.contains("# settings files: \(Self.user), .peel.yaml\n"))
    #expect(first.output.contains("fail-on: warning  # .peel.yaml:1:10\n"))
    #expect(
      first.output.contains(
        "  compound-edit: {severity: advice, at-most: 3}  # at-most from .peel.yaml:3:46, "
          + "severity from .peel.yaml:3:29, cost 12\n"))
    #expect(first.output.contains("  vague-change: off  # off from .peel.yaml:4:17, "))
    #expect(first.output.contains("  resolution: \"2K\"  # \(Self.user):1:24\n"))
    let json = ["lint", "--print-config", "--format", "json"]
    let again = TestWorld.run(json, files: [".peel.yaml": first.output])
    let original = TestWorld.run(json, files: files, variables: home)
    #expect(try Self.withoutPlaces(again.json()) == Self.withoutPlaces(original.json()))
  }

  /// The settings without where they were made, and what no file can be left out of.
  private static func withoutPlaces(_ answer: JSONValue) throws -> JSONValue {
    func stripped(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let elements): .array(elements.map(stripped))
      case .object(let object):
        .object(
          object.members.reduce(into: JSONObject()) { result, member in
            guard !["from", "files"].contains(member.name) else { return }
            result[member.name] = stripped(member.value)
          })
      default: value
      }
    }
    return stripped(try #require(answer["settings"]))
  }

  @Test("change which rules a listing shows as off, and what explain says")
  func listings() throws {
    let files = [".peel.yaml": "rules: {vague-change: off, unscoped-target: {cost: 1}}"]
    let rules = try #require(try TestWorld.run("rules", files: files).json()["rules"]?.array)
    let off = rules.filter { $0["off"]?.bool == true }.compactMap { $0["id"]?.string }
    #expect(off == ["vague-change"])
    let rule = try TestWorld.run("explain", "unscoped-target", files: files).json()["rule"]
    #expect(rule?["cost"]?.integer == 1)
    #expect(TestWorld.run("explain", "vague-change", files: files).status == .success)
  }

  @Test(
    "fit their schema where they are read, and nowhere else",
    arguments: [
      ("{}", true), ("{\"fail-on\": \"never\", \"min-score\": 0}", true),
      ("{\"rules\": {\"vague-change\": \"off\", \"compound-edit\": {\"at-most\": 2}}}", true),
      ("{\"defaults\": {\"resolution\": \"2K\", \"model\": \"nano banana 2\"}}", true),
      ("{\"suppress\": [{\"rule\": \"vague-change\", \"reason\": \"so\", \"id\": 7}]}", true),
      ("{\"rules\": {\"vague-change\": \"loud\"}}", false), ("{\"min-score\": 101}", false),
      ("{\"rules\": {\"vague-change\": {\"at-most\": 2}}}", false),
      ("{\"defaults\": {\"resolution\": \"8K\"}}", false), ("{\"rulez\": {}}", false),
      ("{\"defaults\": {\"prompt\": \"a car\"}}", false),
      ("{\"suppress\": [{\"rule\": \"vague-change\", \"reason\": \" \"}]}", false),
      ("{\"suppress\": [{\"rule\": \"vague\", \"reason\": \"so\"}]}", false),
    ])
  func schema(text: String, isGood: Bool) throws {
    let check = SchemaCheck(root: try TestWorld.run("schema", "settings").json())
    #expect(check.problems(try JSONValue(parsing: Array(text.utf8))).isEmpty == isGood)
    let result = TestWorld.run("lint", "A red car", files: [".peel.yaml": text])
    #expect((result.status == .success) == isGood)
  }
}
