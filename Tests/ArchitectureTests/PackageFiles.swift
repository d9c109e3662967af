/// What the checks look at: the files of this package.
struct PackageFiles {
  let sources: [SourceFile]
  let tests: [SourceFile]
  let manifest: Manifest

  init() throws {
    sources = try SourceFile.all(under: "Sources")
    tests = try SourceFile.all(under: "Tests") + SourceFile.all(under: "Plugins")
    manifest = Manifest(text: try SourceFile.text(of: "Package.swift"))
  }
}
