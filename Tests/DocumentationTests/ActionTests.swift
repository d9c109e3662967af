import SystemCalls
import Testing

@Suite("What CI and pre-commit run")
struct ActionTests {
  /// A step of the action by its id.
  private func script(of id: String) throws -> String {
    let lines = Document("action.yml").text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "    - id: \(id)" })
    let run = try #require(lines[start...].firstIndex { $0 == "      run: |" })
    let body = lines[(run + 1)...].prefix { $0.isEmpty || $0.hasPrefix("        ") }
    return body.map { $0.dropFirst(8) }.joined(separator: "\n")
  }

  private static let files = """
    mkdir 'a folder'
    echo 'Keep the label unchanged. The sky should be changed to dusk.' > 'a folder/one.prompt'
    echo 'A red car at dusk on an empty road by the sea' > two.prompt

    """

  @Test("the action prints annotations, writes SARIF, and fails as it is told")
  func action() throws {
    let check = try script(of: "check")
    let inputs = """
      export PEEL_PATHS=$'a folder\\n\\ntwo.prompt\\n' PEEL_SARIF='out file.sarif'
      export PEEL_ARGUMENTS=$'--rule=passive-instruction\\n--isolated'

      """
    let passed = try Workbench().run(
      Self.files + inputs + "export PEEL_FAIL_ON=error\n(\(check))\nhead -c 12 'out file.sarif'")
    #expect(passed.status == 0)
    let output = String(decoding: passed.output, as: UTF8.self)
    #expect(output.hasPrefix("::warning file=a folder/one.prompt,line=1,endLine=1,col=27,"))
    #expect(output.hasSuffix("\n{\"$schema\":\""))
    let failed = try Workbench().run(
      Self.files + inputs + "export PEEL_FAIL_ON=warning\n(\(check))")
    #expect(failed.status == 1)
  }

  @Test("the action takes no more than paths where nothing else is given")
  func plainAction() throws {
    let outcome = try Workbench().run(
      Self.files + "export PEEL_PATHS=. PEEL_SARIF= PEEL_ARGUMENTS= PEEL_FAIL_ON=error\n"
        + "(\(try script(of: "check")))")
    #expect(outcome.status == 0)
    #expect(String(decoding: outcome.output, as: UTF8.self).contains("::warning file=a folder/"))
  }

  @Test("the action installs nothing where peel is on the path")
  func installed() throws {
    let outcome = try Workbench().run("(\(try script(of: "install")))")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test("the hooks of pre-commit are commands that work on the files they name")
  func hooks() throws {
    let text = Document(".pre-commit-hooks.yaml").text
    let entries = text.split(separator: "\n").compactMap { line in
      line.hasPrefix("  entry: ") ? String(line.dropFirst(9)) : nil
    }
    #expect(entries.count == 2)
    for entry in entries {
      let outcome = try Workbench().run(Self.files + "\(entry) 'a folder/one.prompt' two.prompt")
      #expect(outcome.status == 0, "\(entry)")
    }
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  language: system") } == 2)
  }
}
