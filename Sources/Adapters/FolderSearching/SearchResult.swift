/// What a search came to.
package struct SearchResult: Sendable {
  /// A path that leads to nothing that can be checked.
  package struct Obstacle: Sendable, Equatable {
    /// Why it does.
    package enum Cause: Sendable, Equatable {
      case missing
      /// A file or folder whose name is not UTF-8, so that it cannot be opened by its path.
      case garbledName
      /// A named file whose name says nothing of prompts.
      case unsupported
      /// The system's own words.
      case unreadable(String)
    }

    package let path: String
    package let cause: Cause

    package init(path: String, cause: Cause) {
      self.path = path
      self.cause = cause
    }
  }

  /// Sorted by the bytes of their paths, each once.
  package var files: [FoundFile] = []
  package var obstacles: [Obstacle] = []
  /// The folders that files are in or may come to be in.
  package var folders: [String] = []

  package init() {}
}
