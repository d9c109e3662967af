import Executing
import JSONValues
import Reporting
import RunJournal

/// The row of the request that this process is at work on.
final class JournalEntry {
  private let journal: RunJournal
  private let number: Int
  private let token: Secret
  /// Whether the request is so old that an API that does not know it has forgotten it.
  private let isOld: Bool
  /// The first write that failed.
  private var trouble: StorageError?

  init(_ number: Int, in journal: RunJournal, hiding token: Secret, isOld: Bool = false) {
    self.isOld = isOld
    self.number = number
    self.journal = journal
    self.token = token
  }

  /// Remembers what has become known; a failure is told at the end, since what was sent has to be
  /// seen through all the same.
  func keep(_ execution: Execution) {
    write(
      JournalUpdate(
        state: JournalState(of: execution), requestID: id(of: execution), isDone: false,
        execution: section(of: execution), isReleased: false))
  }

  /// Remembers how it ended, and lets go of the row.
  func conclude(_ outcome: ExecutionOutcome, _ failure: Failure?) -> Failure? {
    let state = state(after: outcome)
    write(
      JournalUpdate(
        state: state, requestID: outcome.execution.flatMap { id(of: $0) },
        isDone: failure == nil && state == .completed,
        execution: outcome.execution.map { section(of: $0) },
        error: failure.map { token.redacted($0.json) }, isReleased: true))
    return failure ?? trouble.map { Failure(.unwritableFile, $0.description) }
  }

  /// A request that the API has just accepted may be unknown to the next server that is asked; only
  /// after a day is it taken at its word, since what has failed may be sent, and paid, again.
  private func state(after outcome: ExecutionOutcome) -> JournalState {
    if isOld, case .unknownResource = outcome.error { return .failed }
    return JournalState(after: outcome)
  }

  /// A server that names a request after the token gets a row that cannot be carried on with.
  private func id(of execution: Execution) -> String? {
    execution.requestID.map { token.redacted($0) }
  }

  private func section(of execution: Execution) -> JSONObject {
    var kept = execution
    kept.files = execution.files.map(\.withAbsolutePath)
    return token.redacted(kept.section)
  }

  private func write(_ update: JournalUpdate) {
    do throws(StorageError) {
      try journal.note(update, of: number)
    } catch {
      trouble = trouble ?? error
    }
  }
}
