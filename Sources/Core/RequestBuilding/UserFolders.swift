/// The folders of the user's own, by the XDG Base Directory Specification: what its variables name
/// counts where it is absolute, and the usual place below HOME otherwise.
package struct UserFolders: Sendable, Equatable {
  /// Peel's settings; `nil`, as with the others, where the environment names no folder.
  package let configuration: String?
  /// The journal.
  package let state: String?
  /// Fetched schemas.
  package let cache: String?
  /// Where a token may be kept, first to last: the vendor's own files, so that other programs for
  /// the API find it too.
  package let tokenFiles: [String]

  package init(_ variable: (String) -> String?) {
    func absolute(_ name: String) -> String? {
      variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute("HOME")
    let usual = { (place: String) in home.map { "\($0)/\(place)" } }
    let configurations = [absolute("XDG_CONFIG_HOME"), usual(".config")].compactMap(\.self)
    configuration = configurations.first.map { "\($0)/peel" }
    state = (absolute("XDG_STATE_HOME") ?? usual(".local/state")).map { "\($0)/peel" }
    cache = (absolute("XDG_CACHE_HOME") ?? usual(".cache")).map { "\($0)/peel" }
    let vendor = variable("RUNCOMFY_CONFIG_DIR").flatMap { $0.isEmpty ? nil : $0 }
    let tokens = [vendor].compactMap(\.self) + configurations.map { "\($0)/runcomfy" }
    tokenFiles = tokens.map { "\($0)/token.json" }
  }
}

extension UserFolders {
  /// What a folder is for.
  package enum Use: String, Sendable, CaseIterable {
    case journal, cache, token

    /// The variables that can name it, first to last.
    package var variables: [String] {
      switch self {
      case .journal: ["XDG_STATE_HOME", "HOME"]
      case .cache: ["XDG_CACHE_HOME", "HOME"]
      case .token: ["RUNCOMFY_CONFIG_DIR", "XDG_CONFIG_HOME", "HOME"]
      }
    }

    /// Says that there is no such folder; a relative path names none, and nor does an empty one.
    package var absence: String {
      "there is no folder for the \(rawValue): neither \(variables.joined(separator: " nor ")) "
        + "names one"
    }
  }
}
