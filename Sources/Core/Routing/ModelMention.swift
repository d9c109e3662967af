/// A model's name in a text.
struct ModelMention: Equatable {
  /// The ids it may mean: several where a family shares the name.
  let models: [String]
  /// UTF-8 offsets into the text.
  let range: Range<Int>
  /// Whether the text says not to use it.
  let isNegated: Bool

  /// The lower the more exact: a name of one model before one of several, a long one before a
  /// short one.
  var rank: (models: Int, brevity: Int) { (models.count, -range.count) }
}
