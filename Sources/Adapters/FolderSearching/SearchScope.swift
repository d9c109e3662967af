/// Which files a search gives.
package struct SearchScope: Sendable {
  /// Files and folders, from the working folder.
  package var paths: [String] = []
  /// Patterns of which a file has to fit one, where there are any; they count from the working
  /// folder.
  package var included: [String] = []
  /// Patterns of files and folders that are left out, named ones too.
  package var excluded: [String] = []
  /// Whether `.gitignore` files are gone by.
  package var respectsIgnoreFiles = true

  package init() {}
}
