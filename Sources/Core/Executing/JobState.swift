/// What the API says of a job.
package enum JobState: String, Sendable, Equatable {
  case inQueue = "in_queue"
  case inProgress = "in_progress"
  case completed
  case failed
  case cancelled
  /// Sent, and nobody knows whether it was accepted.
  case unknown

  /// Reads the API's word, in every spelling that its clients have met; `nil` for any other.
  package init?(word: String) {
    switch word {
    case "in_queue": self = .inQueue
    case "in_progress": self = .inProgress
    case "completed", "succeeded": self = .completed
    case "failed": self = .failed
    case "cancelled", "canceled": self = .cancelled
    default: return nil
    }
  }
}
