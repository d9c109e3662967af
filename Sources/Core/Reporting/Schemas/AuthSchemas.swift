import JSONValues

/// The schemas of what `auth` answers.
enum AuthSchemas {
  /// The schema of a member of the answer.
  static func member(_ name: String) -> JSONValue {
    switch name {
    case "action": Schema.words(["status", "login", "logout"])
    case "token":
      Schema.object([
        "from": Schema.words(["option", "variable", "file"]), "place": Schema.text,
      ])
    case "accepted": Schema.truth
    case "balance": Schema.object(["usd": Schema.number, "currency": Schema.text])
    case "removed": .object(["type": .array([.string("string"), .string("null")])])
    case "others": Schema.list(Schema.text)
    default: Schema.text
    }
  }
}
