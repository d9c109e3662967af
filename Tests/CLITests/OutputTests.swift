import JSONValues
import Reporting
import Testing

@Suite("Output")
struct OutputTests {
  static let flawed = "The background should be changed to a beach."

  @Test("has its keys in the order of the contract")
  func keyOrder() throws {
    let record = "{\"id\":\"a\",\"prompt\":\"\(Self.flawed)\",\"image_urls\":[\"https://e.com/a\"]}"
    let answer = try #require(try TestWorld.run("plan", "--input", record).json().object)
    #expect(
      answer.members.map(\.name)
        == ["peel", "command", "id", "ok", "lint", "rewrite", "route", "plan", "requests", "seal"])
    let finding = try #require(answer["lint"]?["findings"]?.array?.first?.object)
    #expect(
      finding.members.map(\.name)
        == ["rule", "severity", "dimension", "message", "field", "range", "fix", "source"])
    #expect(
      answer["requests"]?.array?.first?.object?.members.map(\.name)
        == ["pass", "method", "url", "input", "cost"])
  }

  @Test("is the same bytes for the same input")
  func stable() {
    let runs = (1...3).map { _ in TestWorld.run("plan", Self.flawed).output }
    #expect(Set(runs).count == 1)
  }

  @Test("tells an unknown cost from none")
  func unknownCost() throws {
    let answer = try TestWorld.run("plan", "A red car at dusk").json()
    let cost = try #require(answer["requests"]?.array?.first?["cost"])
    #expect(cost == .object(["usd": .null, "basis": .string("unknown")]))
  }

  @Test("of a plan that the schema refuses has all but requests")
  func refusedPlan() throws {
    let result = TestWorld.run("plan", Self.flawed)
    let answer = try result.json()
    #expect(answer["ok"]?.bool == false)
    #expect(answer["error"]?["code"]?.string == "missing-image-urls")
    #expect(answer["lint"] != nil && answer["rewrite"] != nil && answer["route"] != nil)
    #expect(answer["requests"] == nil)
    #expect(answer["route"]?["missing"]?.array == [.string("image_urls")])
    #expect(result.status == .input)
  }

  @Test("names the address that the environment sets")
  func base() throws {
    let answer = try TestWorld.run(
      "plan", "A red car at dusk",
      variables: ["RUNCOMFY_MODEL_API_BASE": "http://127.0.0.1:8787/v1/"]
    ).json()
    #expect(
      answer["requests"]?.array?.first?["url"]?.string
        == "http://127.0.0.1:8787/v1/models/google/nano-banana-2/text-to-image")
  }

  @Test("splits a compound edit into a request for each pass")
  func split() throws {
    let prompt = "Change the sky to dusk. Replace the car with a bike. Make the fence green."
    let answer = try TestWorld.run(
      "plan", "--split", prompt, "--image-url", "https://example.com/a.jpg"
    ).json()
    let passes = try #require(answer["rewrite"]?["passes"]?.array)
    let requests = try #require(answer["requests"]?.array)
    #expect(requests.count == passes.count && passes.count == 3)
    #expect(requests.map { $0["pass"]?.integer } == [1, 2, 3])
    #expect(requests.map { $0["input"]?["prompt"] } == passes.map { $0["prompt"] })
  }

  @Test("asks for a frame from the pass on that says so, when only the text does")
  func framedPass() throws {
    let prompt = "Straighten the horizon and crop to 4:5. Remove the bin."
    let picture = ["--image-url", "https://example.com/a.jpg"]
    let ratios = { (options: [String]) in
      try TestWorld.run(["plan", "--split", prompt] + picture + options).json()["requests"]?.array?
        .map { $0["input"]?["aspect_ratio"]?.string }
    }
    #expect(try ratios([]) == [nil, "4:5", "4:5"])
    #expect(try ratios(["--aspect-ratio", "4:5"]) == ["4:5", "4:5", "4:5"])
  }

  @Test(
    "splits nothing where nothing is to be added, since a pass says what stays",
    arguments: ["off", "safe"])
  func unsplit(mode: String) throws {
    let prompt = "Change the sky to dusk. Replace the car with a bike."
    for command in ["plan", "run"] {
      let result = TestWorld.run(command, "--split", "--rewrite", mode, prompt)
      #expect(result.status == .commandLine)
      #expect(
        try result.json()["error"]?["message"]?.string == "--split cannot go with --rewrite \(mode)"
      )
    }
    let image = ["--image-url", "https://example.com/a.jpg"]
    let all = TestWorld.run(["plan", "--split", "--rewrite=all", prompt] + image)
    #expect(all.status == .success)
    #expect(try all.json()["requests"]?.array?.count == 2)
  }

  @Test("for people tells under its title why a record of several failed, and nowhere else")
  func failedAmongOthers() {
    let lines = "{\"prompt\":\"A red car\"}\n\n{\"prompt\":1}\n"
    for command in ["lint", "plan"] {
      let result = TestWorld.run([command, "--format", "pretty"], chunks: [lines])
      #expect(result.output.contains("== record 2\nerror[invalid-field]: line 3: "))
      #expect(!result.errors.contains("invalid-field"))
    }
    let alone = TestWorld.run("lint", "--format", "pretty", "--input", "{\"prompt\":1}")
    #expect(alone.output.isEmpty)
    #expect(alone.errors.contains("error[invalid-field]"))
  }

  @Test("for people names among the signals what the images say")
  func imageSignal() {
    let ask = ["route", "--explain", "--format", "pretty", "Remove the text from the poster."]
    let with = TestWorld.run(ask + ["--image-url", "https://example.com/a.jpg"]).output
    #expect(
      with.split(separator: "\n").contains {
        $0.contains("images-given") && $0.contains("for edit") && $0.contains("“image_urls=1”")
      })
    let without = TestWorld.run(ask).output
    #expect(
      without.split(separator: "\n").contains {
        $0.contains("no-images") && $0.contains("against edit")
      })
  }

  @Test(
    "ends with 1 for findings from a severity on, and for a score below a least one",
    arguments: [
      (["lint"], 0), (["lint", "--fail-on", "warning"], 1), (["lint", "--fail-on", "never"], 0),
      (["lint", "--min-score", "100"], 1), (["lint", "--min-score", "1"], 0),
      (["lint", "--fail-on=error"], 0),
    ] as [([String], Int32)])
  func failing(arguments: [String], status: Int32) {
    let image = ["--image-url", "https://example.com/a.jpg"]
    #expect(TestWorld.run(arguments + image + [Self.flawed]).status.rawValue == status)
  }

  @Test("is coloured by flag, NO_COLOR, FORCE_COLOR and terminal, in this order")
  func color() {
    func isColored(
      _ flag: String, _ variables: [String: String], isTerminal: Bool = false
    ) -> Bool {
      TestWorld.run(
        "lint", "--format", "pretty", "--color", flag, Self.flawed, variables: variables,
        isTerminal: isTerminal
      ).output.contains("\u{1B}[")
    }
    #expect(isColored("always", ["NO_COLOR": "1"]))
    #expect(!isColored("never", ["FORCE_COLOR": "1"], isTerminal: true))
    #expect(!isColored("auto", ["NO_COLOR": "1", "FORCE_COLOR": "1"], isTerminal: true))
    #expect(isColored("auto", ["FORCE_COLOR": "1"]))
    #expect(isColored("auto", [:], isTerminal: true))
    #expect(!isColored("auto", ["TERM": "dumb"], isTerminal: true))
    #expect(!isColored("auto", [:]))
  }

  @Test("for people never carries what acts on a terminal")
  func injection() {
    let evil = "Change the \u{1B}]0;title\u{7} sky\u{9B}31m to \u{202E}red"
    let output = TestWorld.run("plan", "--format", "pretty", "--color", "never", evil).output
    #expect(
      !output.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!output.unicodeScalars.contains("\u{202E}"))
    #expect(output.contains("␛"))
  }
}
