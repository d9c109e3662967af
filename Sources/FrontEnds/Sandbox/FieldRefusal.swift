import JSONValues

/// Why one field of a request's body was refused.
struct FieldRefusal: Sendable, Equatable {
  /// The name in the body, with the place in a list: `image_urls`, then 2.
  let field: String
  var index: Int?
  let message: String

  /// An entry of `detail`, which points at the field by a path.
  var json: JSONValue {
    let path: [JSONValue] = [.string("body"), .string(field)]
    return .object([
      "loc": .array(path + (index.map { [.integer($0)] } ?? [])), "msg": .string(message),
    ])
  }
}
