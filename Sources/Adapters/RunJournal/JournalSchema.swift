/// The tables, and how an older file becomes a newer one.
enum JournalSchema {
  /// `user_version` of a file that this program understands.
  private static let version = 1

  private static let tables = [
    """
    CREATE TABLE job (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('intended', 'submitted', 'completed', 'failed', 'cancelled', 'unknown')),
      base TEXT NOT NULL,
      model TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      request_id TEXT,
      is_done INTEGER NOT NULL DEFAULT 0,
      owner INTEGER,
      content TEXT NOT NULL,
      execution TEXT,
      error TEXT
    ) STRICT
    """,
    "CREATE INDEX job_fingerprint ON job (base, fingerprint)",
    "CREATE INDEX job_request ON job (request_id)",
    "CREATE INDEX job_owner ON job (owner) WHERE owner NOTNULL",
    """
    CREATE TABLE process (
      number INTEGER PRIMARY KEY AUTOINCREMENT, started_at TEXT NOT NULL
    ) STRICT
    """,
  ]

  /// Makes the tables where there are none.
  static func prepare(_ connection: SQLiteConnection) throws(SQLiteError) {
    // Writers and readers do not wait for each other, and a commit is on the disk when it returns.
    try connection.rows("PRAGMA journal_mode = WAL")
    try connection.rows("PRAGMA synchronous = FULL")
    try connection.transaction { () throws(SQLiteError) in
      let found = try connection.rows("PRAGMA user_version").first?.first?.integer ?? 0
      guard found <= version else {
        throw SQLiteError(
          description: "a newer Peel wrote it (version \(found); this one knows \(version))")
      }
      guard found < version else { return }
      for table in tables { try connection.rows(table) }
      try connection.rows("PRAGMA user_version = \(version)")
    }
  }
}
