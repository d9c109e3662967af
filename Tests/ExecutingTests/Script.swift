import Executing
import JSONValues
import Synchronization

/// A transport that answers from a list and remembers what it was asked; no call goes anywhere.
final class Script: Sendable {
  /// What one call brings.
  enum Step: Sendable {
    case answer(HTTPResponse)
    case failure(TransportError)
  }

  private struct Progress {
    var steps: [Step]
    var requests: [HTTPRequest] = []
  }

  private let progress: Mutex<Progress>

  init(_ steps: [Step]) { progress = Mutex(Progress(steps: steps)) }

  /// Every call that was made, in order.
  var requests: [HTTPRequest] { progress.withLock { $0.requests } }
  /// Method and path of every call.
  var calls: [String] { requests.map { "\($0.method.rawValue) \($0.address.path)" } }
  /// Steps that nobody asked for.
  var remaining: Int { progress.withLock { $0.steps.count } }

  var transport: Transport {
    Transport(
      send: { request throws(TransportError) in try self.next(request) },
      fetch: { request, receive throws(TransportError) in
        let response = try self.next(request)
        guard response.isSuccess else { return response }
        for start in stride(from: 0, to: response.body.count, by: 7) {
          let end = min(start + 7, response.body.count)
          guard receive(Array(response.body[start..<end])) else { throw .stopped }
        }
        return HTTPResponse(status: response.status, headers: response.headers)
      })
  }

  private func next(_ request: HTTPRequest) throws(TransportError) -> HTTPResponse {
    let step: Step = progress.withLock { progress in
      progress.requests.append(request)
      guard !progress.steps.isEmpty else { return .failure(.notSent(reason: "script is over")) }
      return progress.steps.removeFirst()
    }
    switch step {
    case .answer(let response): return response
    case .failure(let error): throw error
    }
  }
}

extension Script.Step {
  /// An answer with a JSON body.
  static func json(_ body: String, status: Int = 200, headers: [HTTPHeader] = []) -> Script.Step {
    .answer(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
  }

  static let accepted = json(#"{"request_id": "r-1", "status_url": "https://elsewhere.example/s"}"#)
  static let queued = json(#"{"status": "in_queue", "queue_position": 2}"#)
  static let running = json(#"{"status": "in_progress"}"#)
  static let done = json(#"{"status": "completed"}"#)
  static let notReady = json(#"{"error_code": 400005, "error_message": "not ready"}"#, status: 400)
  static let result = json(
    """
    {"request_id": "r-1", "status": "completed", "created_at": "2026-11-21T05:00:00Z",
     "finished_at": "2026-11-21T05:00:09Z",
     "output": {"image": "https://cdn.runcomfy.net/out/a.png"}, "error": null}
    """)
}
