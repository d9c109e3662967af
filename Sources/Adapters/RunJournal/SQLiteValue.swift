/// A value of a column.
enum SQLiteValue: Equatable {
  case null
  case integer(Int)
  case text(String)

  /// The text; `nil` where it is none.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// The number; `nil` where it is none.
  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The text, or null where there is none.
  static func text(orNull text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }
}
