/// What a file holds, as its name tells.
package enum DocumentKind: Sendable, Equatable, CaseIterable {
  /// One prompt: `.prompt`, `.txt`, `.prompt.md`.
  case text
  /// A prompt in each fenced block that is marked `prompt`: `.md`, `.markdown`.
  case markdown
  /// A record in each object with a string `prompt`, however deep: `.json`.
  case json
  /// The same on every line, each a JSON text of its own: `.jsonl`.
  case jsonLines

  /// `nil` for a file that holds no prompts; capitals make no difference.
  package init?(path: String) {
    let name = path.lowercased()
    let isNamed = { (endings: [String]) in endings.contains { name.hasSuffix($0) } }
    if isNamed([".prompt", ".txt", ".prompt.md"]) {
      self = .text
    } else if isNamed([".md", ".markdown"]) {
      self = .markdown
    } else if isNamed([".json"]) {
      self = .json
    } else if isNamed([".jsonl"]) {
      self = .jsonLines
    } else {
      return nil
    }
  }
}
