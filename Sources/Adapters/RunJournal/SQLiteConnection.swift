import CSQLite

/// An open database; one thread at a time.
@safe final class SQLiteConnection {
  /// Milliseconds that a statement waits for another process to be done writing.
  private static let patience: Int32 = 20_000

  private let handle: OpaquePointer
  /// Compiled once, by their text: a batch runs the same few for each record.
  private var statements: [String: OpaquePointer] = unsafe [:]

  /// Opens the file, which has to exist: its permissions are its maker's business.
  init(path: String) throws(SQLiteError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let handle = unsafe opened else {
      let words = unsafe sqlite3_errstr(code).map { unsafe String(cString: $0) }
      unsafe sqlite3_close_v2(opened)
      throw SQLiteError(description: words ?? "it cannot be opened")
    }
    unsafe self.handle = unsafe handle
    unsafe sqlite3_busy_timeout(handle, Self.patience)
  }

  deinit {
    unsafe statements.values.forEach { statement in unsafe sqlite3_finalize(statement) }
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs one statement with its `?` filled, and gives the rows it answers.
  @discardableResult
  func rows(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> [[SQLiteValue]] {
    let statement = unsafe try statement(sql)
    // A statement that is not reset keeps its lock.
    defer { unsafe sqlite3_reset(statement) }
    for (index, value) in values.enumerated() {
      unsafe try check(bind(value, to: statement, at: Int32(index) + 1))
    }
    var rows: [[SQLiteValue]] = []
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_ROW:
        let count = unsafe sqlite3_column_count(statement)
        rows.append((0..<count).map { unsafe Self.value(of: statement, at: $0) })
      case SQLITE_DONE: return rows
      default: throw lastError
      }
    }
  }

  /// The number of the row that the last insertion made.
  var lastRow: Int { unsafe Int(sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement changed or removed.
  var changes: Int { unsafe Int(sqlite3_changes(handle)) }

  /// Runs all of the statements, or none where one fails; nobody else writes in between.
  func transaction<Value>(_ body: () throws(SQLiteError) -> Value) throws(SQLiteError) -> Value {
    try rows("BEGIN IMMEDIATE")
    do throws(SQLiteError) {
      let value = try body()
      try rows("COMMIT")
      return value
    } catch {
      _ = try? rows("ROLLBACK")
      throw error
    }
  }

  private func statement(_ sql: String) throws(SQLiteError) -> OpaquePointer {
    if let known = unsafe statements[sql] { return unsafe known }
    var compiled: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(handle, sql, -1, &compiled, nil))
    guard let statement = unsafe compiled else { throw lastError }
    unsafe statements[sql] = unsafe statement
    return unsafe statement
  }

  private func bind(_ value: SQLiteValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch value {
    case .null: unsafe sqlite3_bind_null(statement, index)
    case .integer(let number): unsafe sqlite3_bind_int64(statement, index, Int64(number))
    case .text(let text): unsafe peel_sqlite_bind_text(statement, index, text)
    }
  }

  private static func value(of statement: OpaquePointer, at column: Int32) -> SQLiteValue {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(unsafe sqlite3_column_int64(statement, column)))
    case SQLITE_NULL: return .null
    default:
      guard let text = unsafe sqlite3_column_text(statement, column) else { return .null }
      return .text(unsafe String(cString: text))
    }
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw lastError }
  }

  private var lastError: SQLiteError {
    SQLiteError(description: unsafe String(cString: sqlite3_errmsg(handle)))
  }
}
