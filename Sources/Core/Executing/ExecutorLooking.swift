import JSONValues

extension Executor {
  /// One look; `true` where the job is done and its output is known.
  func isDone(_ execution: inout Execution, id: String, until deadline: Double?)
    throws(ExecutionError) -> Bool
  {
    do throws(ExecutionError) {
      switch try noteStatus(of: &execution, id: id, until: deadline) {
      case .completed: return try collect(&execution, id: id, until: deadline)
      case .failed: throw .jobFailed(reason: failureReason(id))
      case .cancelled: throw .jobCancelled
      case .inQueue, .inProgress, .unknown: return false
      }
    } catch .resultNotReady {
      return false
    }
  }

  /// Asks for the state, takes note of it and tells of a change.
  func noteStatus(of execution: inout Execution, id: String, until deadline: Double?)
    throws(ExecutionError) -> JobState
  {
    let answer = try api.answer(to: .status(id), until: deadline, notify: notify)
    let state = try Self.state(in: answer)
    let queuePosition = state == .inQueue ? answer["queue_position"]?.integer : nil
    let known = execution.timeline.count
    execution.note(state, queuePosition: queuePosition, at: now)
    if execution.timeline.count > known { notify(.state(state, queuePosition: queuePosition)) }
    return state
  }

  /// Fetches the result; `false` where it is not there yet.
  func collect(_ execution: inout Execution, id: String, until deadline: Double?)
    throws(ExecutionError) -> Bool
  {
    let answer: JSONObject
    do throws(ExecutionError) {
      answer = try api.answer(to: .result(id), until: deadline, notify: notify)
    } catch .resultNotReady {
      return false
    }
    let state = answer["status"] == nil ? .completed : try Self.state(in: answer)
    execution.note(state, at: now)
    switch state {
    case .inQueue, .inProgress, .unknown: return false
    case .failed: throw .jobFailed(reason: Self.reason(in: answer))
    case .cancelled: throw .jobCancelled
    case .completed: break
    }
    execution.output = answer["output"]
    execution.createdAt = answer["created_at"]?.string.map(ServerWords.cleaned)
    execution.finishedAt = answer["finished_at"]?.string.map(ServerWords.cleaned)
    return true
  }

  /// Fetches the result, and where it is not there yet finds out why, as far as one look tells.
  func isThere(_ execution: inout Execution, id: String) throws(ExecutionError) -> Bool {
    if try collect(&execution, id: id, until: nil) { return true }
    guard execution.state == .unknown else { return false }
    do throws(ExecutionError) {
      return try isDone(&execution, id: id, until: api.clock.uptime())
    } catch .timedOut {
      return false
    } catch {
      guard !error.isPassing else { return false }
      throw error
    }
  }

  /// Saves every output that is not on the disk yet, as many as can be; the first failure is told
  /// after the last try. `mayBeThere` says that an earlier process was at work on them.
  func download(
    into execution: inout Execution, mayBeThere: Bool = false, _ keep: (Execution) -> Void
  ) throws(ExecutionError) {
    guard let media = OutputMedia.list(in: execution.output), !media.isEmpty else {
      throw .outputMissing
    }
    guard let downloader else { return }
    var failure: ExecutionError?
    for (index, item) in media.enumerated() where !execution.holds(item, among: media) {
      do throws(ExecutionError) {
        try stopIfInterrupted()
        let name = "\(execution.requestID ?? "output")-\(index + 1)"
        let file = try downloader.save(
          item, fallbackName: name, mayBeThere: mayBeThere, notify: notify)
        execution.files.append(file)
        if item.isInline {
          execution.output = OutputMedia.replacing(
            item.source, with: file.path, in: execution.output)
        }
        keep(execution)
        notify(.saved(file))
        if let asked = execution.askedFormat, !item.isVideo, file.media != asked {
          throw .outputUnlike(asked: asked, found: file.media, path: file.path)
        }
      } catch {
        failure = failure ?? error
        if error == .interrupted { throw error }
      }
    }
    if let failure { throw failure }
  }

  /// The state that an answer names, or an error that names what stands in its place.
  private static func state(in answer: JSONObject) throws(ExecutionError) -> JobState {
    let word = answer["status"]?.string ?? ""
    guard let state = JobState(word: word) else { throw .unknownState(ServerWords.cleaned(word)) }
    return state
  }

  /// Why a job failed stands in its result; where that cannot be had, the failure alone is told.
  func failureReason(_ id: String) -> String {
    let answer = try? api.answer(to: .result(id), until: api.clock.uptime(), notify: notify)
    return answer.map(Self.reason) ?? "the API gives no reason"
  }

  private static func reason(in answer: JSONObject) -> String {
    let words = answer["error"].map { APIProblem(status: 200, body: ["error": $0]).message } ?? ""
    return words.isEmpty ? "the API gives no reason" : words
  }
}
