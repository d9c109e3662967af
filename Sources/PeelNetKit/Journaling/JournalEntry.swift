import Executing
import JSONValues
import Reporting
import RunJournal

/// The row of the request that this process is at work on.
final class JournalEntry {
  private let journal: RunJournal
  private let number: Int
  private let token: Secret
  /// Whether the outputs were wanted on the disk when the request was written down: a later command
  /// that leaves them where they are does not end that.
  private let wantsFiles: Bool
  /// Whether the request is so old that an API that does not know it has forgotten it.
  private let isOld: Bool
  /// The first write that failed.
  private var trouble: StorageError?

  /// The row that was just written under a number.
  init(_ number: Int, wantsFiles: Bool, in journal: RunJournal, hiding token: Secret) {
    (self.number, self.wantsFiles, isOld) = (number, wantsFiles, false)
    (self.journal, self.token) = (journal, token)
  }

  /// A row of an earlier command, which this process has claimed.
  init(_ row: JournalRow, in journal: RunJournal, hiding token: Secret, isOld: Bool) {
    (number, wantsFiles) = (row.number, row.request.content["download"]?.bool != false)
    (self.journal, self.token, self.isOld) = (journal, token, isOld)
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
        isDone: failure == nil
          && outcome.execution?.isComplete(onDisk: wantsFiles) == true,
        execution: outcome.execution.map { section(of: $0) },
        error: failure.map { token.redacted($0.json) }, isReleased: true))
    return failure ?? trouble.map { Failure(.unwritableFile, $0.description) }
  }

  /// A request that the API has just accepted may be unknown to the next server that is asked; only
  /// after a day is it taken at its word, since what has failed may be sent, and paid, again. Where
  /// an output is known, there is something left to be fetched all the same.
  private func state(after outcome: ExecutionOutcome) -> JournalState {
    let state = JournalState(after: outcome)
    let isForgotten = outcome.error?.isOfForgottenRequest == true
    return isOld && isForgotten && state == .submitted ? .failed : state
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
