/// How a job moves on: with each look at its status or result, never with time, so that every run
/// passes through the same states.
package struct JobSchedule: Sendable, Equatable {
  /// How many looks find the job in the queue.
  package var queuedPolls: Int
  /// How many looks after those find it in progress.
  package var runningPolls: Int

  package init(queuedPolls: Int = 2, runningPolls: Int = 1) {
    self.queuedPolls = queuedPolls
    self.runningPolls = runningPolls
  }

  /// What the given look sees; the first is 1.
  func phase(atPoll poll: Int) -> JobPhase {
    if poll <= queuedPolls { return .queued(position: queuedPolls - poll + 1) }
    return poll <= queuedPolls + runningPolls ? .running : .completed
  }
}
