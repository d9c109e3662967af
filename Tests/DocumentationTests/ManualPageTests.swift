import PeelKit
import Reporting
import SystemCalls
import Testing

@Suite("The manual page")
struct ManualPageTests {
  private let source: String

  init() throws {
    source = String(decoding: try Workbench().run("peel man").output, as: UTF8.self)
  }

  @Test("is good mdoc, by mandoc's own judgement")
  func lint() throws {
    let outcome = try Workbench().run("peel man --output peel.1\nmandoc -T lint -W all peel.1")
    #expect(String(decoding: outcome.output + outcome.errors, as: UTF8.self) == "")
    #expect(outcome.status == 0)
  }

  @Test("has every command with its options", arguments: Operation.all)
  func commands(operation: Operation) throws {
    let parts = source.split(separator: "\n.S")
    let part = try #require(parts.first { $0.hasPrefix("s peel \(operation.name)") })
    for option in operation.options where !Operation.commonOptions.contains(option) {
      let name = option.name.reduce(into: "") { $0 += $1 == "-" ? "\\-" : String($1) }
      #expect(part.contains("\n.It \"\\-\\-\(name)"), "\(operation.name) --\(option.name)")
    }
  }

  @Test("has every error code with its exit status", arguments: ErrorCode.allCases)
  func codes(code: ErrorCode) {
    #expect(source.contains("\n.It \"\(code.rawValue) (\(code.exitCode.rawValue))\"\n"))
  }

  @Test("has every exit status with its meaning", arguments: ExitCode.allCases)
  func statuses(status: ExitCode) {
    #expect(source.contains("\n.It \"\(status.rawValue)\"\n\(status.meaning.prefix(40))"))
  }

  @Test("names every variable of the environment that the sources ask for, and no other")
  func variables() throws {
    var asked: Set<String> = []
    for file in try FolderAccess.files(under: "\(Document.root)/Sources")
    where file.hasSuffix(".swift") {
      let text = Document("Sources/\(file)").text
      for call in ["variable(\"", "absolute(\"", "Environment.value(\"", "Environment.isSet(\""] {
        for part in text.split(separator: call).dropFirst() {
          asked.insert(String(part.prefix { $0 == "_" || $0.isUppercase }))
        }
      }
    }
    asked.remove("")
    #expect(asked.isSubset(of: EnvironmentVariable.all.map(\.name)), "\(asked)")
    for variable in EnvironmentVariable.all {
      #expect(source.contains("\n.It \"\(variable.name)\"\n"))
      #expect(asked.contains(variable.name), "nothing asks for \(variable.name)")
    }
  }
}
