/// A pattern for paths below a folder, as `.gitignore` files have them.
package struct PathPattern: Sendable {
  /// Whether what it matches is taken back in.
  let isNegated: Bool
  private let isFolderOnly: Bool
  private let segments: [PathSegment]

  /// `nil` for a line without a pattern: blank, or a remark.
  package init?(_ line: some StringProtocol) {
    var text = Self.trimmed(line)[...]
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    isNegated = text.hasPrefix("!")
    if isNegated { text = text.dropFirst() }
    isFolderOnly = text.hasSuffix("/")
    if isFolderOnly { text = text.dropLast() }
    // Without a slash it matches names at any depth.
    let isAnchored = text.contains("/")
    if text.hasPrefix("/") { text = text.dropFirst() }
    guard !text.isEmpty else { return nil }
    let names = text.split(separator: "/", omittingEmptySubsequences: false)
    segments = (isAnchored ? [] : [PathSegment("**")]) + names.map { PathSegment($0) }
  }

  /// Whether it matches a path, given as names from the pattern's folder on.
  package func matches(_ names: ArraySlice<String>, isFolder: Bool) -> Bool {
    guard isFolder || !isFolderOnly else { return false }
    return Self.matches(segments[...], names)
  }

  private static func matches(
    _ segments: ArraySlice<PathSegment>, _ names: ArraySlice<String>
  ) -> Bool {
    guard let segment = segments.first else { return names.isEmpty }
    guard segment.isAnyDepth else {
      guard let name = names.first, segment.matches(name) else { return false }
      return matches(segments.dropFirst(), names.dropFirst())
    }
    // At the end it stands for all that is inside, of which there has to be something.
    if segments.count == 1 { return !names.isEmpty }
    return (names.startIndex...names.endIndex).contains { start in
      matches(segments.dropFirst(), names[start...])
    }
  }

  /// Without spaces at the end, unless a backslash holds them, and without a CR.
  private static func trimmed(_ line: some StringProtocol) -> String {
    var scalars = Array(line.unicodeScalars)
    if scalars.last == "\r" { scalars.removeLast() }
    while scalars.last == " ", scalars.dropLast().last != "\\" { scalars.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
