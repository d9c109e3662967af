/// A part of a prompt that no rewrite may alter.
package struct Literal: Sendable, Equatable {
  /// What makes it one.
  package enum Kind: String, Sendable {
    case quote, url, number, name
    case imageReference = "image-reference"
  }

  package let kind: Kind
  /// UTF-8 offsets into the prompt, half-open.
  package let range: Range<Int>
}
