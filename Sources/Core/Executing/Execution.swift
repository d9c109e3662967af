import JSONValues

/// What is known of one request that was sent.
package struct Execution: Sendable, Equatable {
  /// One change of a job's state.
  package struct TimelineEntry: Sendable, Equatable {
    /// RFC 3339, UTC.
    package let at: String
    /// What the job had become by then.
    package let state: JobState
    /// Jobs ahead, while in the queue and where the API says so.
    package let queuePosition: Int?

    /// Takes one change.
    package init(at: String, state: JobState, queuePosition: Int? = nil) {
      self.at = at
      self.state = state
      self.queuePosition = queuePosition
    }
  }

  /// The last that is known.
  package var state: JobState
  /// `nil` only where the outcome of the submit is unknown.
  package var requestID: String?
  /// As the API gave it; data URIs that were written to files are replaced by the files' paths.
  package var output: JSONValue?
  /// Outputs that are whole and on the disk.
  package var files: [SavedFile] = []
  /// Every change that was seen, oldest first.
  package var timeline: [TimelineEntry] = []
  /// The API's own time stamps, as it wrote them.
  package var createdAt: String?
  /// Like `createdAt`.
  package var finishedAt: String?
  /// What came of the wish to cancel; `nil` where nobody had it.
  package var cancellation: Cancellation?
  /// Why the job failed, in the API's words, where nothing else tells it.
  package var failureReason: String?
  /// The format that pictures were asked for in; `nil` where the request leaves it open.
  package var askedFormat: MediaType?
  /// Whether the request was sent, and paid for, by an earlier command.
  package var isReused = false

  /// Begins with what a submit told, or with a job of somebody else.
  package init(state: JobState, requestID: String?) {
    self.state = state
    self.requestID = requestID
  }

  /// Whether an output, one of all of the request's, is among the files.
  ///
  /// An address that is asked for anew may be signed anew: where the part before the query tells
  /// the outputs apart, it is what counts.
  func holds(_ media: OutputMedia, among all: [OutputMedia]) -> Bool {
    if files.contains(where: { $0.source == media.source || $0.path == media.source }) {
      return true
    }
    guard media.isRemote, all.count(where: { $0.place == media.place }) == 1 else { return false }
    let places = files.compactMap {
      $0.source.map { OutputMedia(source: $0, isVideo: false).place }
    }
    return places.count { $0 == media.place } == 1
  }

  /// Whether every output is known, and `onDisk` besides where that is wanted.
  package func isComplete(onDisk: Bool) -> Bool {
    guard state == .completed, let media = OutputMedia.list(in: output), !media.isEmpty else {
      return false
    }
    return !onDisk || media.allSatisfy { holds($0, among: media) }
  }

  /// Adds what a question about the same request has brought; what it left open stays as it was.
  package mutating func learn(from news: Execution) {
    if news.state != .unknown { state = news.state }
    output = news.output ?? output
    let known = files.map(\.path)
    files += news.files.filter { !known.contains($0.path) }
    for entry in news.timeline {
      note(entry.state, queuePosition: entry.queuePosition, at: entry.at)
    }
    createdAt = news.createdAt ?? createdAt
    finishedAt = news.finishedAt ?? finishedAt
    cancellation = news.cancellation ?? cancellation
  }

  /// Takes note of a state, once for every change.
  package mutating func note(_ state: JobState, queuePosition: Int? = nil, at moment: String) {
    self.state = state
    if let last = timeline.last, last.state == state, last.queuePosition == queuePosition { return }
    timeline.append(TimelineEntry(at: moment, state: state, queuePosition: queuePosition))
  }
}
