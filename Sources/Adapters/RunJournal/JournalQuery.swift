import Executing

/// Which rows are wanted; what is left out does not narrow.
package struct JournalQuery: Sendable, Equatable {
  /// Any of these; none is all.
  package var states: [JournalState] = []
  /// The model's id.
  package var model: String?
  /// RFC 3339, UTC: written down then or later.
  package var since: String?
  /// The newest so many.
  package var limit = 100

  /// All rows, up to the limit.
  package init() {}

  /// What there is still something to be done for.
  static let resumable =
    "request_id IS NOT NULL AND is_done = 0 AND state IN ('submitted', 'completed')"

  /// The requests whose pictures a later pass edits that was sent and did not come to nothing.
  static let followed = """
    SELECT json_extract(content, '$.follows') FROM job
    WHERE json_extract(content, '$.follows') NOTNULL
      AND state IN ('intended', 'submitted', 'completed')
    """

  /// The condition, and the values of its question marks.
  var condition: (sql: String, values: [SQLiteValue]) {
    var (parts, values): ([String], [SQLiteValue]) = ([], [])
    if !states.isEmpty {
      parts.append("state IN (\(states.map { _ in "?" }.joined(separator: ", ")))")
      values += states.map { .text($0.rawValue) }
    }
    if let model {
      parts.append("model = ?")
      values.append(.text(model))
    }
    if let since {
      parts.append("created_at >= ?")
      values.append(.text(since))
    }
    return (parts.isEmpty ? "TRUE" : parts.joined(separator: " AND "), values)
  }
}
