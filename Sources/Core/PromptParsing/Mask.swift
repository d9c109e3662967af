/// A part of the prompt that is copy or data and never an instruction.
package struct Mask: Sendable, Equatable {
  /// What the part is.
  package enum Kind: String, Sendable {
    case quote, url, code
    /// The marks of a JSON body between two of its texts, with the key among them as content.
    case key
  }

  package let kind: Kind
  /// UTF-8 offsets, half-open, with the delimiters.
  package let range: Range<Int>
  /// UTF-8 offsets, half-open, without the delimiters.
  package let content: Range<Int>

  package init(kind: Kind, range: Range<Int>, content: Range<Int>) {
    self.kind = kind
    self.range = range
    self.content = content
  }
}
