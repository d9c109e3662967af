import Foundation
import PackagePlugin

/// Compiles `rules/` into Swift source, so that a bad rule file is a build error at its line.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.generated.swift")
    return [
      .buildCommand(
        displayName: "Embedding rules", executable: try context.tool(named: "rule-compiler").url,
        arguments: [rules.path(), output.path()], inputFiles: files(under: rules),
        outputFiles: [output])
    ]
  }

  /// Every rule file; the build runs the compiler again when one of them changes.
  private func files(under folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "yaml" }.sorted { $0.path() < $1.path() }
  }
}
