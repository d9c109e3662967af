import LocalServing

/// An API that repeats the token wherever it may: what a careless server or proxy does.
final class Parrot {
  /// What it repeats the token in.
  enum Mood: String, CaseIterable, Sendable {
    /// An error's words.
    case refusing
    /// A page that is no JSON.
    case garbling
    /// The name of a job's state.
    case inventing
    /// Why a job failed.
    case failing
    /// The id of a request.
    case naming
    /// Where a redirect leads.
    case redirecting
    /// The address of a picture, and a remark beside it.
    case decorating
    /// The address of a picture that is not to be had.
    case losing
  }

  let server: LocalServer

  init(_ mood: Mood) throws {
    server = try LocalServer(state: 0) { _, request in
      Self.answer(to: request, mood)
    }
  }

  deinit { server.stop() }

  private static func answer(to request: LocalRequest, _ mood: Mood) -> LocalResponse {
    let token = String((request.headers["authorization"] ?? "Bearer none").dropFirst(7))
    switch mood {
    case .refusing:
      return json(
        #"{"error_code": 401001, "message": "\#(token)", "detail": [{"msg": "\#(token)"}]}"#,
        status: 401)
    case .garbling:
      return LocalResponse(type: "text/html", text: "<p>Authorization: Bearer \(token)</p>")
    case .redirecting:
      return LocalResponse(
        status: 302, headers: ["Location": "https://other.example/?token=\(token)"])
    case .inventing, .failing, .naming, .decorating, .losing:
      return answer(to: request, mood, token)
    }
  }

  /// A job from its submit to its picture.
  private static func answer(
    to request: LocalRequest, _ mood: Mood, _ token: String
  ) -> LocalResponse {
    let id = mood == .naming ? "r-\(token)" : "r-1"
    switch request.path.split(separator: "/").last {
    case "status":
      let state = mood == .inventing ? token : mood == .failing ? "failed" : "completed"
      return json(#"{"status": "\#(state)", "error": "no, \#(token)"}"#)
    case "result":
      let state = mood == .failing ? "failed" : "completed"
      let name = mood == .losing ? "lost" : "picture"
      return json(
        """
        {"request_id": "\(id)", "status": "\(state)", "error": "no, \(token)", "output": {
          "image": "\(request.origin)/\(name)-\(token).png?t=\(token)", "note": "\(token)"}}
        """)
    case "cancel": return json(#"{"outcome": "not_cancellable", "message": "\#(token)"}"#)
    case "balance": return json(#"{"balance_usd": 1, "currency": "\#(token)"}"#)
    case .some(let name) where name.hasPrefix("picture"):
      return LocalResponse(headers: ["Content-Type": "image/png"], body: picture)
    case .some(let name) where name.hasPrefix("lost"):
      return LocalResponse(status: 404, type: "text/plain", text: "no picture")
    default:
      return json(#"{"request_id": "\#(id)", "status": "in_queue", "note": "\#(token)"}"#)
    }
  }

  /// Begins and ends as a PNG does.
  private static let picture: [UInt8] =
    [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A] + Array(repeating: 1, count: 20)
    + [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

  private static func json(_ text: String, status: Int = 200) -> LocalResponse {
    LocalResponse(status: status, type: "application/json", text: text)
  }
}
