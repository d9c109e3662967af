/// A node of a YAML document with the place it was written at.
package struct YAMLNode: Sendable, Equatable {
  /// A name and its value, in the order written.
  package struct Member: Sendable, Equatable {
    /// Always a scalar.
    package let key: YAMLNode
    /// Of any kind.
    package let value: YAMLNode
  }

  /// What the node holds.
  package enum Content: Sendable, Equatable {
    /// `isPlain` tells `true` from `"true"`.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  /// What was written here.
  package let content: Content
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
}
