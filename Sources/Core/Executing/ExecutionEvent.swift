/// What happens while a request is carried out, told the moment it is known.
package enum ExecutionEvent: Sendable, Equatable {
  /// The request was accepted: from here on it can be fetched, whatever happens to this process.
  case accepted(requestID: String)
  case state(JobState, queuePosition: Int?)
  /// A call failed for now and is made again after that many seconds.
  case retrying(after: Double, ExecutionError)
  case saved(SavedFile)
  /// A signal came and the job is being cancelled.
  case cancelling(requestID: String)
}
