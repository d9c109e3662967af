import Matching

/// Decodes the patterns of a rule file.
struct PatternFile {
  let macros: MacroTable

  /// The pattern with its macros put in; refused where PCRE2 refuses it.
  func pattern(_ node: FileNode) throws(LoadingError) -> LazyPattern {
    let source = try expanded(node, by: macros.pattern(named:))
    let readable = try expanded(node, by: macros.list(named:))
    let gates = LiteralGates(groups: PatternGates.gates(of: readable))
    let pattern = LazyPattern(source, gates: gates)
    do throws(PatternError) {
      _ = try pattern.pattern()
    } catch {
      throw node.error("the pattern is malformed: \(error); correct it")
    }
    return pattern
  }

  /// The names of the pattern's groups, for templates.
  func groups(of pattern: LazyPattern?) -> Set<String> {
    guard let names = try? pattern?.pattern().groupNames.keys else { return [] }
    return Set(names)
  }

  private func expanded(
    _ node: FileNode, by pattern: (String) -> String?
  ) throws(LoadingError) -> String {
    var rest = Substring(try node.text())
    var expanded = ""
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw node.error("a “{{” without its “}}”; close the name of the word list")
      }
      let name = String(rest[open.upperBound..<close.lowerBound])
      guard let group = pattern(name) else {
        throw node.unknown(name, what: "word list", among: macros.names)
      }
      expanded += rest[..<open.lowerBound] + group
      rest = rest[close.upperBound...]
    }
    return expanded + rest
  }
}

extension Substring {
  /// Where the text occurs first.
  func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
