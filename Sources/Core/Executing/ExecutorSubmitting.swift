import JSONValues

extension Executor {
  /// Sends the input; the one call that costs money.
  func submit(model: String, input: JSONObject, until deadline: Double?) throws(ExecutionError)
    -> Execution
  {
    guard ModelPath.isValid(model) else {
      throw .unknownResource(APIProblem(status: 400, message: "“\(model)” cannot be a model's id"))
    }
    try stopIfInterrupted()
    let answer: JSONObject
    do throws(ExecutionError) {
      answer = try api.answer(
        to: .submit(model: model, input: input), until: deadline, notify: notify)
    } catch {
      throw Self.submitError(error)
    }
    guard let id = answer["request_id"]?.string, ModelPath.isValidRequestID(id) else {
      throw .submitUncertain(reason: "the API accepted the request but gave no request id")
    }
    return accepted(id, answer)
  }

  /// A synchronous model may answer with the finished output at once.
  private func accepted(_ id: String, _ answer: JSONObject) -> Execution {
    let stated = answer["status"]?.string.flatMap(JobState.init(word:))
    let isFinished =
      stated == .completed && OutputMedia.list(in: answer["output"])?.isEmpty == false
    let state: JobState = isFinished ? .completed : stated == .inProgress ? .inProgress : .inQueue
    var execution = Execution(state: state, requestID: id)
    execution.note(state, queuePosition: answer["queue_position"]?.integer, at: now)
    if isFinished { execution.output = answer["output"] }
    return execution
  }

  /// What an unanswered look means little about, means a lot about a submit.
  private static func submitError(_ error: ExecutionError) -> ExecutionError {
    switch error {
    case .connectionLost(let reason): .submitUncertain(reason: reason)
    case .answerTooSlow(let seconds):
      .submitUncertain(reason: "no answer came within \(Int(seconds)) seconds")
    case .garbled(let status, isCutOff: true) where status < 300:
      .submitUncertain(reason: "the API's answer broke off")
    case .resultNotReady: .submitUncertain(reason: "the API answered as if to a question")
    default: error
    }
  }
}
