import Executing
import JSONValues
import RunJournal
import Synchronization
import SystemCalls
import Testing

@Suite("The journal")
final class RunJournalTests {
  private let folder: String

  init() throws { folder = try FolderAccess.makeTemporary(named: "peel-journal") }
  deinit { _ = try? ChildProcess.run("/bin/rm", ["-rf", folder]) }

  private func open(_ second: Int = 0) throws -> RunJournal {
    let ticks = Atomic<Int>(second)
    return try RunJournal(folder: folder + "/state") {
      Timestamp.text(secondsSince1970: Double(ticks.add(1, ordering: .relaxed).newValue))
    }
  }

  private func request(_ fingerprint: String = "f", base: String = "https://a.example/v1")
    -> JournalRequest
  {
    JournalRequest(
      base: base, model: "a/b", fingerprint: fingerprint, content: ["input": .object(["p": .null])])
  }

  private func number(_ intent: RunJournal.Intent) throws -> Int {
    guard case .written(let number) = intent else {
      throw StorageError("the request was not written down")
    }
    return number
  }

  private func update(
    _ state: JournalState, _ id: String? = nil, isDone: Bool = false, isReleased: Bool = false
  ) -> JournalUpdate {
    JournalUpdate(
      state: state, requestID: id, isDone: isDone, execution: ["state": .string("in_queue")],
      isReleased: isReleased)
  }

  @Test("keeps its files to this user")
  func permissions() throws {
    let journal = try open()
    _ = try journal.intend(request()) { _ in false }
    for name in try FolderAccess.files(under: folder + "/state") {
      #expect(try FileAccess.permissions(of: "\(folder)/state/\(name)") == 0o600)
    }
    #expect(try FileAccess.permissions(of: folder + "/state") == 0o700)
  }

  @Test("remembers a request from its intention to its end")
  func life() throws {
    let journal = try open()
    let number = try number(journal.intend(request()) { _ in true })
    let intended = try #require(try journal.row(number: number))
    #expect(intended.state == .intended)
    #expect(intended.isActive)
    #expect(intended.request == request())
    try journal.note(update(.submitted, "r-1"), of: number)
    #expect(try journal.row(requestID: "r-1")?.isResumable == true)
    // What becomes known later does not wipe out the id.
    try journal.note(update(.completed, isDone: true, isReleased: true), of: number)
    let done = try #require(try journal.row(number: number))
    #expect(done.state == .completed)
    #expect(done.requestID == "r-1")
    #expect(!done.isActive && !done.isResumable)
    #expect(done.createdAt < done.updatedAt)
  }

  @Test("lets the newest row of the same request decide, at the same base alone")
  func same() throws {
    let journal = try open()
    let first = try number(journal.intend(request()) { _ in true })
    guard case .refused(let row) = try journal.intend(request(), unless: { _ in true }) else {
      Issue.record("the same request was written down twice")
      return
    }
    #expect(row.number == first)
    _ = try number(journal.intend(request(base: "https://b.example/v1")) { _ in true })
    _ = try number(journal.intend(request("g")) { _ in true })
    let again = try number(journal.intend(request()) { _ in false })
    #expect(try journal.rows(JournalQuery()).map(\.number) == [first, first + 1, first + 2, again])
  }

