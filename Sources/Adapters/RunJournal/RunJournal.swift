import Executing
import JSONValues
import Synchronization
import SystemCalls

/// The journal: a SQLite database with one row for each request that was ever intended, written
/// before anything is sent, so that a process may be killed at any instruction and nothing is paid
/// for twice or lost.
///
/// Every write is on the disk when its call returns. Several processes may use it at a time: a row
/// belongs to the process that wrote it down or carried it on, as long as that process lives.
package final class RunJournal: Sendable {
  /// What became of an intention.
  package enum Intent: Sendable, Equatable {
    /// Written down under this number.
    case written(Int)
    /// Not written down, because of the newest row of the same request.
    case refused(JournalRow)
  }

  private let database: Mutex<SQLiteConnection>
  private let locks: ByteLocks
  /// The byte that this process holds.
  private let owner: Int
  private let path: String
  private let now: @Sendable () -> String

  /// Opens the journal in a folder, or makes both for this user alone; `now` gives RFC 3339, UTC.
  package init(folder: String, now: @escaping @Sendable () -> String) throws(StorageError) {
    path = "\(folder)/journal.db"
    self.now = now
    let connection: SQLiteConnection
    do throws(SystemError) {
      try FolderAccess.make(folder, mode: 0o700)
      try FileAccess.makePrivate(path)
      locks = try ByteLocks(path: "\(folder)/journal.lock")
    } catch {
      throw StorageError(error.description)
    }
    do throws(SQLiteError) {
      connection = try SQLiteConnection(path: path)
      try JournalSchema.prepare(connection)
      try connection.rows("INSERT INTO process (started_at) VALUES (?)", [.text(now())])
      owner = connection.lastRow
    } catch {
      throw Self.trouble(error, path)
    }
    do throws(SystemError) {
      try locks.hold(owner)
    } catch {
      throw StorageError(error.description)
    }
    database = Mutex(connection)
    try settleOrphans()
  }

  /// Whether a folder holds a journal.
  package static func exists(in folder: String) -> Bool {
    FileAccess.exists("\(folder)/journal.db")
  }

  /// Writes a request down unless the newest row of the same request speaks against it; nobody
  /// else writes in between, so that of two processes only one sends.
  package func intend(
    _ request: JournalRequest, unless objects: (JournalRow) -> Bool
  ) throws(StorageError) -> Intent {
    try use { connection throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        if let row = try newest(of: request, connection), objects(row) { return .refused(row) }
        try connection.rows(
          """
          INSERT INTO job (created_at, updated_at, state, base, model, fingerprint, owner, content)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            .text(now()), .text(now()), .text(JournalState.intended.rawValue), .text(request.base),
            .text(request.model), .text(request.fingerprint), .integer(owner),
            .text(request.content.line),
          ])
        let number = connection.lastRow
        try markGivenUp(false, before: number, connection)
        return .written(number)
      }
    }
  }

  /// The newest row of the same request.
  package func newest(of request: JournalRequest) throws(StorageError) -> JournalRow? {
    try use { connection throws(SQLiteError) in try newest(of: request, connection) }
  }

  /// Remembers what has become known.
  package func note(_ update: JournalUpdate, of number: Int) throws(StorageError) {
    try use { connection throws(SQLiteError) in
      try connection.rows(
        """
        UPDATE job SET updated_at = ?, state = ?, request_id = coalesce(?, request_id),
          is_done = ?, execution = ?, error = ?, owner = ?,
          content = CASE WHEN ? THEN json_remove(content, '$.plan') ELSE content END
        WHERE number = ?
        """,
        [
          .text(now()), .text(update.state.rawValue), .text(orNull: update.requestID),
          .integer(update.isDone ? 1 : 0), .text(orNull: update.execution?.line),
          .text(orNull: update.error?.line), update.isReleased ? .null : .integer(owner),
          .integer(update.endsWork ? 1 : 0), .integer(number),
        ])
    }
  }

  /// Takes a row over; `false` where a process that lives is at work on it.
  package func claim(_ number: Int) throws(StorageError) -> Bool {
    try use { connection throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        guard let row = try rows("number = ?", [.integer(number)], limit: 1, connection).first,
          !row.isActive
        else { return false }
        try connection.rows(
          "UPDATE job SET owner = ? WHERE number = ?", [.integer(owner), .integer(number)])
        return true
      }
    }
  }

  /// The rows that a query wants, oldest first.
  package func rows(_ query: JournalQuery) throws(StorageError) -> [JournalRow] {
    let (sql, values) = query.condition
    return try use { connection throws(SQLiteError) in
      Array(try rows(sql, values, limit: query.limit, connection).reversed())
    }
  }

  /// The numbers of the rows that there is something left to be done for and that no process that
  /// lives is at work on, oldest first: a journal may hold more rows than memory does.
  package func resumable() throws(StorageError) -> [Int] {
    try use { connection throws(SQLiteError) in
      let all = try connection.rows(
        "SELECT number, owner FROM job WHERE \(JournalQuery.resumable) ORDER BY number")
      return all.filter { $0.last?.integer.map(isAlive) != true }.compactMap { $0.first?.integer }
    }
  }

  /// The numbers of finished passes, written down since a moment, that nobody has sent the next
  /// pass of, oldest first.
  package func unfollowed(since moment: String) throws(StorageError) -> [Int] {
    try use { connection throws(SQLiteError) in
      let all = try connection.rows(
        """
        SELECT number FROM job WHERE is_done = 1 AND created_at >= ?
          AND json_extract(content, '$.pass') < json_extract(content, '$.of')
          AND request_id NOT IN (\(JournalQuery.followed))
          AND json_extract(content, '$.given_up') IS NULL
          AND NOT EXISTS (SELECT 1 FROM job AS later WHERE later.base = job.base
            AND later.fingerprint = job.fingerprint AND later.number > job.number)
          ORDER BY number
        """, [.text(moment)])
      return all.compactMap { $0.first?.integer }
    }
  }

  /// Whether the next pass was sent, and may still come or has come.
  package func isFollowed(_ row: JournalRow) throws(StorageError) -> Bool {
    try use { connection throws(SQLiteError) in
      let found = try connection.rows(
        "SELECT 1 WHERE ? IN (\(JournalQuery.followed))", [.text(orNull: row.requestID)])
      return !found.isEmpty
    }
  }

  /// The newest row of a request that was accepted under that id.
  package func row(requestID: String) throws(StorageError) -> JournalRow? {
    try use { connection throws(SQLiteError) in
      try rows("request_id = ?", [.text(requestID)], limit: 1, connection).first
    }
  }

  /// The newest rows of requests whose ids begin like that; a few are enough to tell several.
  package func rows(requestIDPrefix prefix: String) throws(StorageError) -> [JournalRow] {
    try use { connection throws(SQLiteError) in
      try rows(
        "substr(request_id, 1, length(?)) = ?", [.text(prefix), .text(prefix)], limit: 5,
        connection)
    }
  }

  /// The row of that number.
  package func row(number: Int) throws(StorageError) -> JournalRow? {
    try use { connection throws(SQLiteError) in
      try rows("number = ?", [.integer(number)], limit: 1, connection).first
    }
  }

  /// Removes rows that were last touched before a moment (RFC 3339, UTC) and that nothing is left
  /// to be done for, and says how many. A submit of unknown outcome stays: it may have been billed.
  package func prune(before moment: String) throws(StorageError) -> Int {
    try use { connection throws(SQLiteError) in
      try connection.rows(
        """
        DELETE FROM job WHERE updated_at < ? AND owner IS NULL
          AND (state IN ('failed', 'cancelled') OR (state = 'completed' AND is_done = 1))
        """, [.text(moment)])
      let count = connection.changes
      try connection.rows(
        "DELETE FROM process WHERE number NOT IN (SELECT owner FROM job WHERE owner NOTNULL)"
          + " AND number != ?", [.integer(owner)])
      return count
    }
  }

  /// Removes one row, whatever its state; `false` where a process that lives is at work on it. The
  /// pass before it stays, and is no job any more that waits for its next one.
  package func remove(_ number: Int) throws(StorageError) -> Bool {
    guard try claim(number) else { return false }
    try use { connection throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        try markGivenUp(true, before: number, connection)
        try connection.rows("DELETE FROM job WHERE number = ?", [.integer(number)])
      }
    }
    return true
  }

  /// Whether the pass before that row waits for nobody any more. Each sandbox counts its ids anew,
  /// so one holds for its base.
  private func markGivenUp(
    _ isGivenUp: Bool, before number: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let content =
      isGivenUp
      ? "json_set(content, '$.given_up', json('true'))" : "json_remove(content, '$.given_up')"
    try connection.rows(
      """
      UPDATE job SET content = \(content) WHERE (base, request_id) =
        (SELECT base, json_extract(content, '$.follows') FROM job WHERE number = ?)
      """, [.integer(number)])
  }

  // MARK: What the parts share

  /// What processes that were killed have left behind: nobody knows whether an intention was sent.
  private func settleOrphans() throws(StorageError) {
    try use { connection throws(SQLiteError) in
      let owners = try connection.rows("SELECT DISTINCT owner FROM job WHERE owner NOTNULL")
      for owner in owners.compactMap({ $0.first?.integer }) where !isAlive(owner) {
        try connection.rows(
          """
          UPDATE job SET owner = NULL,
            state = CASE state WHEN 'intended' THEN 'unknown' ELSE state END WHERE owner = ?
          """, [.integer(owner)])
      }
    }
  }

  private func newest(
    of request: JournalRequest, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> JournalRow? {
    try rows(
      "base = ? AND fingerprint = ?", [.text(request.base), .text(request.fingerprint)], limit: 1,
      connection
    ).first
  }

  private func isAlive(_ owner: Int) -> Bool { owner == self.owner || locks.isHeld(owner) }

  private func rows(
    _ condition: String, _ values: [SQLiteValue], limit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [JournalRow] {
    try connection.rows(
      "SELECT \(JournalRow.columns) FROM job WHERE \(condition) ORDER BY number DESC LIMIT ?",
      values + [.integer(limit)]
    ).compactMap { JournalRow(columns: $0, isAlive: isAlive) }
  }

  @discardableResult
  private func use<Value: Sendable>(
    _ body: (SQLiteConnection) throws(SQLiteError) -> Value
  ) throws(StorageError) -> Value {
    do throws(SQLiteError) {
      return try database.withLock { connection throws(SQLiteError) in try body(connection) }
    } catch {
      throw Self.trouble(error, path)
    }
  }

  private static func trouble(_ error: SQLiteError, _ path: String) -> StorageError {
    StorageError("the journal \(path) cannot be used: \(error)")
  }
}
