import JSONValues

/// Carries requests out: submit, look until it is done, fetch, download, cancel.
///
/// A submit is sent again only where it was certainly not accepted. From the moment the request
/// id is known, every failure leaves an execution that holds it.
package struct Executor: Sendable {
  let api: APIClient
  /// `nil` where outputs stay where they are.
  let downloader: Downloader?
  /// Seconds between two looks, where the user says so.
  private let pollInterval: Double?
  /// Seconds for one request from submit to result; a job that is not done by then can be fetched
  /// later.
  private let timeout: Double
  let notify: @Sendable (ExecutionEvent) -> Void

  /// Seconds for one request where the user names none: longer than any model takes.
  package static let usualTimeout = 3_600.0

  /// Seconds after its submit for which a request may be unknown to the server that is asked.
  ///
  /// The API documents none; this is generous, since what is given up was paid for.
  private static let newness = 30.0

  /// `notify` is called on the thread that runs the request.
  package init(
    api: APIClient, downloader: Downloader?, pollInterval: Double? = nil, timeout: Double? = nil,
    notify: @escaping @Sendable (ExecutionEvent) -> Void
  ) {
    self.api = api
    self.downloader = downloader
    self.pollInterval = pollInterval
    self.timeout = timeout ?? Self.usualTimeout
    self.notify = notify
  }

  /// Waits until a submit may go out; the user's time begins after this, since what waits for its
  /// turn has not been paid for.
  package func awaitTurn() { api.awaitTurn() }

  /// Submits the input and sees it through, or stops after the submit where `waits` is false.
  ///
  /// `keep` is handed what must outlive the process, the moment it is known: the request id before
  /// all else, then the output, then each file.
  package func run(
    model: String, input: JSONObject, waits: Bool, keep: (Execution) -> Void = { _ in }
  ) -> ExecutionOutcome {
    let deadline = api.clock.uptime() + timeout
    let submitted: Execution
    do throws(ExecutionError) {
      submitted = try submit(model: model, input: input, until: deadline)
    } catch {
      var uncertain: Execution?
      if !error.provesNonAcceptance {
        uncertain = Execution(state: .unknown, requestID: nil)
        uncertain?.note(.unknown, at: now)
      }
      return ExecutionOutcome(execution: uncertain, error: error)
    }
    keep(submitted)
    if let id = submitted.requestID { notify(.accepted(requestID: id)) }
    return settled(submitted) { execution throws(ExecutionError) in
      execution.askedFormat = MediaType(format: input["output_format"]?.string)
      try stopIfInterrupted()
      guard waits else { return }
      if execution.state != .completed {
        try follow(&execution, until: deadline, unknownUntil: api.clock.uptime() + Self.newness)
      }
      keep(execution)
      try download(into: &execution, keep)
    }
  }

  /// Carries on with a request that was accepted before: waits for it, and brings what is not on
  /// the disk yet. Nothing is submitted, and an interruption cancels nothing.
  package func resume(_ known: Execution, keep: (Execution) -> Void = { _ in })
    -> ExecutionOutcome
  {
    let deadline = api.clock.uptime() + timeout
    return settled(known, isOwn: false) { execution throws(ExecutionError) in
      if known.isComplete(onDisk: downloader != nil) { return }
      // Addresses may have run out, so they are asked for anew; what came inline is here alone.
      let media = OutputMedia.list(in: known.output) ?? []
      if media.allSatisfy(\.isRemote) {
        do throws(ExecutionError) {
          try follow(&execution, until: deadline)
        } catch {
          // Of a request that is forgotten the outputs may still be there.
          guard error.isOfUnknownRequest, !media.isEmpty else { throw error }
        }
      }
      keep(execution)
      try download(into: &execution, mayBeThere: true, keep)
    }
  }

  /// Looks at a job once.
  package func status(of id: String) -> ExecutionOutcome {
    asked(id) { execution throws(ExecutionError) in
      let state = try noteStatus(of: &execution, id: id, until: nil)
      if state == .failed { execution.failureReason = failureReason(id) }
    }
  }

  /// Fetches a finished job's outputs, without waiting for it.
  package func result(of id: String) -> ExecutionOutcome {
    asked(id) { execution throws(ExecutionError) in
      guard try isThere(&execution, id: id) else {
        throw .resultNotReady(execution.state == .unknown ? nil : execution.state)
      }
      try download(into: &execution) { _ in }
    }
  }

  /// Asks for a job to be cancelled.
  package func cancel(_ id: String) -> ExecutionOutcome {
    asked(id) { execution throws(ExecutionError) in
      let answer = try api.answer(to: .cancel(id), until: nil, notify: notify)
      let cancellation = Self.cancellation(in: answer)
      execution.cancellation = cancellation
      guard let cancellation else {
        throw .unknownState(answer["outcome"]?.string ?? answer["status"]?.string ?? "")
      }
      if cancellation == .cancelled { execution.note(.cancelled, at: now) }
      guard cancellation == .notCancellable else { return }
      // The answer need not say what the job has become.
      if let state = answer["status"]?.string.flatMap(JobState.init(word:)) {
        execution.note(state, at: now)
      } else {
        _ = try? noteStatus(of: &execution, id: id, until: api.clock.uptime())
      }
      guard execution.state != .cancelled else {
        execution.cancellation = .cancelled
        return
      }
      throw .notCancellable
    }
  }

  /// Where a model's requests are sent.
  package func address(ofModel model: String) -> WebAddress { api.address("/models/\(model)") }

  // MARK: What the parts share

  var now: String { Timestamp.text(secondsSince1970: api.clock.wallTime()) }

  func stopIfInterrupted() throws(ExecutionError) {
    if api.clock.isInterrupted() { throw .interrupted }
  }

  /// Looks again and again until the job is done; it is paid for, so only the deadline ends the
  /// wait, however many looks bring no answer. Up to a moment, a request that the API does not
  /// know is one that it does not know yet.
  private func follow(
    _ execution: inout Execution, until deadline: Double, unknownUntil: Double = 0
  ) throws(ExecutionError) {
    guard let id = execution.requestID else { return }
    var schedule = PollSchedule(interval: pollInterval)
    while true {
      var trouble: ExecutionError?
      do throws(ExecutionError) {
        if try isDone(&execution, id: id, until: deadline) { return }
      } catch {
        let isNew = error.isOfUnknownRequest && api.clock.uptime() < unknownUntil
        guard error.isPassing || isNew else { throw error }
        trouble = error
      }
      let left = deadline - api.clock.uptime()
      guard left > 0 else { throw .timedOut(seconds: timeout, trouble: trouble?.message) }
      api.clock.wait(min(schedule.nextWait(), left))
      try stopIfInterrupted()
    }
  }

  /// A question about a job that somebody else may have submitted.
  private func asked(_ id: String, _ body: (inout Execution) throws(ExecutionError) -> Void)
    -> ExecutionOutcome
  {
    guard ModelPath.isValidRequestID(id) else {
      let problem = APIProblem(status: 400, message: "“\(id)” cannot be a request id")
      return ExecutionOutcome(execution: nil, error: .unknownResource(problem))
    }
    var execution = Execution(state: .unknown, requestID: id)
    do throws(ExecutionError) {
      try body(&execution)
      return ExecutionOutcome(execution: execution, error: nil)
    } catch {
      return ExecutionOutcome(execution: execution, error: error)
    }
  }

  /// An accepted job: an interruption cancels it where this process submitted it, everything else
  /// leaves it as it is.
  private func settled(
    _ submitted: Execution, isOwn: Bool = true,
    _ body: (inout Execution) throws(ExecutionError) -> Void
  ) -> ExecutionOutcome {
    var execution = submitted
    do throws(ExecutionError) {
      try body(&execution)
      return ExecutionOutcome(execution: execution, error: nil)
    } catch {
      if error == .interrupted, isOwn { withdraw(&execution) }
      return ExecutionOutcome(execution: execution, error: error)
    }
  }
}
