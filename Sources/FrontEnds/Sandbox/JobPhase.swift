/// Where a job stands.
enum JobPhase: Sendable, Equatable {
  /// `position` 1 is next in turn.
  case queued(position: Int)
  case running
  case completed
  case failed
  case cancelled

  /// The API's word for it.
  var name: String {
    switch self {
    case .queued: "in_queue"
    case .running: "in_progress"
    case .completed: "completed"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }

  /// Whether nothing can change any more.
  var isFinal: Bool {
    switch self {
    case .queued, .running: false
    case .completed, .failed, .cancelled: true
    }
  }
}
