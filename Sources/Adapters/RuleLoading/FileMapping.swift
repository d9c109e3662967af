import YAMLReading

/// A YAML mapping whose keys were checked: what is not known was refused.
package struct FileMapping: Sendable {
  /// The mapping itself, for errors about it as a whole.
  package let node: FileNode
  /// In the order written.
  package let members: [(key: FileNode, value: FileNode)]

  /// The value of a key that has to be there.
  package func required(_ key: String) throws(LoadingError) -> FileNode {
    guard let value = optional(key) else {
      throw node.error("the key “\(key)” is missing; add it")
    }
    return value
  }

  /// The value of a key that may be absent.
  package func optional(_ key: String) -> FileNode? {
    members.first { $0.key.node.scalar == key }?.value
  }
}

extension FileNode {
  /// The mapping at this node, all of whose keys are among `known`.
  package func mapping(knowing known: [String]) throws(LoadingError) -> FileMapping {
    let mapping = try openMapping()
    for (key, _) in mapping.members {
      let name = try key.text()
      guard known.contains(name) else { throw key.unknown(name, what: "key", among: known) }
    }
    return mapping
  }

  /// The mapping at this node, whose keys are the author's own words.
  package func openMapping() throws(LoadingError) -> FileMapping {
    guard case .mapping(let members) = node.content else {
      throw error("expected a mapping of keys to values; found something else")
    }
    return FileMapping(
      node: self,
      members: members.map { (FileNode($0.key, path: path), FileNode($0.value, path: path)) })
  }
}

extension YAMLNode {
  /// The text of a scalar; `nil` for any other node.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}
