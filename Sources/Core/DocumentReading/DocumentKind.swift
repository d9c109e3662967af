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

  /// The same for a file that nobody named; the texts that every project has, and the sidecars of
  /// pictures, hold no prompts.
  package init?(foundAt path: String) {
    guard let kind = DocumentKind(path: path), !Self.isForOthers(path) else { return nil }
    self = kind
  }

  private static func isForOthers(_ path: String) -> Bool {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let (name, lowered) = (path[start...], path[start...].lowercased())
    if lowered.hasSuffix(".peel.json") { return true }
    guard lowered.hasSuffix(".txt") else { return false }
    let stem = lowered.dropLast(".txt".count)
    return projectTexts.contains(String(stem)) || begins(stem, with: "requirements")
      || shoutedTexts.contains { begins(name, with: $0) }
  }

  /// With that word or several of it, not with one that goes on: `NOTICEBOARD.txt` may be a prompt.
  private static func begins(_ name: some StringProtocol, with word: String) -> Bool {
    guard name.hasPrefix(word) else { return false }
    let rest = name.dropFirst(word.count)
    let isPlural = rest.first.map { $0.uppercased() == "S" } ?? false
    return (isPlural ? rest.dropFirst() : rest).first?.isLetter != true
  }

  /// What tools and licences call their texts, and hardly anybody a prompt.
  static let projectTexts: Set<String> = [
    "license", "licence", "copying", "copyright", "readme", "changelog", "authors",
    "contributors", "cmakelists",
  ]

  /// What could be a prompt's name in small letters: `notice.txt`, `license-plate.txt`.
  static let shoutedTexts = [
    "LICENSE", "LICENCE", "NOTICE", "INSTALL", "CHANGES", "CREDITS",
  ]
}
