/// What SQLite answers in place of a result.
struct SQLiteError: Error, Equatable, CustomStringConvertible {
  /// SQLite's own words.
  let description: String
}
