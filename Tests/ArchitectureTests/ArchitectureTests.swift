import Testing

@Suite("The package")
struct ArchitectureTests {
  /// Read once for all tests, which takes a second.
  private static let package = Result { try PackageFiles() }
  private let sources: [SourceFile]
  private let tests: [SourceFile]
  private let manifest: Manifest

  init() throws {
    let package = try Self.package.get()
    (sources, tests, manifest) = (package.sources, package.tests, package.manifest)
  }

  private var linkedIntoPeel: Set<String> { manifest.reachable(from: "peel") }

  @Test("was read: files, modules and dependencies are there")
  func material() {
    #expect(sources.count > 50)
    #expect(tests.count > 20)
    #expect(Set(sources.map(\.module)).isSuperset(of: Layering.core))
    #expect(linkedIntoPeel.isSuperset(of: Layering.core.subtracting(["Executing"])))
    #expect(linkedIntoPeel.isSuperset(of: ["CLI", "PeelKit", "EmbeddedRules", "CPCRE2"]))
    #expect(manifest.reachable(from: "peel-net").isSuperset(of: ["CCurl", "CGD", "CEvent"]))
  }

  @Test("imports downwards only")
  func layers() {
    #expect(ArchitectureChecks.upwardImports(in: sources) == [])
  }

  @Test("keeps all network code out of peel")
  func network() {
    #expect(ArchitectureChecks.networkCode(in: "peel", manifest: manifest, files: sources) == [])
  }

  @Test("keeps Foundation and Swift's regular expressions out of peel and the core")
  func foundation() {
    let modules = linkedIntoPeel.union(Layering.core)
    #expect(
      ArchitectureChecks.imports(of: Layering.foundation, in: sources, ofModules: modules) == [])
    let files = sources.filter { modules.contains($0.module) }
    #expect(ArchitectureChecks.words(["Regex"], in: files) == [])
  }

  @Test("keeps the core away from files, clocks and threads")
  func pureCore() {
    #expect(
      ArchitectureChecks.imports(of: Layering.outside, in: sources, ofModules: Layering.core) == [])
  }

  @Test("says unsafe only where C is wrapped")
  func unsafe() {
    let others = sources.filter { !Layering.unsafeModules.contains($0.module) }
    #expect(ArchitectureChecks.words(["unsafe"], in: others) == [])
  }

  @Test("neither forces nor traps nor switches checks off")
  func traps() {
    #expect(ArchitectureChecks.forcedUnwraps(in: sources) == [])
    let refused: Set = ["fatalError", "@unchecked", "preconditionFailure", "@preconcurrency"]
    #expect(ArchitectureChecks.words(refused, in: sources) == [])
  }

  @Test("has no notes to oneself")
  func notes() throws {
    let texts = try (sources + tests).map { ($0.path, try SourceFile.text(of: $0.path)) }
    #expect(ArchitectureChecks.notes(in: texts) == [])
  }

  @Test("holds at its top level only what the README and conventions ask for")
  func topLevel() throws {
    let visible = try SourceFile.topLevel().filter { !$0.hasPrefix(".") }
    #expect(Set(visible).subtracting(Layering.topLevel) == [])
  }

  @Test("has no file that is too long to read")
  func length() {
    #expect(ArchitectureChecks.longFiles(sources + tests) == [])
  }
}