  @Test("takes the intention of a process that is gone for sent, perhaps")
  func orphan() throws {
    var journal: RunJournal? = try open()
    let intended = try number(try #require(try journal?.intend(request()) { _ in false }))
    let sent = try number(try #require(try journal?.intend(request("g")) { _ in false }))
    try journal?.note(update(.submitted, "r-1"), of: sent)
    // As when the process is killed: nothing is written, the lock alone is gone.
    journal = nil
    let next = try open(100)
    #expect(try next.row(number: intended)?.state == .unknown)
    #expect(try next.row(number: sent)?.state == .submitted)
    #expect(try next.row(number: sent)?.isActive == false)
    #expect(try next.claim(sent))
  }

  @Test("leaves a row to the process that is at work on it")
  func busy() throws {
    let (one, other) = (try open(), try open(100))
    let number = try number(one.intend(request()) { _ in false })
    #expect(try other.row(number: number)?.state == .intended)
    #expect(try other.row(number: number)?.isActive == true)
    #expect(try !other.claim(number))
    try one.note(update(.submitted, "r-1", isReleased: true), of: number)
    #expect(try other.claim(number))
    #expect(try !one.claim(number))
  }

  @Test("finds rows by state, model and time, the newest of them")
  func queries() throws {
    let journal = try open()
    let numbers = try (1...4).map { try number(journal.intend(request("\($0)")) { _ in false }) }
    try journal.note(update(.submitted, "r-2"), of: numbers[1])
    try journal.note(update(.completed, "r-3", isDone: true), of: numbers[2])
    func found(_ change: (inout JournalQuery) -> Void) throws -> [Int] {
      var query = JournalQuery()
      change(&query)
      return try journal.rows(query).map(\.number)
    }
    #expect(
      try found { $0.states = [.intended, .submitted] } == [numbers[0], numbers[1], numbers[3]])
    #expect(try found { $0.limit = 2 } == Array(numbers.suffix(2)))
    #expect(try found { $0.model = "x/y" } == [])
    let since = try #require(try journal.row(number: numbers[3])).createdAt
    #expect(try found { $0.since = since } == [numbers[3]])
  }

  @Test("names what can be carried on with, unless a process is at work on it")
  func resumable() throws {
    let journal = try open()
    let numbers = try (1...4).map { try number(journal.intend(request("\($0)")) { _ in false }) }
    for (number, state) in zip(numbers, [JournalState.submitted, .completed, .failed, .completed]) {
      try journal.note(update(state, "r-\(number)", isReleased: number != numbers[3]), of: number)
    }
    #expect(try journal.resumable() == [numbers[0], numbers[1]])
    #expect(try open(1_000).resumable() == [numbers[0], numbers[1]])
    #expect(try journal.claim(numbers[0]))
    #expect(try open(2_000).resumable() == [numbers[1]])
    try journal.note(update(.completed, isDone: true, isReleased: true), of: numbers[1])
    #expect(try open(3_000).resumable() == [])
  }

  @Test("keeps a plan only as long as it may be needed")
  func plans() throws {
    let journal = try open()
    let content: JSONObject = ["input": .object(["a": .integer(1)]), "plan": .object(["b": .null])]
    let request = JournalRequest(
      base: "https://a.example/v1", model: "a/b", fingerprint: "f", content: content)
    let number = try number(journal.intend(request) { _ in false })
    for state in [JournalState.submitted, .completed] {
      try journal.note(update(state, "r-1", isReleased: true), of: number)
      #expect(try journal.row(number: number)?.request.content == content)
    }
    try journal.note(update(.completed, isDone: true, isReleased: true), of: number)
    let kept: JSONObject = ["input": .object(["a": .integer(1)])]
    #expect(try journal.row(number: number)?.request.content == kept)
  }

  @Test("forgets only what nothing is left to be done for")
  func pruning() throws {
    let journal = try open()
    let states: [(JournalState, Bool)] = [
      (.submitted, false), (.completed, false), (.completed, true), (.failed, false),
      (.cancelled, false), (.unknown, false),
    ]
    for (index, (state, isDone)) in states.enumerated() {
      let number = try number(journal.intend(request("\(index)")) { _ in false })
      try journal.note(update(state, "r-\(index)", isDone: isDone, isReleased: true), of: number)
    }
    #expect(try journal.prune(before: Timestamp.text(secondsSince1970: 1)) == 0)
    #expect(try journal.prune(before: Timestamp.text(secondsSince1970: 1e6)) == 3)
    let left = try journal.rows(JournalQuery()).map(\.state)
    #expect(left == [.submitted, .completed, .unknown])
  }

  @Test("says which file cannot be used, and why")
  func unusable() throws {
    try FolderAccess.make(folder + "/state")
    try FileAccess.writeAtomically(
      Array("no database, but long enough".utf8), to: folder + "/state/journal.db")
    let error = #expect(throws: StorageError.self) { try open() }
    #expect(
      error?.description.contains("journal.db cannot be used: file is not a database") == true)
  }
}
