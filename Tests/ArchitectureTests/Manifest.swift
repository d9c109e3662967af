/// The dependencies that `Package.swift` declares.
struct Manifest {
  /// Each target's direct dependencies.
  private(set) var dependencies: [String: [String]] = [:]

  /// Reads the calls that make targets: the names of a call are its string literals.
  init(text: String) {
    for call in ["module(", "cLibrary(", ".executableTarget(", ".systemLibrary("] {
      for part in text.components(startingWith: call) {
        let literals = Self.literals(in: part.uptoClosingParenthesis)
        switch call {
        case "module(":
          guard literals.count >= 2 else { continue }
          dependencies[literals[1]] = Array(literals.dropFirst(2))
        case ".executableTarget(":
          guard let name = literals.first else { continue }
          dependencies[name] = literals.dropFirst().filter {
            !$0.hasPrefix("-") && !$0.contains("/")
          }
        default:
          if let name = literals.first { dependencies[name] = [] }
        }
      }
    }
  }

  /// The targets that are linked into one, itself included.
  func reachable(from target: String) -> Set<String> {
    var (reached, open) = (Set<String>(), [target])
    while let next = open.popLast() {
      if reached.insert(next).inserted { open += dependencies[next] ?? [] }
    }
    return reached
  }

  private static func literals(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }
}

extension String {
  /// What follows each occurrence of a text.
  fileprivate func components(startingWith start: String) -> [Substring] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst()
      .map { self[$0.startIndex...] }
  }
}

extension Substring {
  /// The text before the parenthesis that closes the one before its start.
  fileprivate var uptoClosingParenthesis: Substring {
    var depth = 0
    for index in indices {
      depth += self[index] == "(" ? 1 : self[index] == ")" ? -1 : 0
      if depth < 0 { return self[..<index] }
    }
    return self
  }
}
