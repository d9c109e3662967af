import Executing
import Hashing
import JSONValues
import Reporting
import RunJournal
import SystemCalls

/// The journal as a run uses it: it decides whether a request is sent at all.
struct RequestJournal: Sendable {
  /// How a request goes on.
  enum Beginning {
    /// It is written down; now it may be sent. The row is of the same request, which came to
    /// nothing before.
    case send(JournalEntry, after: JournalRow?)
    /// An earlier command sent it: this much is known.
    case carryOn(JournalEntry, Execution)
  }

  /// Seconds for which the same request counts as sent by mistake.
  private static let day: Double = 86_400

  let journal: RunJournal
  let access: Access
  let options: RunOptions
  let clock: Clock
  /// Why nothing new may be sent at that price, where nobody agreed to it; asked once for each.
  var objection: @Sendable (_ usd: Double?) -> Failure? = { _ in nil }

  /// Writes a request down, or finds what was sent before; throws where neither may be.
  ///
  /// What is not going to be sent takes no turn, and what waits for its turn is not written down
  /// yet: if the process were killed, nobody would know that it was never sent.
  func begin(
    _ call: PlannedCall, of plan: JSONObject, awaitTurn: () -> Void
  ) throws(Failure) -> Beginning {
    let request = request(call, of: plan)
    let newest = try newest(of: request)
    if let newest, objects(to: newest) { return try beginning(with: newest, of: plan) }
    if let objection = objection(call.usd) { throw objection }
    awaitTurn()
    let intent = try Self.reported { () throws(StorageError) in
      try journal.intend(request, unless: objects)
    }
    switch intent {
    case .written(let number):
      let entry = JournalEntry(
        number, wantsFiles: options.downloads, in: journal, hiding: access.token)
      let isVain = newest?.state == .cancelled || newest?.state == .failed
      return .send(entry, after: isVain ? newest : nil)
    case .refused(let row): return try beginning(with: row, of: plan)
    }
  }

  /// The newest row of the same request.
  func newest(of request: JournalRequest) throws(Failure) -> JournalRow? {
    try Self.reported { () throws(StorageError) in try journal.newest(of: request) }
  }

  /// What is written down of a request.
  func request(_ call: PlannedCall, of plan: JSONObject) -> JournalRequest {
    let facts: JSONObject = ["model": .string(call.model), "input": .object(call.input)]
    return JournalRequest(
      base: access.base.text, model: call.model,
      fingerprint: SHA256.hex(of: JSONValue.object(facts).canonicalBytes),
      content: access.token.redacted(content(call, of: plan)))
  }

  /// What else is written down of a request: enough to carry on with it, and to say how the passes
  /// behind it are sent.
  func content(_ call: PlannedCall, of plan: JSONObject) -> JSONObject {
    var content: JSONObject = ["input": .object(call.input)]
    for member in call.place.section.members { content[member.name] = member.value }
    content["follows"] = call.follows.map { .string($0) }
    content["id"] = plan["id"]
    content["cost"] = plan["requests"]?.array?.dropFirst(call.place.number - 1).first?["cost"]
    content["output_dir"] = .string(WorkingFolder.absolute(options.outputFolder ?? "."))
    content["plan_file"] = options.planFile.map { .string(WorkingFolder.absolute($0)) }
    content["download"] = .bool(options.downloads)
    content["plan"] = .object(plan)
    return content
  }

  /// Whether the newest request of the same kind keeps this one from being sent.
  private func objects(to row: JournalRow) -> Bool {
    switch options.repetition {
    case _ where !holds(row): false
    case _ where row.state == .unknown: true
    case .again: false
    case .reuse: true
    case .refuse: row.isActive || !Self.isOld(row, clock)
    }
  }

  /// Whether a row stands for a request that need not be sent, or must not.
  func holds(_ row: JournalRow) -> Bool {
    switch row.state {
    case .failed, .cancelled: false
    case .unknown: !options.retriesUncertain
    case .intended, .submitted, .completed: true
    }
  }

  private func beginning(
    with row: JournalRow, of plan: JSONObject
  ) throws(Failure) -> Beginning {
    guard row.state != .unknown else { throw Self.uncertain(row) }
    guard options.repetition == .reuse else {
      let calls = try PlannedCall.list(sendableIn: plan)
      throw Self.duplicate(row, of: calls.count, left: try unsent(of: calls).count)
    }
    let isOurs = try Self.reported { () throws(StorageError) in try journal.claim(row.number) }
    guard isOurs, let id = row.requestID else { throw Self.busy(row) }
    var known = Execution(remembered: row, requestID: id)
    known.isReused = true
    if let folder = options.outputFolder {
      // The user wants them there; to download them again costs nothing.
      known.files = known.files.filter { $0.lies(in: WorkingFolder.absolute(folder)) }
    }
    known.files = known.files.map { $0.called(bySavingInto: options.outputFolder ?? ".") }
    let entry = JournalEntry(
      row, in: journal, hiding: access.token, isOld: Self.isOld(row, clock))
    return .carryOn(entry, known)
  }

  /// Whether a row was written down more than a day ago.
  static func isOld(_ row: JournalRow, _ clock: Clock) -> Bool {
    row.createdAt <= Timestamp.text(secondsSince1970: clock.wallTime() - day)
  }

  // MARK: Why nothing is sent

  private static func uncertain(_ row: JournalRow) -> Failure {
    Failure(
      .submitUncertain,
      "job \(row.number), the same request, was about to be sent on \(row.createdAt), and nobody "
        + "knows whether it was accepted",
      hint: "look at the account's request history; --retry-uncertain sends it again")
  }

  /// The same request was sent, which is one of `count` passes, of which `left` were not.
  private static func duplicate(_ row: JournalRow, of count: Int, left: Int) -> Failure {
    let id = row.requestID.map { ", request \($0)" } ?? ""
    return Failure(
      .duplicateRequest,
      "the same request was sent on \(row.createdAt) (job \(row.number)\(id)) and is "
        + row.state.rawValue, hint: hint(about: row, of: count, left: left))
  }

  /// What is not done yet is waited for.
  private static func hint(about row: JournalRow, of count: Int, left: Int) -> String {
    guard left == 0 else {
      return "--reuse \(LeftPasses.reusing(left)); --again sends and pays for all \(count)"
    }
    guard let id = row.requestID, !row.isDone, count == 1,
      LeftPasses(of: row.request.content) == nil
    else { return "--reuse takes the result that was paid for; --again sends and pays for another" }
    return "peel resume \(ShellWord.quoted(id)) carries on with it and pays nothing, as --reuse "
      + "does; --again sends and pays for another"
  }

  private static func busy(_ row: JournalRow) -> Failure {
    Failure(
      .duplicateRequest, "another process is at work on the same request, job \(row.number)",
      hint: "peel jobs tells how far it is; run the same command again when it is done")
  }

  /// What a failing journal means before anything is sent.
  static func reported<Value>(_ body: () throws(StorageError) -> Value) throws(Failure) -> Value {
    do throws(StorageError) {
      return try body()
    } catch {
      throw Failure(
        .unwritableFile, error.description,
        hint: "nothing was sent; make room, or set XDG_STATE_HOME to a folder that can be written")
    }
  }
}
