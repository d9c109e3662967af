import Executing
import JSONValues
import Reporting
import RunJournal
import SystemCalls

/// What `peel jobs` and `peel resume` do: tell what the journal remembers, and carry on with it.
/// Nothing is ever submitted here.
package struct JournalSession: Sendable {
  private static let secondsPerDay: Double = 86_400

  private let options: RunOptions
  private let effects: NetworkEffects
  private let notify: NetworkSession.Notify

  /// `options` says where outputs go and how long is waited.
  package init(
    options: RunOptions, effects: NetworkEffects,
    notify: @escaping NetworkSession.Notify = { _, _ in }
  ) {
    self.options = options
    self.effects = effects
    self.notify = notify
  }

  /// The rows that a query wants; none where nothing was ever sent from here.
  package func listing(_ query: JournalQuery) throws(Failure) -> JobListing {
    guard try hasJournal() else { return JobListing(rows: []) }
    let journal = try journal()
    return JobListing(
      rows: try RequestJournal.reported { () throws(StorageError) in try journal.rows(query) })
  }

  /// A moment so many days ago, as queries want it.
  package func moment(daysAgo days: Double) -> String {
    Timestamp.text(secondsSince1970: effects.clock.wallTime() - days * Self.secondsPerDay)
  }

  /// Forgets what ended so many days ago or earlier, and says how many that were.
  package func prune(olderThan days: Double) throws(Failure) -> CatalogueAnswer {
    var count = 0
    if try hasJournal() {
      let journal = try journal()
      count = try RequestJournal.reported { () throws(StorageError) in
        try journal.prune(before: moment(daysAgo: days))
      }
    }
    let text = count == 1 ? "1 job forgotten" : "\(count) jobs forgotten"
    return CatalogueAnswer(command: "jobs", sections: ["pruned": .integer(count)]) { _ in [text] }
  }

  /// Forgets one job, however far it is, and tells what was known of it.
  package func forget(_ name: String) throws(Failure) -> CatalogueAnswer {
    let (row, journal) = try known(name)
    let isGone = try RequestJournal.reported { () throws(StorageError) in
      try journal.remove(row.number)
    }
    guard isGone else {
      throw Failure(
        .duplicateRequest, "another process is at work on job \(row.number)",
        hint: "peel jobs tells how far it is; forget it when that process is done")
    }
    var sections = JSONObject()
    sections["forgotten"] = JobListing(rows: [row]).elements.first.map { .object($0) }
    let id = row.requestID.map { ", request \($0)," } ?? ""
    return CatalogueAnswer(command: "jobs", sections: sections) { _ in
      ["job \(row.number)\(VisibleText.of(id)) forgotten"]
    }
  }

  /// The numbers of all jobs that there is something left to be done for and that no other process
  /// is at work on; among them, for a day, finished passes whose next was never sent, so that
  /// nobody takes their picture for the result.
  package func resumable() throws(Failure) -> [Int] {
    guard try hasJournal() else { return [] }
    let journal = try journal()
    return try RequestJournal.reported { () throws(StorageError) in
      try (journal.resumable() + journal.unfollowed(since: moment(daysAgo: 1))).sorted()
    }
  }

  /// The job's number for a request id, or for itself.
  package func job(named name: String) throws(Failure) -> Int {
    let row = try known(name).row
    guard row.requestID != nil else { throw Self.neverAccepted(row) }
    return row.number
  }

  private func known(_ name: String) throws(Failure) -> (row: JournalRow, journal: RunJournal) {
    if try hasJournal() {
      let journal = try journal()
      if let row = try JobNames(journal: journal).row(named: name) { return (row, journal) }
    }
    throw Failure(
      .unknownRequest, "the journal has no request and no job “\(name)”",
      hint: "peel jobs lists what was sent from here; peel result ID asks about any request")
  }

  /// Why what was called by that name cannot be asked about, or the id that the API knows it by.
  ///
  /// What the journal does not know, or what cannot be looked up, is taken for an id.
  static func requestID(
    named name: String, base: String, effects: NetworkEffects
  ) throws(Failure) -> String {
    guard let folder = try? StateFolder.path(effects.variable), RunJournal.exists(in: folder),
      let journal = try? RunJournal.opened(effects),
      let row = try JobNames(journal: journal).row(named: name), row.requestID != name
    else { return name }
    guard let id = row.requestID else { throw neverAccepted(row) }
    guard row.request.base == base else { throw elsewhere(row) }
    return id
  }

  /// Why a job of another API cannot be asked about.
  static func elsewhere(_ row: JournalRow) -> Failure {
    Failure(
      .unknownRequest, "job \(row.number) was sent to \(row.request.base)",
      hint: "set RUNCOMFY_MODEL_API_BASE to that address, with a token of its own; where nothing "
        + "is there any more, peel jobs --forget \(row.number) gives the job up")
  }

  /// What nobody can carry on with because nobody knows whether it was accepted, for people;
  /// `nil` where there is no such job.
  package func uncertainJobs() throws(Failure) -> String? {
    var query = JournalQuery()
    query.states = [.unknown]
    let rows = try listing(query).rows.filter { $0.requestID == nil }
    guard !rows.isEmpty else { return nil }
    let names = rows.map { "job \($0.number)" }.joined(separator: ", ")
    return "left alone, because nobody knows whether the API accepted it: \(names); "
      + "look at the account's request history, then peel run --retry-uncertain sends it again"
  }

  /// Carries on with jobs, so many at a time, and hands on an answer about each; a job's row is
  /// read when its turn comes.
  package func resume(
    _ numbers: [Int], begin: @escaping @Sendable (RecordName) -> Void = { _ in },
    emit: @escaping @Sendable (RecordResult) -> Bool
  ) throws(Failure) {
    let journal = try journal()
    let access = try Access(tokenFile: options.tokenFile, effects: effects)
    Parallel.forEach(count: numbers.count, threads: min(options.jobs, numbers.count)) { index in
      let name = RecordName(number: index, label: "job \(numbers[index])")
      begin(name)
      let answer = answer(about: numbers[index], journal, access) { notify(name, $0) }
      _ = emit(RecordResult(number: index, answer: answer, failedBefore: false))
    }
  }

  private func answer(
    about number: Int, _ journal: RunJournal, _ access: Access,
    _ notify: @escaping @Sendable (String) -> Void
  ) -> JSONObject {
    do throws(Failure) {
      let row = try RequestJournal.reported { () throws(StorageError) in
        try journal.row(number: number)
      }
      guard let row else {
        throw Failure(
          .unknownRequest, "job \(number) is not in the journal any more",
          hint: "another command has forgotten it; peel jobs lists what there is")
      }
      return Resumption(
        row: row, journal: journal, access: access, options: options, effects: effects
      ).answer(notify)
    } catch {
      var answer = JSONObject.answer(to: "resume")
      answer["job"] = .integer(number)
      answer.conclude(error)
      return answer
    }
  }

  private static func neverAccepted(_ row: JournalRow) -> Failure {
    switch row.state {
    case .intended:
      Failure(
        .duplicateRequest, "job \(row.number) is just being sent by another process",
        hint: "peel jobs tells how far it is")
    case .unknown:
      Failure(
        .submitUncertain, "nobody knows whether job \(row.number) was accepted, nor under what id",
        hint: "look at the account's request history; peel run --retry-uncertain sends it again")
    case .submitted, .completed, .failed, .cancelled:
      Failure(
        .unknownRequest, "job \(row.number) was never accepted, so there is nothing to carry on",
        hint: "peel run sends it again")
    }
  }

  private func hasJournal() throws(Failure) -> Bool {
    RunJournal.exists(in: try StateFolder.path(effects.variable))
  }

  private func journal() throws(Failure) -> RunJournal {
    try RunJournal.opened(effects)
  }
}
