import RuleLoading

/// What rules and settings a command works by, beside what was compiled in.
package struct Configuration: Sendable, Equatable {
  /// The content of a settings file.
  package struct File: Sendable, Equatable {
    /// From the working folder.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The user's before the project's, which goes over it.
  package var files: [File] = []
  /// A folder of further rules, over those that files name.
  package var ruleFolder: String?
  /// The only rules to go by, whatever the files say; none for all.
  package var only: [String] = []
  /// Rules that are left out, over everything else.
  package var ignored: [String] = []
  /// Whether siblings may be chosen, whatever the files say.
  package var allowsSiblings = false
  /// Whether the API's own schemas hold, whatever the files say.
  package var usesLiveSchema = false
  /// Whether a pattern is matched only where the text holds its literals; answers are the same.
  package var isGated = true
  /// Whether requests go to a sandbox.
  package var isRehearsed = false
  /// The file that records come from, for suppressions that name files.
  package var inputPath: String?
  /// The absolute path of the working folder; `nil` where there is none.
  package var workingFolder: String?

  package init() {}

  /// Whether there is nothing beside what was compiled in.
  var isPlain: Bool {
    files.isEmpty && ruleFolder == nil && only.isEmpty && ignored.isEmpty && !allowsSiblings
      && !usesLiveSchema && isGated && !isRehearsed
  }

  /// The folders of further rules that are named, be they there and whole or not.
  package var ruleFolders: [String] {
    let named = files.flatMap { file -> [String] in
      guard let settings = try? SettingsFile(parsing: file.bytes, path: file.path),
        let folders = try? settings.ruleFolders()
      else { return [] }
      return folders.compactMap { try? settings.path(of: $0) }
    }
    return named + [ruleFolder].compactMap(\.self)
  }
}
