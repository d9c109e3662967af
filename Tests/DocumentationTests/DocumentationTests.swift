import PeelKit
import Reporting
import RuleLoading
import SystemCalls
import Testing

@Suite("The documentation")
struct DocumentationTests {
  private static let scripts: [String] = Document.all.filter { $0.path != Document.skill.path }
    .flatMap { $0.scripts }
  private static let peelScripts: [String] = scripts.filter { $0.contains("peel ") }
  private static let makeScripts: [String] = scripts.filter { $0.hasPrefix("make ") }

  @Test("has commands to be tried")
  func hasScripts() {
    #expect(Document.skill.scripts.count >= 4)
    #expect(!Self.peelScripts.isEmpty)
    #expect(Document.readme.sessions.count >= 4)
    #expect(!Self.makeScripts.isEmpty)
  }

  @Test("shows commands of peel that work as they stand", arguments: peelScripts)
  func works(script: String) throws {
    let outcome = try Workbench().run(script)
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    #expect(outcome.status == 0, "\(script)\n\(errors)")
    #expect(!outcome.output.isEmpty)
  }

  @Test("of the skill shows commands that work one after the other, as an agent runs them")
  func skill() throws {
    let bench = try Workbench()
    for script in Document.skill.scripts {
      let outcome = try bench.run(script)
      let errors = String(decoding: outcome.errors, as: UTF8.self)
      #expect(outcome.status == 0, "\(script)\n\(errors)")
      #expect(!outcome.output.isEmpty)
    }
  }

  @Test("shows output as it is printed", arguments: Document.readme.sessions)
  func shown(session: Document.Session) throws {
    let outcome = try Workbench().run(session.command)
    let output = String(decoding: outcome.output, as: UTF8.self)
    #expect(
      output.trimmingSuffix { $0.isNewline } == session.output.trimmingSuffix { $0.isNewline })
  }

  @Test("shows settings that hold as they stand")
  func settings() throws {
    let files = Document.settings.settingsFiles
    #expect(files.count == 1)
    for file in files {
      let outcome = try Workbench().run(
        """
        peel rules new house/loud-word --rules house-rules > /dev/null
        cat > .peel.yaml <<'END'
        \(file)
        END
        peel lint --print-config --format pretty
        """)
      let output = String(decoding: outcome.output, as: UTF8.self)
      #expect(outcome.status == 0, "\(String(decoding: outcome.errors, as: UTF8.self))")
      #expect(output.contains("  loud-word: on"))
      #expect(output.contains("  unquoted-lettering: off"))
    }
  }

  @Test("shows a model's file that is one")
  func modelFile() throws {
    let files = Document("docs/models.md").settingsFiles
    #expect(files.count == 1)
    for file in files {
      _ = try ModelFile.model(FileNode(parsing: Array(file.utf8), path: "docs/models.md"))
    }
  }

  @Test("shows targets of make that exist", arguments: makeScripts)
  func targets(script: String) throws {
    let makefile = Document("Makefile").text
    for line in script.split(separator: "\n") {
      let target = try #require(line.split(separator: " ").dropFirst().first)
      #expect(makefile.contains("\n\(target):"), "\(line)")
    }
  }

  @Test("names every command, and none that does not exist", arguments: Document.all)
  func commands(document: Document) {
    for code in document.code {
      for words in code.split(whereSeparator: "\n|;&".contains).map({ $0.split(separator: " ") })
      where words.first == "peel" && words.count > 1 {
        let name = String(words[1])
        guard name.allSatisfy({ $0.isLetter || $0 == "-" }), !name.hasPrefix("-") else { continue }
        #expect(Operation.named(name) != nil, "\(document): \(code)")
      }
    }
    guard document.path == Document.readme.path else { return }
    for operation in Operation.all {
      #expect(document.text.contains("`peel \(operation.name)"), "\(operation.name)")
    }
  }

  @Test("names no option that does not exist", arguments: Document.all)
  func options(document: Document) {
    let known = Set(Operation.all.flatMap(\.options).map(\.name))
      .union(Operation.commonOptions.map(\.name)).union(["help", "version", "ar"])
      // Of GNU parallel and install.sh.
      .union(["pipe", "block", "sshlogin", "prefix"])
    let words = document.code.flatMap { $0.split { " \n`,;()[]".contains($0) } }
    for word in words where word.hasPrefix("--") && word.dropFirst(2).first?.isLetter == true {
      let name = word.dropFirst(2).prefix { $0.isLetter || $0 == "-" }
      let isField = ["image-url", "image-size", "aspect-ratio"].contains(String(name))
      #expect(isField || known.contains(String(name)), "\(document): \(word)")
    }
  }

  @Test("gives every exit status a line", arguments: [Document.readme, Document.skill])
  func statuses(document: Document) {
    let rows = document.text.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .compactMap { $0.split(separator: "|").first }.joined(separator: ",")
    let stated = Set(rows.split { !$0.isNumber }.compactMap { Int32($0) })
    for status in ExitCode.allCases {
      #expect(stated.contains(status.rawValue), "\(document): \(status.rawValue)")
    }
  }

  @Test("of the skill links to files that exist, one level deep")
  func links() {
    let targets = Document.skill.text.split(separator: "](").dropFirst()
      .compactMap { $0.split(separator: ")").first.map(String.init) }
    #expect(targets.count >= 2)
    for target in targets {
      #expect(FileAccess.exists("\(Document.root)/\(target)"), "\(target)")
      #expect(target.split(separator: "/").count <= 2)
    }
  }
}
