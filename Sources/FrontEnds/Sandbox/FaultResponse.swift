import LocalServing

extension FaultEffect {
  /// The answer in place of the real one, for effects that need no job; `nil` for the others.
  var response: LocalResponse? {
    switch self {
    case .status(let status): APIRefusal.injected(status: status).response()
    case .errorCode200: APIRefusal.injected(status: 500).response(status: 200)
    case .html:
      LocalResponse(type: "text/html", text: "<!DOCTYPE html><title>Please sign in</title>\n")
    case .redirect:
      LocalResponse(status: 307, headers: ["Location": "https://elsewhere.example/"])
    case .drop: LocalResponse(delivery: .hangUp)
    case .silence: LocalResponse(delivery: .silence)
    case .dropAfterAccept, .noRequestID, .unknownState, .jobFails, .jobCancelled, .notReady,
      .wrongHostOutput, .emptyOutput, .truncated, .notAnImage, .drift:
      nil
    }
  }
}
