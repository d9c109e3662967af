import Testing

@Suite("A check of the architecture")
struct ArchitectureChecksTests {
  private func file(_ text: String, at path: String) -> SourceFile {
    SourceFile(path: path, text: text)
  }

  @Test(
    "refuses an upward import",
    arguments: [
      ("Sources/Core/Linting/A.swift", "import Rewriting"),
      ("Sources/Core/Routing/A.swift", "import Linting"),
      ("Sources/Core/Linting/A.swift", "package import Routing"),
      ("Sources/Wrappers/Matching/A.swift", "@testable import PeelKit"),
      ("Sources/Wrappers/Matching/A.swift", "import JSONValues"),
      ("Sources/Core/Linting/A.swift", "import struct PeelKit.Answer"),
      ("Sources/PeelKit/A.swift", "import CLI"),
      ("Sources/FrontEnds/CLI/A.swift", "import Sandbox"),
      ("Sources/Core/Guessing/A.swift", ""),
    ])
  func upward(path: String, text: String) {
    #expect(ArchitectureChecks.upwardImports(in: [file(text, at: path)]).count == 1)
  }

  @Test("accepts a downward import, and text that looks like an upward one")
  func downward() {
    let text = """
      import Matching
      // import PeelKit
      let text = "\\("import") import PeelKit"
      """
    #expect(
      ArchitectureChecks.upwardImports(in: [file(text, at: "Sources/Core/Linting/A.swift")]) == [])
  }

  @Test("refuses network code in peel, declared or imported")
  func network() {
    let manifest = Manifest(
      text: """
        module("Core", "Linting"), module("", "PeelKit", ["Linting", "CurlTransport"]),
        module("Adapters", "CurlTransport", ["CCurl"], plugins: [.plugin(name: "X")]),
        cLibrary("CCurl", "libcurl", apt: "x", brew: "y"),
        .executableTarget(name: "peel", dependencies: ["PeelKit"], linkerSettings: [f("-static")]),
        """)
    #expect(
      manifest.reachable(from: "peel") == [
        "peel", "PeelKit", "Linting", "CurlTransport", "CCurl", "X",
      ])
    let hidden = file("import CEvent", at: "Sources/Core/Linting/A.swift")
    #expect(
      ArchitectureChecks.networkCode(in: "peel", manifest: manifest, files: [hidden]) == [
        "Package.swift:1: peel links CCurl", "Package.swift:1: peel links CurlTransport",
        "Sources/Core/Linting/A.swift:1: Linting may not import CEvent",
      ])
  }

  @Test(
    "refuses Foundation", arguments: ["import Foundation", "public import FoundationNetworking"])
  func foundation(text: String) {
    let found = ArchitectureChecks.imports(
      of: Layering.foundation, in: [file(text, at: "Sources/PeelKit/A.swift")],
      ofModules: ["PeelKit"])
    #expect(found.count == 1)
  }

  @Test("finds a word in code, also in an interpolation, and not elsewhere")
  func words() {
    let text = #"""
      let a = "unsafe" // unsafe
      /* unsafe /* unsafe */
      unsafe */ let unsafely = #"unsafe \(unsafe)"#
      let b = "\(f("unsafe", unsafe x)) unsafe"
      let c = """
        unsafe
        """; unsafe call()
      """#
    #expect(
      ArchitectureChecks.words(["unsafe"], in: [file(text, at: "A.swift")])
        == ["A.swift:4: unsafe", "A.swift:7: unsafe"])
  }

  @Test(
    "refuses a forced unwrap",
    arguments: [
      "let a = b!", "a!.b", "try! f()", "x as! Y", "f()!", "a[0]!", "var view: View!", "a?.b!.c",
      "\"\"!", "let a = b! + c",
    ])
  func forced(text: String) {
    #expect(ArchitectureChecks.forcedUnwraps(in: [file(text, at: "A.swift")]) == ["A.swift:1: !"])
  }

  @Test(
    "accepts a negation and an exclamation",
    arguments: ["if !a { b }", "a != b", "(!a)", "\"no!\"", "a!=b", "// wow!"])
  func negation(text: String) {
    #expect(ArchitectureChecks.forcedUnwraps(in: [file(text, at: "A.swift")]) == [])
  }

  @Test("refuses traps", arguments: ["fatalError()", "final class A: @unchecked Sendable {}"])
  func traps(text: String) {
    let files = [file(text, at: "A.swift")]
    #expect(ArchitectureChecks.words(["fatalError", "@unchecked"], in: files).count == 1)
  }

  @Test("refuses notes to oneself, in comments too")
  func notes() {
    let text = "let a = 1\n// TO" + "DO: more\n// FIX" + "ME"
    #expect(
      ArchitectureChecks.notes(in: [("A.swift", text)])
        == ["A.swift:2: a note to oneself", "A.swift:3: a note to oneself"])
  }

  @Test("refuses a file of 301 lines and accepts one of 300")
  func length() {
    let lines = { (count: Int) in String(repeating: "//\n", count: count) }
    #expect(ArchitectureChecks.longFiles([file(lines(300), at: "A.swift")]) == [])
    #expect(
      ArchitectureChecks.longFiles([file(lines(301), at: "A.swift")])
        == ["A.swift:1: 301 lines, more than 300"])
  }
}
