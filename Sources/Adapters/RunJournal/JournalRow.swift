import Executing
import JSONValues

/// One request of the journal.
package struct JournalRow: Sendable, Equatable {
  /// Counts up and is never given again.
  package let number: Int
  /// RFC 3339, UTC: when the request was written down.
  package let createdAt: String
  /// Like `createdAt`: the last thing that became known.
  package let updatedAt: String
  /// How far it is.
  package let state: JournalState
  /// What was intended.
  package let request: JournalRequest
  /// `nil` until the request was accepted.
  package let requestID: String?
  /// Whether all that was asked for has been done, downloads included.
  package let isDone: Bool
  /// Whether a process that lives is at work on it.
  package let isActive: Bool
  /// The output's `execution` so far.
  package let execution: JSONObject?
  /// The output's `error`, where the work ended with one.
  package let error: JSONObject?

  /// Whether there is something left to wait for or to download.
  package var isResumable: Bool {
    requestID != nil && !isDone && (state == .submitted || state == .completed)
  }
}
