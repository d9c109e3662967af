import JSONValues
import SystemCalls

/// A job in the bodies of the API's answers.
struct JobAnswers {
  let job: Job
  /// Where the API is reached, without `/v1`.
  let origin: String

  private func address(_ call: String) -> JSONValue {
    .string("\(origin)/v1/requests/\(job.id.text)/\(call)")
  }

  /// To a submit.
  var accepted: JSONObject {
    [
      "request_id": .string(job.id.text), "status_url": address("status"),
      "result_url": address("result"), "cancel_url": address("cancel"),
    ]
  }

  var status: JSONObject {
    var answer: JSONObject = [
      "status": .string(job.phase.name), "status_url": address("status"),
      "result_url": address("result"),
    ]
    if case .queued(let position) = job.phase { answer["queue_position"] = .integer(position) }
    return answer
  }

  /// A job that did not complete, or whose output is gone, has none.
  func result(output: JSONObject?) -> JSONObject {
    [
      "request_id": .string(job.id.text), "status": .string(job.phase.name),
      "output": output.map(JSONValue.object) ?? .null,
      "created_at": .string(WallClock.text(ofSeconds: job.createdAt)),
      "finished_at": job.finishedAt.map { .string(WallClock.text(ofSeconds: $0)) } ?? .null,
      "error": job.phase == .failed ? .string("the sandbox was told to fail this job") : .null,
    ]
  }

  /// To a cancel: asking again for what is cancelled already changes nothing.
  var cancelled: JSONObject {
    [
      "request_id": .string(job.id.text), "status": .string(job.phase.name),
      "outcome": .string(job.phase == .cancelled ? "cancelled" : "not_cancellable"),
    ]
  }
}
