import Executing
import JSONValues

/// What has become known of a request.
package struct JournalUpdate: Sendable, Equatable {
  /// How far it is.
  package var state: JournalState
  /// `nil` until the request was accepted.
  package var requestID: String?
  /// Whether all that was asked for has been done, downloads included.
  package var isDone: Bool
  /// The output's `execution` so far.
  package var execution: JSONObject?
  /// The output's `error`, where the work ended with one.
  package var error: JSONObject?
  /// Whether this process leaves the request alone from now on.
  package var isReleased: Bool

  /// Whether nothing is left that the plan, which is most of a row, could be needed for.
  var endsWork: Bool { isReleased && (isDone || state == .failed || state == .cancelled) }

  /// Takes what is known.
  package init(
    state: JournalState, requestID: String?, isDone: Bool, execution: JSONObject?,
    error: JSONObject? = nil, isReleased: Bool
  ) {
    self.state = state
    self.requestID = requestID
    self.isDone = isDone
    self.execution = execution
    self.error = error
    self.isReleased = isReleased
  }
}
