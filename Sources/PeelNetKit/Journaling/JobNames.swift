import Executing
import Reporting
import RunJournal

/// The names that people call jobs by: a request's id or its beginning, or a job's own number.
struct JobNames {
  let journal: RunJournal

  /// Characters of an id that are enough to call a job by.
  private static let shortest = 4

  /// The job of that name; `nil` where the journal has none.
  func row(named name: String) throws(Failure) -> JournalRow? {
    if let row = try RequestJournal.reported({ () throws(StorageError) in
      try journal.row(requestID: name)
    }) {
      return row
    }
    if let number = Int(name), let row = try row(number: number) { return row }
    guard name.utf8.count >= Self.shortest else { return nil }
    let rows = try RequestJournal.reported { () throws(StorageError) in
      try journal.rows(requestIDPrefix: name)
    }
    guard Set(rows.compactMap(\.requestID)).count < 2 else {
      let ids = rows.compactMap(\.requestID).joined(separator: ", ")
      throw Failure(
        .unknownRequest, "“\(name)” is the beginning of several ids, such as \(ids)",
        hint: "write more of it, or the job's number")
    }
    return rows.first
  }

  private func row(number: Int) throws(Failure) -> JournalRow? {
    try RequestJournal.reported { () throws(StorageError) in try journal.row(number: number) }
  }
}
