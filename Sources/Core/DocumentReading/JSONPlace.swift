/// An object of a JSON file: where it and its members stand.
struct JSONPlace: Sendable, Equatable {
  /// A name with its value.
  struct Member: Sendable, Equatable {
    let name: String
    /// With the quotes.
    let nameRange: Range<Int>
    let valueRange: Range<Int>
    let isString: Bool
  }

  let range: Range<Int>
  let members: [Member]

  /// The member of that name.
  func member(_ name: String) -> Member? { members.first { $0.name == name } }
}
