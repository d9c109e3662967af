import JSONValues
import Reporting
import Testing

@Suite("The doctor")
struct DoctorTests {
  private static let sound = ["/opt/bin/peel-net": "peel-net \(Version.current)\n"]

  private func verdicts(_ answer: JSONValue) -> [String: String] {
    (answer["checks"]?.array ?? []).reduce(into: [:]) { verdicts, check in
      verdicts[check["check"]?.string ?? ""] = check["verdict"]?.string
    }
  }

  @Test("finds nothing wrong where all is there, and says which settings and variables hold")
  func sound() throws {
    let result = TestWorld.run(
      "doctor", files: Self.sound.merging([".peel.yaml": "rules: {vague-change: off}\n"]) { $1 },
      variables: ["HOME": "/home/u", "RUNCOMFY_TOKEN": "secret-of-mine"])
    let answer = try result.json()
    #expect(result.status == .success)
    #expect(Set(verdicts(answer).values) == ["fine"])
    #expect(answer["settings"]?["files"] == .array([.string(".peel.yaml")]))
    #expect(answer["settings"]?["rules_off"] == .integer(1))
    #expect(answer["folders"]?["journal"] == .string("/home/u/.local/state/peel"))
    #expect(
      answer["environment"]?.array?.contains(
        .object(["name": .string("RUNCOMFY_TOKEN")])) == true)
    #expect(!result.output.contains("secret"))
    let pretty = TestWorld.run(
      "doctor", "--format", "pretty", variables: ["RUNCOMFY_TOKEN": "secret-of-mine"])
    #expect(!pretty.output.contains("secret-of-mine"))
    #expect(pretty.output.contains("set, not shown"))
  }

  @Test("tells a settings file whose name nothing reads")
  func settingsName() throws {
    let result = TestWorld.run("doctor", files: Self.sound.merging([".peel.yml": "x"]) { $1 })
    #expect(try verdicts(result.json())["settings-name"] == "note")
  }

  @Test(
    "tells a missing, a strange and an outdated peel-net",
    arguments: ["", "hello", "peel-net 9.9.9"])
  func networkPart(says: String) throws {
    let result = TestWorld.run("doctor", files: says.isEmpty ? [:] : ["/opt/bin/peel-net": says])
    let answer = try result.json()
    #expect(result.status == .localFile)
    #expect(verdicts(answer)["network-part"] == "problem")
    #expect(answer["error"]?["code"] == .string("network-part-missing"))
  }

  @Test("tells settings that are wrong and a folder that cannot be written, the worse as its error")
  func problems() throws {
    let result = TestWorld.run(
      "doctor", files: Self.sound.merging([".peel.yaml": "rulez: {}\n"]) { $1 },
      variables: ["XDG_STATE_HOME": "/sealed"])
    let answer = try result.json()
    #expect(verdicts(answer)["settings"] == "problem")
    #expect(verdicts(answer)["journal"] == "problem")
    #expect(result.status == .localFile)
    #expect(answer["error"]?["code"] == .string("unwritable-file"))
  }

  @Test("tells a plain file that stands where a folder should")
  func plainFile() throws {
    for path in ["/f", "/f/peel"] {
      let result = TestWorld.run(
        "doctor", files: Self.sound.merging([path: ""]) { $1 },
        variables: ["XDG_STATE_HOME": "/f", "HOME": "/home/u"])
      #expect(verdicts(try result.json())["journal"] == "problem")
      #expect(result.output.contains("\(path) is a file"))
    }
  }

  @Test(
    "finds the token where peel-net does, and looks at the file that --token-file names",
    arguments: [
      ([], "/r/token.json"), ([], "/x/runcomfy/token.json"),
      ([], "/home/u/.config/runcomfy/token.json"), (["--token-file", "mine"], "mine"),
    ])
  func tokens(options: [String], path: String) throws {
    let variables = ["XDG_CONFIG_HOME": "/x", "HOME": "/home/u", "RUNCOMFY_CONFIG_DIR": "/r"]
    let there = TestWorld.run(
      ["doctor"] + options, files: Self.sound.merging([path: "t"]) { $1 }, variables: variables)
    #expect(verdicts(try there.json())["token"] == "fine")
    #expect(there.output.contains("\(path) is there"))
    let gone = TestWorld.run(["doctor"] + options, files: Self.sound, variables: variables)
    #expect(verdicts(try gone.json())["token"] == (options.isEmpty ? "note" : "problem"))
    #expect(gone.status == (options.isEmpty ? .success : .access))
  }

  @Test("counts no folder of the user's that is not absolute")
  func relativeHome() throws {
    let result = TestWorld.run(
      "doctor", files: Self.sound.merging(["h/.config/peel/peel.yaml": "rulez: 1"]) { $1 },
      variables: ["HOME": "h", "XDG_CACHE_HOME": "c"])
    let answer = try result.json()
    #expect(answer["folders"] == .object([:]))
    #expect(answer["settings"]?["files"] == .array([]))
    #expect(verdicts(answer)["journal"] == "note")
    #expect(result.output.contains("the journal: neither XDG_STATE_HOME nor HOME names one"))
    #expect(result.output.contains("the cache: neither XDG_CACHE_HOME nor HOME names one"))
  }

  @Test("tells a folder that --token-file names from a file that is not there")
  func tokenFolder() {
    let result = TestWorld.run("doctor", "--token-file", "/sealed", files: Self.sound)
    #expect(result.status == .access)
    #expect(result.output.contains("/sealed is a folder, where a file is expected"))
  }

  @Test("passes on what the API says of the token, and asks it only with --online")
  func online() throws {
    let refusal = """
      {"peel":1,"command":"auth","ok":false,"action":"status","accepted":false,"api":"a.example",
       "error":{"code":"rejected-token","message":"no","hint":"make one"}}
      """
    #expect(TestWorld.run("doctor", files: Self.sound).trace.questions.isEmpty)
    let result = TestWorld.run(
      ["doctor", "--online", "--token-file", "t"], files: Self.sound, answers: { _ in refusal })
    let answer = try result.json()
    let question = try JSONValue(parsing: try #require(result.trace.questions.first))
    #expect(question["command"] == .string("auth"))
    #expect(question["options"]?["token_file"] == .string("t"))
    #expect(result.status == .access)
    #expect(answer["online"]?["accepted"] == .bool(false))
    #expect(verdicts(answer)["api"] == "problem")
  }

  @Test("takes a silent peel-net for no answer of the API")
  func silence() throws {
    let result = TestWorld.run("doctor", "--online", files: Self.sound)
    #expect(result.status == .upstream)
  }
}
