import Executing
import JSONValues

extension JournalRow {
  /// In the order in which `init(columns:isAlive:)` takes them.
  static let columns = """
    number, created_at, updated_at, state, base, model, fingerprint, request_id, is_done, owner, \
    content, execution, error
    """

  /// Reads a row; `nil` where it is none of this program's.
  init?(columns: [SQLiteValue], isAlive: (Int) -> Bool) {
    guard columns.count == 13, let number = columns[0].integer, let createdAt = columns[1].text,
      let updatedAt = columns[2].text, let word = columns[3].text,
      let state = JournalState(rawValue: word), let base = columns[4].text,
      let model = columns[5].text, let fingerprint = columns[6].text,
      let content = Self.object(columns[10])
    else { return nil }
    self.number = number
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    request = JournalRequest(base: base, model: model, fingerprint: fingerprint, content: content)
    requestID = columns[7].text
    isDone = columns[8].integer == 1
    isActive = columns[9].integer.map(isAlive) ?? false
    // Its process was killed on the way: it may or may not have been sent.
    self.state = state == .intended && !isActive ? .unknown : state
    execution = Self.object(columns[11])
    error = Self.object(columns[12])
  }

  private static func object(_ column: SQLiteValue) -> JSONObject? {
    column.text.flatMap { (try? JSONValue(parsing: Array($0.utf8)))?.object }
  }
}

extension JSONObject {
  /// The object as one line of text.
  var line: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
