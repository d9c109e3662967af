/// A place where a prompt speaks of its input images.
struct ImageReference: Equatable {
  enum Kind {
    /// By number ("image 2", "the second photo", 图2).
    case numbered
    /// Every one for itself ("each photo").
    case each
    /// Together ("both images").
    case all
    /// By what it is for, or in words that may mean something else.
    case described
  }

  let kind: Kind
  /// UTF-8 offsets into the prompt, half-open.
  let range: Range<Int>
  /// From 1; empty unless `kind` is numbered.
  var numbers: [Int] = []
}
